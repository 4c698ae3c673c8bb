import type { ActionView, Indicator } from '@samsyn/contract';
import { buildPlan, type SinkMessage } from '@samsyn/testing';
import type { TestApp, TestMunicipality } from '../app/test-app.builder';
import { Coordinator } from '../http/council-meeting.builder';

/** The seats as residents read of them, in their order. */
export const functions = [
  'Kommundirektör',
  'Kommunstyrelsens ordförande',
  'Vård- och omsorgschef',
  'Utbildningschef',
  'Enhetschef Fritidsfabriken',
  'Enhetschef Integrationsenheten',
  'Säkerhetschef',
] as const;

/** Where in their order some of them stand. */
export const [CHAIR, CARE, LEISURE, INTEGRATION] = [1, 2, 4, 5] as const;

/** By which goal of the plan: who it is turned to. */
const levels = ['universal', 'selective', 'indicated'] as const;

interface AddedAction {
  readonly seat: number;
  readonly dueOn: string;
  readonly indicator?: Indicator;
}

/** A working group of seven with a plan of three goals, as its coordinator runs it; chair and care have deputies. */
export class WorkingGroup extends Coordinator {
  private constructor(
    private readonly product: TestApp,
    municipality: TestMunicipality,
    private readonly goalIds: readonly string[],
  ) {
    super(product, municipality);
  }

  static async begin(product: TestApp): Promise<WorkingGroup> {
    const deputies = [CHAIR, CARE];
    const municipality = await product.municipality({ kind: 'working-group', functions, deputies });
    const { bodyId } = municipality.council;
    const { goalIds } = await product.within(municipality.scope, (tx) => buildPlan(tx, { bodyId }));
    return new WorkingGroup(product, municipality, goalIds);
  }

  seat(position: number): TestMunicipality['council']['seats'][number] {
    const found = this.municipality.council.seats[position];
    if (!found) throw new Error(`No seat ${position}`);
    return found;
  }

  /** Gives a seat to somebody, or nobody, now or from a day on. */
  async appoint(position: number, contactId: string | null, from?: string): Promise<void> {
    const path = `/bodies/${this.municipality.council.bodyId}/seats/${this.seat(position).seatId}/holdings`;
    await this.done('POST', path, {
      contactId,
      capacity: 'holder',
      confirmed: true,
      ...(from ? { from } : {}),
    });
  }

  /** Adds an action for a goal, by its place in the plan. */
  add(title: string, goal: 1 | 2 | 3, { seat, ...action }: AddedAction): Promise<ActionView> {
    return this.done('POST', '/actions', {
      title,
      goalId: this.goalIds[goal - 1],
      seatId: this.seat(seat).seatId,
      preventionLevel: levels[goal - 1],
      ...action,
    });
  }

  /** Adopts a next version of the plan that keeps all goals but one, by its place. */
  async adoptWithout(goal: 1 | 2 | 3): Promise<void> {
    const { items } = await this.done<{ items: { id: string }[] }>('GET', '/plans');
    const versions = `/plans/${items[0]?.id}/versions`;
    const draft = await this.done<{ id: string; version: number }>('POST', versions);
    const goals = this.goalIds.flatMap((id, at) =>
      at === goal - 1 ? [] : [{ id, wording: `Det här målet finns kvar: ${at + 1}.` }],
    );
    const at = `${versions}/${draft.id}`;
    const { version } = await this.done<{ version: number }>('PUT', `${at}/goals`, {
      version: draft.version,
      goals,
    });
    await this.done('POST', `${at}/adoption`, { version, adoptedYear: 2027, adoptedBy: 'Kommunstyrelsen' });
  }

  /** Makes it an instant, and sends what is due then. */
  at(instant: string): Promise<SinkMessage[]> {
    this.product.clock.setTo(new Date(instant));
    return this.sent();
  }

  /** Who got a mail that begins so: by seat, as its deputy, the coordinator, or by address whoever is new. */
  told(mails: readonly SinkMessage[], subject: string): string[] {
    return mails
      .filter((mail) => mail.subject.startsWith(subject))
      .map(({ to: [to = ''] }) => this.who(to))
      .toSorted();
  }

  private who(address: string): string {
    if (address.endsWith('@exempelkommun.example')) return 'coordinator';
    const { seats } = this.municipality.council;
    const deputy = functions[seats.findIndex(({ deputyEmail }) => deputyEmail === address)];
    return (
      functions[seats.findIndex(({ email }) => email === address)] ??
      (deputy ? `deputy of ${deputy}` : address)
    );
  }
}
