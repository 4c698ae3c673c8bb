import { Injectable, Logger } from '@nestjs/common';
import { Database, isPassingFailure, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import type { ClaimedMailing } from '../ledger/claim.repository';
import { DueLater, type DueMail, type Mailing, NO_LONGER_DUE } from '../mail-kind';
import { MailSubjects, type OwnedKind } from '../mail-subjects';
import type { ComposedRow } from './batch';
import { FairQueue } from './fair-queue';
import { type Composition, PUT_OFF } from './settlement.rules';

/** Rows written in one transaction, or all about one subject where that has more: while they leave, the next are written. */
const PART = 50;

/** Parts written at a time, each with a connection to the database that what is leaving needs too. */
const AT_ONCE = 4;

/** Has claimed mails written by those who own their subjects. */
@Injectable()
export class ComposeService {
  private readonly logger = new Logger('compose');
  private readonly line = new FairQueue(AT_ONCE);

  constructor(
    private readonly database: Database,
    private readonly subjects: MailSubjects,
  ) {}

  /**
   * Composes a batch part by part, each with all rows about its subjects.
   * @param mailings the most urgent first, as are the parts
   */
  async *inParts(
    scope: MunicipalityScope,
    mailings: readonly ClaimedMailing[],
  ): AsyncGenerator<ComposedRow[]> {
    for (const part of partsOf(bySubject(mailings))) {
      const compositions = await this.line.run(scope.municipalityId, () => this.compose(scope, part));
      yield part.map((mailing, index) => ({ mailing, composition: compositions[index] ?? NO_LONGER_DUE }));
    }
  }

  /**
   * Composes in one transaction, in which each subject is read once. One mail that cannot be written must not hold the
   * others: after a fault each is composed alone. A database that is away is no fault of the mails.
   */
  private async compose(scope: MunicipalityScope, mailings: readonly Mailing[]): Promise<Composition[]> {
    try {
      return await this.database.transaction(scope, (tx) => this.together(tx, mailings));
    } catch (fault) {
      if (isPassingFailure(fault)) return mailings.map(() => PUT_OFF);
      return Promise.all(mailings.map((mailing) => this.alone(scope, mailing)));
    }
  }

  /**
   * Composes in a transaction that goes on. @throws what any of them throws.
   * @param ahead for who looks at mail before its time: see {@link MailSubject.assumed}
   */
  async together(tx: Transaction, mailings: readonly Mailing[], ahead = false): Promise<Composition[]> {
    const compositions = new Map<string, Composition>();
    for (const about of bySubject(mailings)) {
      const composed = await this.aboutOne(tx, about, ahead);
      about.forEach(({ id }, index) => compositions.set(id, composed[index] ?? NO_LONGER_DUE));
    }
    return mailings.map(({ id }) => compositions.get(id) ?? NO_LONGER_DUE);
  }

  private async alone(scope: MunicipalityScope, mailing: Mailing): Promise<Composition> {
    try {
      const [composed] = await this.database.transaction(scope, (tx) => this.aboutOne(tx, [mailing]));
      return composed ?? NO_LONGER_DUE;
    } catch (fault) {
      if (isPassingFailure(fault)) return PUT_OFF;
      const error = fault instanceof Error ? fault : new Error(String(fault));
      this.logger.error(`Mailing ${mailing.id} (${mailing.kind}) cannot be written: ${error.message}`);
      return { error };
    }
  }

  /** Composes mails about one subject; those that are no longer due are not written at all. */
  private async aboutOne(
    tx: Transaction,
    mailings: readonly Mailing[],
    ahead = false,
  ): Promise<Composition[]> {
    const [first] = mailings;
    if (!first) return [];
    const { subject } = this.subjects.kindNamed(first.kind);
    const dossier = await subject.load(tx, first.subject.id);
    const decided = mailings.map((mailing) =>
      decide(this.subjects.kindNamed(mailing.kind), dossier, mailing, ahead),
    );
    const due = decided.filter(isDue);
    const written = await subject.write(tx, dossier, due);
    const remaining = written.values();
    return decided.map((each) => (isDue(each) ? (remaining.next().value ?? NO_LONGER_DUE) : each));
  }
}

type Due = DueMail<OwnedKind['kind'], unknown, unknown>;
type Decided = Due | typeof NO_LONGER_DUE | DueLater;

function decide({ subject, kind }: OwnedKind, dossier: unknown, mailing: Mailing, ahead: boolean): Decided {
  const recipient = subject.recipientOf(dossier, mailing.recipient);
  const decision = kind.decide(dossier, recipient, mailing);
  if (decision === NO_LONGER_DUE || decision instanceof DueLater) {
    if (!ahead || subject.assumed === undefined) return decision;
    return { mailing, kind, recipient, decision: subject.assumed };
  }
  return { mailing, kind, recipient, decision };
}

function isDue(decided: Decided): decided is Due {
  return decided !== NO_LONGER_DUE && !(decided instanceof DueLater);
}

function partsOf(subjects: readonly ClaimedMailing[][]): ClaimedMailing[][] {
  const parts: ClaimedMailing[][] = [];
  for (const about of subjects) {
    const last = parts.at(-1);
    if (last && last.length + about.length <= PART) last.push(...about);
    else parts.push([...about]);
  }
  return parts;
}

function bySubject<Row extends Mailing>(mailings: readonly Row[]): Row[][] {
  const subjects = new Map<string, Row[]>();
  for (const mailing of mailings) {
    const name = `${mailing.subject.type} ${mailing.subject.id}`;
    const about = subjects.get(name);
    if (about) about.push(mailing);
    else subjects.set(name, [mailing]);
  }
  return [...subjects.values()];
}
