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
const DIALOGUES = 'Demokratidialog i årskurs 8–9 tillsammans med biblioteket';
const head = 'utbildning@nykvarn.example';
const librarian = 'bibliotek@nykvarn.example';

/**
 * A routine of the working group's that nobody says anything about: who is told of it, and how it ends; and a colleague who is
 * asked about another action, once.
 */
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
    const { overdueDays, dueOn } = await this.action(TITLE);
    await this.time.event(`“${TITLE}” was due ${dueOn} and is overdue by ${overdueDays} days.`);
    const said = await new Partner(this.samsyn, deputy).logByLink(TITLE, {
      how: 'done',
      text: 'Rutinen beslutades i ledningsgruppen i fredags.',
      reading: '1',
      writtenBy: 'Kim Exempel',
    });
    await this.time.event(`${deputy} logs it by link, without an account: ${said}`);
    await this.time.event(`It is ${(await this.action(TITLE)).status}; nobody is reminded of it any more.`);
    await this.askColleague();
  }

  private async askColleague(): Promise<void> {
    this.terminal.heading('Who has another action asks a colleague, who logs about it once');
    await this.time.to(at('2027-03-08', '13:15'));
    const { id } = await this.action(DIALOGUES);
    const asked = { name: 'Mika Exempel', email: librarian };
    await new Partner(this.samsyn, head).askColleague(id, asked, 'Så ligger det till');
    await this.time.settle();
    const said = await new Partner(this.samsyn, librarian).logOnce({
      how: 'ongoing',
      text: 'Biblioteket har bokat den sista klassen.',
      reading: '7',
    });
    await this.time.event(`${librarian} logs for ${head}, by a link for this once: ${said}`);
  }

  private async action(title: string): Promise<Listed> {
    const { items } = await this.samsyn.get<{ items: Listed[] }>('/actions?limit=200');
    const found = items.find((each) => each.title === title);
    if (!found) throw new Error('The demonstration has no such action');
    return found;
  }
}

/** The instant of a time on the wall in Nykvarn. */
function at(date: string, time: string): Date {
  return plannedInstantOf(civilDate(date), clockTime(time), ZONE);
}
