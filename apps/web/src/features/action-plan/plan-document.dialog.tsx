import { acceptedPlanDocuments, setPlanDocument } from '@samsyn/contract';
import { useState } from 'react';
import { FileField } from '../../components/file-field';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { Refused } from '../../lib/api';
import { fileIn } from '../../lib/form-file.rules';
import { useMembership } from '../../lib/me';
import { useOrder } from '../../lib/queries';
import { useRefusalWords } from '../../lib/refusal-words';
import { useFileFault } from '../../lib/use-file-fault';
import { useTexts } from '../../lib/use-texts';
import type { PlanDialogProps } from './plan-dialog';

/** Keeps the document of the version that holds, or of the first draft. */
export default function PlanDocumentDialog({ plan, onClose }: PlanDialogProps) {
  const t = useTexts('app-plan');
  const { slug: municipality } = useMembership();
  const [version] = useState(plan.adopted ?? plan.draft);
  const [missing, setMissing] = useState<string>();
  const words = useRefusalWords('app-plan');
  const order = useOrder(setPlanDocument, () => {
    announce(t('dialog.document.done'));
    onClose();
  });
  const faulty = useFileFault(order.error);
  const isOtherType = order.error instanceof Refused && order.error.problem.code === 'file.type-refused';
  const refused = isOtherType ? t('dialog.document.otherType') : faulty;
  if (!version) return null;
  const params = { planId: plan.id, versionId: version.id };
  return (
    <OrderDialog
      heading={t('dialog.document.heading')}
      lead={t('versions.version', { number: version.number })}
      order={order}
      fault={missing ?? refused}
      submit={t('dialog.document.submit')}
      refusal={(code) => (code === 'plan-version.changed' ? t('dialog.document.changed') : words(code))}
      onClose={onClose}
      onSubmit={(form) => {
        const file = fileIn(form, 'document');
        setMissing(file ? undefined : t('dialog.document.missing'));
        if (file) order.mutate({ municipality, params, body: { version: version.version }, file });
      }}
    >
      {version.document ? <p>{t('dialog.document.replaces', { name: version.document.name })}</p> : null}
      <FileField
        name="document"
        label={t('dialog.document.file')}
        hint={t('dialog.document.hint')}
        accept={acceptedPlanDocuments}
        fault={missing ?? refused}
        isRequired
      />
    </OrderDialog>
  );
}
