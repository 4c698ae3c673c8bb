/** A row of the ledger, as far as counting goes. */
export interface CountedMailing {
  id: string;
  /** Null for a mail that no relay has been offered. */
  messageId: string | null;
  state: string;
}

/** A mail that the relay has taken. */
export interface TakenMail {
  messageId: string;
  to: string;
}

export interface Tally {
  /** Rows of the ledger that should have left: all but those withdrawn and those still to come. */
  expected: number;
  /** Mails the relay has taken. */
  sent: number;
  /** Mails with the Message-ID and recipient of another. */
  doubled: number;
  /** Expected rows whose mail the relay does not have. */
  lost: number;
  /** Mails of the relay that no expected row tells of. */
  foreign: number;
}

/** Compares what the ledger says should have left with what the relay got. */
export function tallyOf(ledger: readonly CountedMailing[], taken: readonly TakenMail[]): Tally {
  const expected = new Set(
    ledger
      .filter(({ state }) => state !== 'superseded' && state !== 'pending')
      .map(({ id, messageId }) => (messageId ? bare(messageId) : `never offered: ${id}`)),
  );
  const came = new Set(taken.map(({ messageId }) => bare(messageId)));
  const different = new Set(taken.map(({ messageId, to }) => `${bare(messageId)} ${to.toLowerCase()}`));
  return {
    expected: expected.size,
    sent: taken.length,
    doubled: taken.length - different.size,
    lost: [...expected].filter((id) => !came.has(id)).length,
    foreign: [...came].filter((id) => !expected.has(id)).length,
  };
}

/** The line that the demonstration ends with; mails of unknown origin are named only when there are any. */
export function tallyLine({ expected, sent, doubled, lost, foreign }: Tally): string {
  const line = `expected ${expected}, sent ${sent}, doubled ${doubled}, lost ${lost}`;
  return foreign > 0 ? `${line}, foreign ${foreign}` : line;
}

/** Whether everything that should have left did, once, and nothing else. */
export function isClean({ doubled, lost, foreign }: Tally): boolean {
  return doubled === 0 && lost === 0 && foreign === 0;
}

function bare(messageId: string): string {
  return messageId.replace(/^<|>$/g, '');
}
