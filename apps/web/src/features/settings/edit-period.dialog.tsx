import { type CalendarPeriodView, updateCalendarPeriod } from '@samsyn/contract';
import { useState } from 'react';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import type { ChangeDialogProps } from './change-dialog';
import { periodChangesOf, periodDraftOf, rebasedPeriod } from './period-draft.rules';
import { PeriodForm } from './period-form';
import { useChange } from './use-change';

/** Changes a period of the calendar. */
export default function EditPeriodDialog({
  period,
  onClose,
}: ChangeDialogProps & { readonly period: CalendarPeriodView }) {
  const t = useTexts('app-calendar');
  const settings = useTexts('app-settings');
  const { slug: municipality } = useMembership();
  const [worked, setWorked] = useState(() => ({ base: period, draft: periodDraftOf(period) }));
  const { base, draft } = worked;
  const changes = periodChangesOf(base, draft);
  const about = { municipality, params: { periodId: base.id } };
  const undo = useUndo(updateCalendarPeriod);
  const change = useChange(
    updateCalendarPeriod,
    changes && { ...about, body: { version: base.version, ...changes } },
    {
      onDone: ({ version, name }, isSilent) => {
        const { kind, name: before, when } = base;
        const back = () => undo({ ...about, body: { version, kind, name: before, when } });
        announce(t('form.edited', { name }), 'success', isSilent ? back : undefined);
        onClose();
      },
      onConflict: (error) => {
        const told = error.tells(updateCalendarPeriod, 'calendar-period.changed');
        const current = told?.['current'] as CalendarPeriodView | undefined;
        if (current) setWorked({ base: current, draft: rebasedPeriod(draft, base, current) });
        return current !== undefined;
      },
    },
  );
  return (
    <PeriodForm
      heading={t('form.editHeading')}
      draft={draft}
      change={change}
      isAsked={changes !== undefined}
      isMerged={base.version !== period.version}
      waiting={settings('waiting')}
      onDraft={(next) => setWorked({ base, draft: next })}
      onClose={onClose}
    />
  );
}
