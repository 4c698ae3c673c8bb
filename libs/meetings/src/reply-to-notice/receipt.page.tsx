import { type LinkPage, linkPath } from '@samsyn/access';
import { isNamedAlike } from '@samsyn/contract';
import { type Fact, Receipt } from '@samsyn/ui';
import type { ReactElement } from 'react';
import type { AnsweredInvitation } from './answered-invitation';
import { invitationPhrases } from './invitation-phrases';
import { LinkDocument } from './link-document';

/** The reply in print, to keep. */
export function receiptPage(invitation: AnsweredInvitation, page: LinkPage): ReactElement {
  const said = invitationPhrases(invitation, page.language);
  const { t } = said;
  const { meeting, organisation, addressee, reply } = invitation;
  const { substituteName, substituteEmail, remark } = reply;
  const fact = (key: Parameters<typeof t>[0], value: string | null): Fact[] =>
    value ? [{ term: t(key), value }] : [];
  const heading = t('receipt.heading');
  return (
    <LinkDocument page={page} heading={heading} opened>
      <Receipt
        heading={{ heading }}
        facts={[
          ...fact('receipt.meeting', meeting.title),
          ...fact('receipt.when', said.inFull.when),
          ...fact('receipt.where', said.place),
          ...fact('receipt.organisation', organisation),
          ...fact(
            'receipt.function',
            isNamedAlike(organisation, invitation.function) ? null : invitation.function,
          ),
          ...fact('receipt.person', addressee.personName),
          ...fact('receipt.answer', said.given(reply.answer)),
          ...fact(
            'receipt.substitute',
            substituteName && substituteEmail
              ? t('substitute.nameAndEmail', { name: substituteName, email: substituteEmail })
              : null,
          ),
          ...fact('receipt.remark', remark),
          ...fact(
            'receipt.registered',
            t('receipt.registeredValue', {
              when: said.inFull.registeredAt,
              source: t(`source.${reply.source}`),
            }),
          ),
        ]}
        note={said.contact}
        printHint={t('receipt.print')}
        actions={[{ href: linkPath(page, 'reply/confirmation'), label: t('receipt.back') }]}
      />
    </LinkDocument>
  );
}
