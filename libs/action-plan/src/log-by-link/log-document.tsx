import { type LinkPage, linkPath, PersonalLinkDocument } from '@samsyn/access';
import { translate } from '@samsyn/contract';
import type { ReactElement, ReactNode } from 'react';

interface LogDocumentProps {
  page: LinkPage;
  heading: string;
  /** Something in the form must be put right; the title says so first. */
  faulty?: boolean;
  /** Which of the footer's pages this is; it does not link to itself. */
  at?: 'wrong-person';
  /** A colleague's page; whoever has the link was named by somebody, whom they can tell. */
  once?: boolean;
  /** A link back to all of the reader's open actions. */
  back?: boolean;
  children: ReactNode;
}

/** The page around what the link in a mail about an action shows. */
export function LogDocument({
  page,
  heading,
  faulty,
  at,
  once,
  back,
  children,
}: LogDocumentProps): ReactElement {
  const t = translate(page.language, 'actions');
  return (
    <PersonalLinkDocument
      page={page}
      heading={heading}
      faulty={faulty}
      wrongPerson={once || at === 'wrong-person' ? undefined : linkPath(page, 'actions/wrong-person')}
      back={back ? { href: linkPath(page, 'actions'), label: t('page.back') } : undefined}
    >
      {children}
    </PersonalLinkDocument>
  );
}
