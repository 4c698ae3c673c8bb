import { listDirectory } from '@samsyn/contract';
import { useQuery } from '@tanstack/react-query';
import { may, useMembership } from '../../lib/me';
import { useTexts } from '../../lib/use-texts';
import { contactCardOf } from './people.query';

/** Whose seats somebody has, for who may look in the directory. */
export function ActsFor({ contactId }: { readonly contactId: string }) {
  const t = useTexts('app-people');
  const membership = useMembership();
  const directory = useQuery({
    ...contactCardOf(membership.slug, contactId),
    enabled: may(membership, listDirectory),
  });
  const [organisation] = directory.data?.items ?? [];
  const [contact] = organisation?.contacts ?? [];
  if (!organisation || !contact) return null;
  const words = `${contact.role}, ${organisation.name}`;
  return <span className="sa-hint sa-below">{t('members.for', { contact: words })}</span>;
}
