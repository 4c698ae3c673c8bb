import { type LinkPage, linkPath } from '@samsyn/access';
import { civilDateOf, clockTimeOf, spokenTime, translate } from '@samsyn/contract';
import { Confirmation } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { LinkedAction, LinkedActions, OwnLine } from './linked-actions';
import { LogDocument } from './log-document';
import { logPhrases } from './log-phrases';

/** What was logged has been saved: what it said, what happens next, and how to change it. */
export function loggedPage(
  shown: LinkedActions,
  action: LinkedAction & { own: OwnLine },
  page: LinkPage,
): ReactElement {
  const { language } = page;
  const said = logPhrases(shown, language);
  const { t } = said;
  const { timeZone } = shown.municipality;
  const { own } = action;
  const heading = t('page.saved');
  const open = shown.actions.filter(({ id }) => id !== action.id).length;
  const when = translate(language, 'reply')('meeting.at', {
    day: said.dueDay(civilDateOf(own.at, timeZone)),
    time: spokenTime(clockTimeOf(own.at, timeZone), language),
  });
  return (
    <LogDocument page={page} heading={heading}>
      <Confirmation
        heading={heading}
        organisation={action.title}
        answer={said.answer(own, action)}
        meeting={own.text ? [own.text] : []}
        nextHeading={t('page.next')}
        next={[nextOf(action, said)]}
        registeredNote={t('page.savedAt', { when })}
        actions={[
          ...(open > 0
            ? [
                {
                  href: linkPath(page, 'actions'),
                  label: open === 1 ? t('page.moreOne') : t('page.more', { count: open }),
                  primary: true,
                },
              ]
            : []),
          { href: linkPath(page, `actions/${action.id}`), label: t('page.changeAgain') },
        ]}
        contact={said.contact}
      />
    </LogDocument>
  );
}

function nextOf(action: LinkedAction, { t, dueDay }: ReturnType<typeof logPhrases>): string {
  if (action.status === 'done') return t('page.nextDone');
  if (action.status === 'stopped') return t('page.nextStopped');
  const day = dueDay(action.dueOn);
  return action.overdueDays === null ? t('page.nextOpen', { day }) : t('page.nextOverdue', { day });
}
