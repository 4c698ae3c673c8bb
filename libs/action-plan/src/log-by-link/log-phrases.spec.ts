import { civilDate } from '@samsyn/contract';
import type { LinkedAction } from './linked-actions';
import { logPhrases } from './log-phrases';

describe('what the pages behind a link in a mail about an action say', () => {
  const action: LinkedAction = {
    id: 'a1',
    version: 1,
    title: 'Ta fram rutin',
    goal: 3,
    seat: { id: 's1', function: 'Utbildningschef', organisation: 'Exempelkommun' },
    capacity: 'deputy',
    isVacant: false,
    dueOn: civilDate('2027-02-22'),
    status: 'ongoing',
    overdueDays: null,
    lastLoggedAt: null,
    own: null,
    asked: null,
    indicator: null,
  };
  const said = logPhrases(
    {
      municipality: {
        name: 'Exempelkommun',
        colour: '#00703c',
        timeZone: 'Europe/Stockholm',
        contactRole: 'Säkerhetschef',
        contactPhone: '+46855501000',
        contactEmail: 'samordnare@exempelkommun.example',
      },
      reader: { contactId: 'c1', name: 'Noor Exempel', role: 'Rektor', language: 'sv' },
      today: civilDate('2027-03-08'),
    },
    'sv',
  );
  const seat = 'Exempelkommun (utbildningschef)';

  it('given the deputy beside a holder, then whose seat it is, and that its reminders go to who has it', () => {
    expect(said.asDeputy([action, { ...action, id: 'a2' }])).toEqual([
      `Du är ordinarie ersättare för ${seat}.`,
    ]);
    expect(said.colleague(action).text).toContain(
      `Åtgärden hör fortfarande till ${seat}, och nästa påminnelse skickas till den som har uppdraget.`,
    );
    expect(said.colleague(action).stays).not.toContain('hos dig');
  });

  it('given the deputy of a vacant seat, then that it is vacant, and that reminders come to them', () => {
    const vacant = { ...action, isVacant: true };
    expect(said.asDeputy([vacant])).toEqual([`Du är ordinarie ersättare för ${seat}, som är vakant.`]);
    expect(said.colleague(vacant).text).toContain('nästa påminnelse kommer till dig');
  });

  it('given who has the seat, then nothing of deputies', () => {
    const own: LinkedAction = { ...action, capacity: 'holder' };
    expect(said.asDeputy([own])).toEqual([]);
    expect(said.colleague(own).stays).toContain('Åtgärden ligger kvar hos dig');
  });
});
