import {
  type LinkPage,
  linkPath,
  nothingUnsent,
  ToldWrongPerson,
  WrongPerson,
  wrongPersonHeading,
} from '@samsyn/access';
import type { ReactElement } from 'react';
import type { LinkedActions } from '../log-by-link/linked-actions';
import { LogDocument } from '../log-by-link/log-document';
import { logPhrases } from '../log-by-link/log-phrases';

/** Where the page is among those of a link: one to somebody's actions, or a colleague's to the one that they are asked about. */
export function wrongPersonPath({ once }: Pick<LinkedActions, 'once'>): string {
  return once ? 'action/wrong-person' : 'actions/wrong-person';
}

/** For whoever got somebody else's mail about actions, or was asked by mistake. */
export function wrongPersonPage(shown: LinkedActions, page: LinkPage, unsent = nothingUnsent): ReactElement {
  const { language } = page;
  const { once, actions } = shown;
  const { t, to, contact } = logPhrases(shown, language);
  const heading = wrongPersonHeading(language, 'heading');
  return (
    <LogDocument
      page={page}
      once={once}
      heading={heading}
      faulty={unsent.faults.length > 0}
      back
      at="wrong-person"
    >
      <WrongPerson
        language={language}
        eyebrow={(once && actions[0]?.title) ?? to}
        text={t(once ? 'wrongPerson.onceText' : 'wrongPerson.text')}
        next={once ? t('wrongPerson.onceNext', { by: once.by }) : t('wrongPerson.next')}
        contact={contact}
        action={linkPath(page, wrongPersonPath(shown))}
        unsent={unsent}
      />
    </LogDocument>
  );
}

/** Who is right has been taken down. */
export function toldWrongPersonPage(shown: LinkedActions, page: LinkPage): ReactElement {
  const { language } = page;
  const { t, once, contact } = logPhrases(shown, language);
  return (
    <LogDocument page={page} once={once} heading={wrongPersonHeading(language, 'told')} at="wrong-person">
      <ToldWrongPerson
        language={language}
        next={once ? t('wrongPerson.onceToldNext', { by: once.by }) : t('wrongPerson.toldNext')}
        contact={contact}
      />
    </LogDocument>
  );
}
