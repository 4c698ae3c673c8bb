import { type AuditEntryView, listMembers } from '@samsyn/contract';
import { Link } from '@tanstack/react-router';
import { may, useMembership } from '../../lib/me';

export interface ChangedThingProps {
  readonly about: AuditEntryView['about'];
  readonly words: string;
}

/** What a change was about, by its name; a link where it has a page. */
export function ChangedThing({ about: { type, id, name, organisationId }, words }: ChangedThingProps) {
  const membership = useMembership();
  const { slug: municipality } = membership;
  const link = { className: 'ds-link', children: words } as const;
  switch (type) {
    case 'meeting':
      return (
        <Link
          {...link}
          to="/$municipality/moten/$meetingId"
          params={{ municipality, meetingId: id }}
          search={{}}
        />
      );
    case 'contact':
      return organisationId ? (
        <Link
          {...link}
          to="/$municipality/kontakter/$organisationId/$contactId"
          params={{ municipality, organisationId, contactId: id }}
          search={{}}
        />
      ) : (
        words
      );
    case 'organisation':
      return (
        <Link
          {...link}
          to="/$municipality/kontakter"
          params={{ municipality }}
          search={name ? { who: name } : {}}
        />
      );
    case 'seat':
      return (
        <Link
          {...link}
          to="/$municipality/kontakter/organ/$seatId"
          params={{ municipality, seatId: id }}
          search={{}}
        />
      );
    case 'body':
      return <Link {...link} to="/$municipality/kontakter/organ" params={{ municipality }} search={{}} />;
    case 'municipality':
      return <Link {...link} to="/$municipality/installningar/kommunen" params={{ municipality }} />;
    case 'invitation':
    case 'account':
      return may(membership, listMembers) ? (
        <Link {...link} to="/$municipality/installningar/personer" params={{ municipality }} search={{}} />
      ) : (
        words
      );
    case 'calendar-period':
      return (
        <Link {...link} to="/$municipality/installningar/kalender" params={{ municipality }} search={{}} />
      );
    case 'mailing':
    case 'plan':
    case 'first-line-unit':
    case 'action':
      return words;
  }
}
