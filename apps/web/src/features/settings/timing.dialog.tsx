import { type BodyView, updateBody } from '@samsyn/contract';
import { useState } from 'react';
import { Consequences } from '../../components/consequences';
import { OrderDialog } from '../../components/order-dialog';
import { announce } from '../../lib/announcements';
import { counted } from '../../lib/counted.rules';
import { useMembership } from '../../lib/me';
import { useRefusalWords } from '../../lib/refusal-words';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';
import { MailMovesRows } from './mail-moves-rows';
import { MergedNotice } from './merged-notice';
import { changesOf, draftOf, rebased } from './timing-draft.rules';
import { TimingFields } from './timing-fields';
import { useChange } from './use-change';

/** Changes when a body's mails leave; which of the planned mails move is told before it is done. */
export default function TimingDialog({ body, onClose }: ChangeDialogProps & { readonly body: BodyView }) {
  const t = useTexts('app-timing');
  const settings = useTexts('app-settings');
  const { slug: municipality } = useMembership();
  const [worked, setWorked] = useState(() => ({ base: body, draft: draftOf(body), isMerged: false }));
  const [fault, setFault] = useState<string>();
  const { base, draft, isMerged } = worked;
  const changes = changesOf(base, draft);
  const isWhole = typeof changes === 'object';
  const about = { municipality, params: { bodyId: base.id } };
  const undo = useUndo(updateBody);
  const change = useChange(
    updateBody,
    isWhole ? { ...about, body: { version: base.version, ...changes } } : undefined,
    {
      onDone: (saved, isSilent) => {
        const { replyByDays, contributionsByDays, documentsDays, timingRules } = base;
        const before = { replyByDays, contributionsByDays, documentsDays, timingRules: [...timingRules] };
        const back = () => undo({ ...about, body: { ...before, version: saved.version } });
        announce(t('dialog.done', { body: saved.name }), 'success', isSilent ? back : undefined);
        onClose();
      },
      onConflict: (error) => {
        const current = error.tells(updateBody, 'body.changed')?.['current'] as BodyView | undefined;
        if (current) setWorked({ base: current, draft: rebased(draft, base, current), isMerged: true });
        return current !== undefined;
      },
    },
  );
  const send = () => {
    setFault(changes === 'incomplete' ? t('form.incomplete') : undefined);
    if (changes === undefined) return onClose();
    change.send();
  };
  const { count, preview, order } = change;
  const isNewOnly = isWhole && Object.keys(changes).some((part) => part !== 'timingRules');
  const refusal = useRefusalWords('app-settings');
  return (
    <OrderDialog
      width="wide"
      heading={t('dialog.heading')}
      lead={base.name}
      order={order}
      fault={fault}
      submit={count ? settings(counted(count, 'submitTo'), { count }) : settings('submit')}
      refusal={refusal}
      note={count ? settings('irreversible') : undefined}
      onClose={onClose}
      onSubmit={send}
    >
      {isMerged ? <MergedNotice /> : null}
      <div className="sa-dialog__sides">
        <TimingFields
          draft={draft}
          onChange={(next) => {
            setFault(undefined);
            setWorked({ ...worked, draft: next });
          }}
        />
        <div className="sa-dialog__side sa-beside">
          <Consequences
            preview={preview}
            isAsked={isWhole}
            waiting={changes === 'incomplete' ? t('form.incomplete') : settings('waiting')}
            tells={(mail) => <MailMovesRows mail={mail} />}
            refusal={refusal}
            others={
              isNewOnly ? [{ icon: 'flag', title: t('dialog.newOnly'), text: t('dialog.newOnlyText') }] : []
            }
          />
        </div>
      </div>
    </OrderDialog>
  );
}
