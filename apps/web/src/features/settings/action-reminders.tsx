import { type BodyView, setActionTiming } from '@samsyn/contract';
import { Timeline } from '@samsyn/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answered } from '../../components/answered';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { type DraftReminder, remindersOf } from './action-timing-draft.rules';
import { reminderName, reminderWhen, reminderWhom } from './action-timing-words';
import { actionTimingOf } from './settings.query';

/** When a body is reminded of its actions: on the way to an action's last day and past it, and besides. */
export function ActionReminders({ body }: { readonly body: BodyView }) {
  const t = useTexts('app-timing');
  const membership = useMembership();
  const query = useQuery(actionTimingOf(membership.slug, body.id));
  return (
    <section className="sa-action-timing" aria-labelledby={`actions-${body.id}`}>
      <div className="sa-card__head">
        <h3 className="sa-strong" id={`actions-${body.id}`}>
          {t('actions.heading')}
        </h3>
        {may(membership, setActionTiming) ? (
          <Link
            className="ds-button sa-button--small"
            data-variant="tertiary"
            to="/$municipality/installningar/mejltider"
            params={{ municipality: membership.slug }}
            search={{ do: 'actions', body: body.id }}
            aria-label={t('actions.editOf', { body: body.name })}
            resetScroll={false}
          >
            {t('edit')}
          </Link>
        ) : null}
      </div>
      <Answered query={query} lines={5}>
        {(timing) => <Reminders reminders={remindersOf(timing)} />}
      </Answered>
    </section>
  );
}

function Reminders({ reminders }: { readonly reminders: readonly DraftReminder[] }) {
  const t = useTexts('app-timing');
  const on = reminders.filter(({ isOn }) => isOn);
  const off = reminders.filter(({ isOn }) => !isOn);
  const entryOf = (reminder: DraftReminder) => ({
    key: reminder.id,
    mark: 'planned' as const,
    icon: 'mail' as const,
    when: capital(reminderWhen(reminder, t)),
    title: t(`actions.mail.${reminder.kind}`),
    text: reminderWhom(reminder, t),
  });
  const lastDay = {
    key: 'last-day',
    mark: 'event' as const,
    icon: 'flag' as const,
    when: t('actions.lastDay'),
    title: t('actions.lastDayTitle'),
  };
  const isBeside = ({ kind }: DraftReminder) => kind === 'silent' || kind === 'standing';
  const isAhead = ({ kind }: DraftReminder) => kind === 'due';
  const past = on.filter((reminder) => !isBeside(reminder) && !isAhead(reminder));
  const line = (reminder: DraftReminder) => {
    const name = reminderName(reminder, reminders, t);
    // its name says when
    return reminder.kind === 'due-today'
      ? `${name}.`
      : t('actions.line', { name, when: reminderWhen(reminder, t) });
  };
  return (
    <>
      <Timeline entries={[...on.filter(isAhead).toReversed().map(entryOf), lastDay, ...past.map(entryOf)]} />
      <Lines heading={t('actions.beside')} lines={on.filter(isBeside).map(line)} />
      <Lines heading={t('actions.off')} lines={off.map(line)} />
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h4 className="sa-strong">{heading}</h4>
      <ul className="sa-names">
        {lines.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
