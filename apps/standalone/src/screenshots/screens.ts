import type { SamsynClient } from '../demo/samsyn-client';
import type { SpringScene } from './spring-scene';

/** A screen to take a picture of. */
export interface Shot {
  name: string;
  address: string;
  /** What is there once it has come. */
  shown: string;
}

interface Listed {
  items: { id: string; contacts: { id: string; email: string; seats: { id: string }[] }[] }[];
}

/** Every screen of the app in a scene; the contact is the one whose mail did not arrive. */
export async function screensOf(
  samsyn: SamsynClient,
  home: string,
  { council, workingGroup }: SpringScene,
): Promise<Shot[]> {
  const { items } = await samsyn.get<Listed>('/directory?who=sbff');
  const [organisation] = items;
  const contact = organisation?.contacts.find(({ seats }) => seats.length > 0);
  const seat = `${home}/kontakter/organ/${contact?.seats[0]?.id}`;
  const bodyId = (await samsyn.get<{ bodyId: string }>(`/meetings/${council}`)).bodyId;
  const meeting = `${home}/moten/${council}`;
  return [
    { name: 'home', address: home, shown: '[data-part=needs] li' },
    { name: 'meetings', address: `${home}/moten`, shown: 'table' },
    { name: 'meeting', address: meeting, shown: '[data-part=mails] .sa-timeline' },
    { name: 'meeting-planned', address: `${home}/moten/${workingGroup}`, shown: '[data-part=mails]' },
    { name: 'chase', address: `${meeting}?do=chase`, shown: '[role=dialog] .sa-follows li' },
    { name: 'move', address: `${meeting}?do=move`, shown: '[role=dialog] .sa-calendar' },
    { name: 'mails', address: `${home}/utskick`, shown: '.sa-failures' },
    { name: 'mails-past', address: `${home}/utskick?show=past`, shown: '.sa-mail' },
    { name: 'contacts', address: `${home}/kontakter`, shown: 'table' },
    {
      name: 'contact',
      address: `${home}/kontakter/${organisation?.id}/${contact?.id}`,
      shown: '[data-part=delivery]',
    },
    { name: 'bodies', address: `${home}/kontakter/organ`, shown: 'table' },
    { name: 'seat', address: seat, shown: '[data-part=history] .sa-timeline' },
    { name: 'municipality', address: `${home}/installningar/kommunen`, shown: '.sa-mail-head' },
    {
      name: 'audit-log',
      address: `${home}/installningar/andringslogg`,
      shown: '.sa-mail',
    },
    { name: 'timing', address: `${home}/installningar/mejltider`, shown: '.sa-timeline' },
    {
      name: 'timing-edit',
      address: `${home}/installningar/mejltider?do=edit&body=${bodyId}`,
      shown: '[role=dialog] .sa-timing',
    },
    { name: 'calendar', address: `${home}/installningar/kalender`, shown: 'table' },
    {
      name: 'calendar-add',
      address: `${home}/installningar/kalender?do=add`,
      shown: '[role=dialog] input[name=name]',
    },
    { name: 'appoint', address: `${seat}?do=appoint`, shown: '[role=dialog] select' },
  ];
}
