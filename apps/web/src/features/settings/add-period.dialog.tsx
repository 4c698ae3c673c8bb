import { createCalendarPeriod, removeCalendarPeriod } from '@samsyn/contract';
import { useState } from 'react';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';
import { periodDraftOf, whenOf } from './period-draft.rules';
import { PeriodForm } from './period-form';
import { useChange } from './use-change';

/** What follows from a period does not follow from its name, which may be written last. */
const UNNAMED = '–';

/** Adds a period to the calendar. */
export default function AddPeriodDialog({ onClose }: ChangeDialogProps) {
  const t = useTexts('app-calendar');
  const { slug: municipality } = useMembership();
  const [draft, setDraft] = useState(() => periodDraftOf());
  const when = whenOf(draft);
  const name = draft.name.trim();
  const undo = useUndo(removeCalendarPeriod);
  const change = useChange(
    createCalendarPeriod,
    when && { municipality, body: { kind: draft.kind, name: name || UNNAMED, when } },
    {
      onDone: ({ id }, isSilent) => {
        const back = () => undo({ municipality, params: { periodId: id }, body: {} });
        announce(t('form.added', { name }), 'success', isSilent ? back : undefined);
        onClose();
      },
    },
  );
  return (
    <PeriodForm
      heading={t('form.addHeading')}
      draft={draft}
      change={change}
      isAsked={when !== undefined}
      waiting={t('form.waiting')}
      onDraft={setDraft}
      onClose={onClose}
    />
  );
}
