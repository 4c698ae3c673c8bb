import { type LinkPage, linkPath } from '@samsyn/access';
import { NoticePanel } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { Invitation } from './invitation';
import { invitationPhrases } from './invitation-phrases';
import { LinkDocument } from './link-document';

/** No more substitutes can be named with this link today: whom to call instead. What stands already stands. */
export function tooManySubstitutesPage(invitation: Invitation, page: LinkPage): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { t } = said;
  const heading = t('tooMany.heading');
  return (
    <LinkDocument page={page} heading={heading} opened>
      <NoticePanel
        tone="warning"
        heading={heading}
        paragraphs={[t('tooMany.text'), t('tooMany.stands')]}
        contact={said.contact}
        actions={[{ href: linkPath(page, 'meeting'), label: t('page.back') }]}
      />
    </LinkDocument>
  );
}
