import { type GroupedMailView, isNamedAlike } from '@samsyn/contract';

type Mailed = Pick<GroupedMailView, 'person' | 'seat'>;

/** "Kim Exempel, Polisen": whom a mail is for; undefined where nobody is. */
export function mailedTo({ person, seat }: Mailed): string | undefined {
  if (!person) return undefined;
  const organisation = person.organisation ?? seat?.organisation;
  return !organisation || isNamedAlike(person.name, organisation)
    ? person.name
    : `${person.name}, ${organisation}`;
}

/** For whom it is in one word, as lists of several name it: the organisation, or else the person. */
export function mailedOrganisation({ person, seat }: Mailed): string | undefined {
  return seat?.organisation ?? person?.organisation ?? person?.name;
}
