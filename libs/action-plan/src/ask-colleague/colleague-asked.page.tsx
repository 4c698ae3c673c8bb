import { type LinkPage, linkPath } from '@samsyn/access';
import { Confirmation } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { AskedOnce, LinkedAction, LinkedActions } from '../log-by-link/linked-actions';
import { LogDocument } from '../log-by-link/log-document';
import { logPhrases } from '../log-by-link/log-phrases';

/** A colleague is asked: who, what happens next, and how to change it. */
export function colleagueAskedPage(
  shown: LinkedActions,
  action: LinkedAction & { asked: AskedOnce },
  page: LinkPage,
): ReactElement {
  const said = logPhrases(shown, page.language);
  const { t } = said;
  const { name, email, at } = action.asked;
  const heading = t('ask.asked');
  return (
    <LogDocument page={page} heading={heading} back>
      <Confirmation
        heading={heading}
        organisation={action.title}
        answer={t('ask.nameAndEmail', { name: name ?? '', email: email ?? '' })}
        meeting={[]}
        nextHeading={t('page.next')}
        next={[t('ask.askedNext'), said.colleague(action).stays]}
        registeredNote={t('ask.askedAt', { when: said.moment(at) })}
        actions={[{ href: linkPath(page, `actions/${action.id}/colleague`), label: t('ask.change') }]}
        contact={said.contact}
      />
    </LogDocument>
  );
}
