import type { BodyKind, ContactLanguage, TimingRule } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { buildBody } from './body.builder';
import { buildContact } from './contact.builder';
import { inLetters } from './in-letters';
import { buildOrganisation } from './organisation.builder';
import { buildHolding, buildSeat } from './seat.builder';

/** What a council is built from. */
export interface CouncilValues {
  kind?: BodyKind;
  /** How many occupied seats; seven as in the demonstration unless overridden. */
  seats?: number;
  /** What the seats are called, by position from 0; "Plats 0" and so on where it says nothing. */
  functions?: readonly string[];
  /** Each holder's language, by seat; Swedish where it says nothing. */
  languages?: readonly ContactLanguage[];
  /** Which seats have an ordinary deputy too, by position from 0. */
  deputies?: readonly number[];
  timingRules?: readonly TimingRule[];
}

/** A council and those who sit on it, in the order of the seats. */
export interface BuiltCouncil {
  bodyId: string;
  seats: {
    seatId: string;
    organisationId: string;
    contactId: string;
    email: string;
    deputyId?: string;
    deputyEmail?: string;
  }[];
}

/** A council with occupied seats, each of an organisation of its own and with an address of its own. */
export async function buildCouncil(tx: Transaction, values: CouncilValues = {}): Promise<BuiltCouncil> {
  const { kind = 'council', seats = 7, functions = [], languages = [], deputies = [], timingRules } = values;
  const bodyId = await buildBody(tx, { kind, ...(timingRules ? { timingRules } : {}) });
  const key = inLetters(bodyId).slice(0, 8);
  const built: BuiltCouncil = { bodyId, seats: [] };
  for (let position = 0; position < seats; position += 1) {
    const organisationId = await buildOrganisation(tx, { name: `Exempelorganisation ${key} ${position}` });
    const email = `plats-${position}-${key}@organisation.example`;
    const language = languages[position] ?? 'sv';
    const contactId = await buildContact(tx, {
      organisationId,
      email,
      language,
      name: `Exempel ${position}`,
    });
    const duty = functions[position] ?? `Plats ${position}`;
    const seatId = await buildSeat(tx, { bodyId, organisationId, function: duty, position });
    await buildHolding(tx, { seatId, contactId });
    const seat: BuiltCouncil['seats'][number] = { seatId, organisationId, contactId, email };
    if (deputies.includes(position)) {
      seat.deputyEmail = `ersattare-${position}-${key}@organisation.example`;
      const deputyId = await buildContact(tx, { organisationId, email: seat.deputyEmail });
      seat.deputyId = deputyId;
      await buildHolding(tx, { seatId, contactId: deputyId, capacity: 'deputy' });
    }
    built.seats.push(seat);
  }
  return built;
}
