import { type LinkPage, linkPath, PersonalLinkDocument } from '@samsyn/access';
import { translate } from '@samsyn/contract';
import type { ReactElement, ReactNode } from 'react';
import type { LoggedOnce } from './linked-actions';

interface LogDocumentProps {
  page: LinkPage;
  heading: string;
  /** Something in the form must be put right; the title says so first. */
  faulty?: boolean;
  /** Which of the footer's pages this is; it does not link to itself. */
  at?: 'wrong-person';
  /** Given on a colleague's pages, who has those of one action. */
  once?: LoggedOnce | undefined;
  /** A link back to all of the reader's open actions; a colleague's to the one. */
  back?: boolean;
  children: ReactNode;
}

/** The page around what the link in a mail about an action shows. */
export function LogDocument({
  page,
  once,
  heading,
  faulty,
  at,
  back,
  children,
}: LogDocumentProps): ReactElement {
  const t = translate(page.language, 'actions');
  const own = once ? 'action' : 'actions';
  // who has answered has used their link
  const offersWrongPerson = at !== 'wrong-person' && !once?.answered;
  return (
    <PersonalLinkDocument
      page={page}
      heading={heading}
      faulty={faulty}
      wrongPerson={offersWrongPerson ? linkPath(page, `${own}/wrong-person`) : undefined}
      back={back ? { href: linkPath(page, own), label: t(once ? 'page.backOnce' : 'page.back') } : undefined}
    >
      {children}
    </PersonalLinkDocument>
  );
}
