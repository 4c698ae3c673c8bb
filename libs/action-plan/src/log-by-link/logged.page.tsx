import { type LinkPage, linkPath } from '@samsyn/access';
import { Confirmation } from '@samsyn/ui';
import type { ReactElement } from 'react';
import { actionPath } from './action-path';
import type { LinkedAction, LinkedActions, OwnLine } from './linked-actions';
import { LogDocument } from './log-document';
import { logPhrases } from './log-phrases';

/** What was logged has been saved: what it said, what happens next, and how to change it. */
export function loggedPage(
  shown: LinkedActions,
  action: LinkedAction & { own: OwnLine },
  page: LinkPage,
): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const { own } = action;
  const heading = t('page.saved');
  const open = shown.actions.filter(({ id }) => id !== action.id).length;
  const when = said.moment(own.at);
  return (
    <LogDocument page={page} heading={heading} once={shown.once}>
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
          ...(shown.once ? [] : [{ href: actionPath(page, shown, action), label: t('page.changeAgain') }]),
        ]}
        contact={said.contact}
      />
    </LogDocument>
  );
}

function nextOf(action: LinkedAction, { t, dueDay, once, seat }: ReturnType<typeof logPhrases>): string {
  if (once) return t('page.onceNext', { by: once.byInWords, seat: seat(action) });
  if (action.status === 'done') return t('page.nextDone');
  if (action.status === 'stopped') return t('page.nextStopped');
  const day = dueDay(action.dueOn);
  return action.overdueDays === null ? t('page.nextOpen', { day }) : t('page.nextOverdue', { day });
}
