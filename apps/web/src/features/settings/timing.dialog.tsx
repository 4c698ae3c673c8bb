import { type BodyView, updateBody } from '@samsyn/contract';
import { useState } from 'react';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';
import { changesOf, draftOf, rebased } from './timing-draft.rules';
import { TimingFields } from './timing-fields';
import { TimingOrder } from './timing-order';
import { useChange } from './use-change';

/** Changes when a body's mails leave; which of the planned mails move is told before it is done. */
export default function TimingDialog({ body, onClose }: ChangeDialogProps & { readonly body: BodyView }) {
  const t = useTexts('app-timing');
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
  const isNewOnly = isWhole && Object.keys(changes).some((part) => part !== 'timingRules');
  return (
    <TimingOrder
      heading={t('dialog.heading')}
      lead={base.name}
      change={change}
      fault={fault}
      isAsked={isWhole}
      incomplete={changes === 'incomplete' ? t('form.incomplete') : undefined}
      isMerged={isMerged}
      others={isNewOnly ? [{ icon: 'flag', title: t('dialog.newOnly'), text: t('dialog.newOnlyText') }] : []}
      onClose={onClose}
      onSubmit={send}
    >
      <TimingFields
        draft={draft}
        onChange={(next) => {
          setFault(undefined);
          setWorked({ ...worked, draft: next });
        }}
      />
    </TimingOrder>
  );
}
