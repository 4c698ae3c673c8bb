import { civilDate, clockTime, plannedInstantOf } from '@samsyn/contract';
import { Partner } from './partner';
import type { SamsynClient } from './samsyn-client';
import type { Terminal } from './terminal';
import { type TimeTravel, ZONE } from './time-travel';

interface Listed {
  id: string;
  title: string;
  status: string;
  dueOn: string;
  overdueDays: number | null;
}

const TITLE = 'Ta fram rutin för hänvisning till avhopparstöd och anhörigstöd';
const deputy = 'bitr-vard-omsorg@nykvarn.example';

/** A routine of the working group's that nobody says anything about: who is told of it, and how it ends. */
export class OverdueAction {
  constructor(
    private readonly samsyn: SamsynClient,
    private readonly time: TimeTravel,
    private readonly terminal: Terminal,
  ) {}

  async live(): Promise<void> {
    this.terminal.heading(
      'An action of the working group’s is due, and its holder is reminded two weeks before',
    );
    await this.time.to(at('2027-02-08', '17:00'));
    this.terminal.heading('Overdue: it climbs from the holder to the deputy and the coordinator');
    await this.time.to(at('2027-02-23', '17:00'));
    await this.time.to(at('2027-03-08', '10:20'));
    const { overdueDays, dueOn } = await this.action();
    await this.time.event(`“${TITLE}” was due ${dueOn} and is overdue by ${overdueDays} days.`);
    const said = await new Partner(this.samsyn, deputy).logByLink(TITLE, {
      how: 'done',
      text: 'Rutinen beslutades i ledningsgruppen i fredags.',
      reading: '1',
      writtenBy: 'Kim Exempel',
    });
    await this.time.event(`${deputy} logs it by link, without an account: ${said}`);
    await this.time.event(`It is ${(await this.action()).status}; nobody is reminded of it any more.`);
  }

  private async action(): Promise<Listed> {
    const { items } = await this.samsyn.get<{ items: Listed[] }>('/actions?limit=200');
    const found = items.find(({ title }) => title === TITLE);
    if (!found) throw new Error('The demonstration has no such action');
    return found;
  }
}

/** The instant of a time on the wall in Nykvarn. */
function at(date: string, time: string): Date {
  return plannedInstantOf(civilDate(date), clockTime(time), ZONE);
}
