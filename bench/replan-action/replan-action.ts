import { PlanRemindersService } from '@samsyn/action-plan';
import { addDays, type CivilDate, civilDateOf } from '@samsyn/contract';
import {
  audited,
  AuditedWrite,
  type Caller,
  Database,
  mintMunicipalityScope,
  type Transaction,
} from '@samsyn/platform';
import { addActions } from '../action-list/logged-actions';
import { timesInTurn } from '../load/times-in-turn';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { Product, productSettings } from '../product';

/** Writes of either kind in a round, one of each in turn. */
const WRITES = 200;
/** Of the municipality, so that its seats have several each. */
const ACTIONS = { actions: 60, entriesEach: 2 };
const SEATS = 7;
/** An action is moved between these, as often as it is in years. */
const DAYS = 5;

/** How long a new last day of an action takes with its reminders planned anew, in times of the same update with its audit row alone. */
export const replanAction: Measurement = {
  goals: [{ name: 'replan-action', unit: 'of an audited update', atMost: 1.3 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_replan_action', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Note): Promise<number[]> {
  const product = await Product.start(productSettings(url));
  try {
    const municipality = await product.municipality(SEATS);
    await addActions(product, municipality, ACTIONS);
    const { id, accountId } = municipality;
    const caller: Caller = { scope: mintMunicipalityScope(id), accountId, label: `account:${accountId}` };
    const [write, reminders] = [product.get(AuditedWrite), product.get(PlanRemindersService)];
    const actionIds = await openActions(product, caller);
    let moved = 0;
    const move = (planAnew: (tx: Transaction, actionId: string) => Promise<void>) =>
      write.run(caller, async (tx) => {
        moved += 1;
        const actionId = actionIds[moved % actionIds.length] ?? '';
        await tx.query(
          'UPDATE action SET due_on = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2',
          [id, actionId, addDays(today(), 60 + (moved % DAYS))],
        );
        await planAnew(tx, actionId);
        return audited(null, 'action.updated', ['action', actionId]);
      });
    const ours = () => move((tx, actionId) => reminders.actionChanged(tx, actionId, []));
    const theirs = () => move(() => Promise.resolve());
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [our, their] = await timesInTurn(WRITES, ours, theirs);
      if (round === 0) continue; // to warm up
      note(`${(our / WRITES).toFixed(2)} ms a write, ${(their / WRITES).toFixed(2)} ms without`);
      ratios.push(our / their);
    }
    return ratios;
  } finally {
    await product.stop();
  }
}

async function openActions(product: Product, { scope }: Caller): Promise<string[]> {
  const rows = await product
    .get(Database)
    .transaction(scope, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM action WHERE municipality_id = $1 AND status = 'ongoing' ORDER BY id`,
        [scope.municipalityId],
      ),
    );
  return rows.map(({ id }) => id);
}

function today(): CivilDate {
  return civilDateOf(new Date(), 'Europe/Stockholm');
}
