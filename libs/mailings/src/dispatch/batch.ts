import type { ClaimedMailing } from '../ledger/claim.repository';
import type { Settlement } from '../ledger/delivery.repository';
import { type Bundle, type Bundling, bundlesOf } from './bundle.rules';
import {
  type Composition,
  isMail,
  PUT_OFF,
  readdressed,
  released,
  settlementWithoutMail,
} from './settlement.rules';
import type { WrittenRow } from './written-row';

/** A claimed row and what came of writing it. */
export interface ComposedRow {
  mailing: ClaimedMailing;
  composition: Composition;
}

/** What becomes of rows now: those that do not leave, and the mails of those that do. */
export interface Departure {
  settled: Settlement[];
  bundles: Bundle[];
}

/**
 * What was claimed together, on its way from written to leaving, a part at a time. A part has all rows about its subjects, so
 * that a mail about one subject leaves while others are written; what is due to a person about several leaves at the end.
 */
export class Batch {
  private readonly open: WrittenRow[] = [];
  /** Mails in doubt that go again whole: a row that nothing could be asked about holds up the others. */
  private readonly held = new Set<string | null>();

  add(part: readonly ComposedRow[]): Departure {
    const settled: Settlement[] = [];
    const written: WrittenRow[] = [];
    for (const { mailing, composition } of part) {
      if (mailing.inDoubt && composition === PUT_OFF) this.held.add(mailing.mailKey);
      if (!isMail(composition)) settled.push(settlementWithoutMail(mailing, composition));
      else if (composition.person === mailing.personKey) written.push({ mailing, composed: composition });
      else settled.push(readdressed(mailing, composition));
    }
    const bundling = bundlesOf(written, true);
    this.open.push(...bundling.open);
    return departureOf(bundling, settled);
  }

  /** Once every part has been added. */
  end(): Departure {
    const isHeld = ({ mailing }: WrittenRow) => mailing.inDoubt && this.held.has(mailing.mailKey);
    const settled = this.open.filter(isHeld).map(({ mailing }) => released(mailing));
    return departureOf(bundlesOf(this.open.filter((row) => !isHeld(row))), settled);
  }
}

function departureOf({ bundles, waiting }: Bundling, settled: readonly Settlement[]): Departure {
  return { settled: [...settled, ...waiting.map(({ mailing }) => released(mailing))], bundles };
}
