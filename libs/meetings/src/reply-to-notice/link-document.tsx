import { type LinkPage, linkPath, PersonalLinkDocument } from '@samsyn/access';
import { translate } from '@samsyn/contract';
import type { ReactElement, ReactNode } from 'react';

interface LinkDocumentProps {
  page: LinkPage;
  heading: string;
  /** Something in the form must be put right; the title says so first. */
  faulty?: boolean;
  /** The link opens, so that its own pages can be linked to. */
  opened?: boolean;
  /** Which of the footer's pages this is; it does not link to itself. */
  at?: 'wrong-person';
  /** A link back to the meeting. */
  back?: boolean;
  children: ReactNode;
}

/** The page around what the link in a meeting's mails shows. */
export function LinkDocument(props: LinkDocumentProps): ReactElement {
  const { page, heading, faulty, opened, at, back, children } = props;
  const t = translate(page.language, 'reply');
  return (
    <PersonalLinkDocument
      page={page}
      heading={heading}
      faulty={faulty}
      wrongPerson={opened && at !== 'wrong-person' ? linkPath(page, 'wrong-person') : undefined}
      back={back ? { href: linkPath(page, 'meeting'), label: t('page.back') } : undefined}
    >
      {children}
    </PersonalLinkDocument>
  );
}
