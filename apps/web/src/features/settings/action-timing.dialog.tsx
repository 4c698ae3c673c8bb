import { type ActionTimingView, type BodyView, setActionTiming } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../lib/announcements';
import { useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { useUndo } from '../../lib/use-undo';
import {
  type DraftReminder,
  isWithinReach,
  reachOf,
  rebasedReminders,
  remindersOf,
  rulesOf,
  withReminder,
} from './action-timing-draft.rules';
import { reminderName } from './action-timing-words';
import type { ChangeDialogProps } from './change-dialog';
import { ReminderRow } from './reminder-row';
import { actionTimingOf } from './settings.query';
import { TimingOrder } from './timing-order';
import { useChange } from './use-change';

interface ActionTimingDialogProps extends ChangeDialogProps {
  readonly body: BodyView;
}

/** Changes when a body is reminded of its actions; which of the planned mails move is told before it is done. */
export default function ActionTimingDialog(props: ActionTimingDialogProps) {
  const { data } = useQuery(actionTimingOf(useMembership().slug, props.body.id));
  return data ? <Change {...props} timing={data} /> : null;
}

function Change({ body, timing, onClose }: ActionTimingDialogProps & { readonly timing: ActionTimingView }) {
  const t = useTexts('app-timing');
  const { slug: municipality } = useMembership();
  const [worked, setWorked] = useState(() => ({ base: timing, draft: remindersOf(timing), isMerged: false }));
  const [fault, setFault] = useState<string>();
  const { base, draft, isMerged } = worked;
  const rules = rulesOf(base, draft);
  const isWhole = typeof rules === 'object';
  const about = { municipality, params: { bodyId: body.id } };
  const undo = useUndo(setActionTiming);
  const change = useChange(
    setActionTiming,
    isWhole ? { ...about, body: { version: base.version, rules } } : undefined,
    {
      onDone: (saved, isSilent) => {
        const back = () => undo({ ...about, body: { rules: [...base.rules], version: saved.version } });
        announce(t('actions.dialog.done', { body: body.name }), 'success', isSilent ? back : undefined);
        onClose();
      },
      onConflict: (error) => {
        const told = error.tells(setActionTiming, 'action-timing.changed')?.['current'];
        const current = told as ActionTimingView | undefined;
        if (current)
          setWorked({ base: current, draft: rebasedReminders(draft, base, current), isMerged: true });
        return current !== undefined;
      },
    },
  );
  const send = () => {
    const wrong = draft.find((reminder) => reminder.isOn && !isWithinReach(reminder));
    setFault(wrong && t('actions.form.wrong', { ...reachOf(wrong.kind) }));
    if (rules === undefined) return onClose();
    change.send();
  };
  return (
    <TimingOrder
      heading={t('actions.dialog.heading')}
      lead={body.name}
      change={change}
      fault={fault}
      isAsked={isWhole}
      incomplete={rules === 'incomplete' ? t('actions.form.incomplete') : undefined}
      isMerged={isMerged}
      onClose={onClose}
      onSubmit={send}
    >
      <div className="sa-dialog__side">
        <fieldset className="ds-fieldset sa-timing">
          <legend className="ds-label">{t('form.mails')}</legend>
          {draft.map((reminder) => (
            <ReminderRow
              key={reminder.id}
              reminder={reminder}
              name={reminderName(reminder, draft, t)}
              number={numberOf(reminder, draft)}
              onChange={(changed) => {
                setFault(undefined);
                setWorked({ ...worked, draft: withReminder(draft, reminder.id, changed) });
              }}
            />
          ))}
        </fieldset>
      </div>
    </TimingOrder>
  );

  function numberOf(reminder: DraftReminder, all: readonly DraftReminder[]): number | undefined {
    const alike = all.filter((each) => reminderName(each, all, t) === reminderName(reminder, all, t));
    return alike.length > 1 ? alike.findIndex(({ id }) => id === reminder.id) + 1 : undefined;
  }
}
