import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { ReceivedMail, type MailEnvelope } from '@samsyn/testing';

/** A mail that the sink received, kept in a file that a later start finds again. */
export interface ArchivedMail {
  /** Counts the mails from 1 in the order they came, over restarts too. */
  readonly id: number;
  readonly mail: ReceivedMail;
}

/** First line of each file: what the relay was told, which the mail's own headers need not say. */
const envelopeHeader = 'X-Samsyn-Envelope: ';

/** Every mail that has left, each also as an `.eml` file, so that a restart keeps them and any mail program opens them. */
export class MailArchive implements OnModuleDestroy {
  private readonly logger = new Logger(MailArchive.name);
  private readonly mails = new Map<number, ReceivedMail | undefined>();
  private lastId = 0;
  private written: Promise<void> = Promise.resolve();

  private constructor(private readonly directory: string) {}

  /** Finds the mails of earlier runs; each is read when somebody looks at it. */
  static async open(directory: string): Promise<MailArchive> {
    await mkdir(directory, { recursive: true });
    const archive = new MailArchive(directory);
    const ids = (await readdir(directory))
      .filter((name) => /^\d+\.eml$/.test(name))
      .map((name) => parseInt(name, 10));
    for (const id of ids.sort((a, b) => a - b)) archive.mails.set(id, undefined);
    archive.lastId = Math.max(0, ...ids);
    return archive;
  }

  /** Keeps a mail. It can be read at once; its file is written after those of the mails before it. */
  add(mail: ReceivedMail): void {
    const id = (this.lastId += 1);
    this.mails.set(id, mail);
    this.written = this.written
      .then(() => this.write(id, mail))
      .catch((error: unknown) => {
        // A full disk costs the copy on disk, not the mail: it is shown until the program ends.
        this.logger.warn(`Mail ${id} could not be kept in ${this.directory}: ${String(error)}`);
      });
  }

  /** Every mail, the one that came first first. */
  list(): Promise<ArchivedMail[]> {
    return Promise.all([...this.mails.keys()].map(async (id) => ({ id, mail: await this.load(id) })));
  }

  /** @returns `undefined` when no mail has this number. */
  async find(id: number): Promise<ArchivedMail | undefined> {
    return this.mails.has(id) ? { id, mail: await this.load(id) } : undefined;
  }

  /** Waits until every mail is in its file. */
  async onModuleDestroy(): Promise<void> {
    await this.written;
  }

  private async load(id: number): Promise<ReceivedMail> {
    const known = this.mails.get(id);
    if (known) return known;
    const file = await readFile(this.fileOf(id));
    const endOfEnvelope = file.indexOf('\r\n');
    const envelope: Omit<MailEnvelope, 'sentAt'> & { sentAt: string } = JSON.parse(
      file.subarray(envelopeHeader.length, endOfEnvelope).toString('utf8'),
    );
    const mail = new ReceivedMail(
      { ...envelope, sentAt: new Date(envelope.sentAt) },
      file.subarray(endOfEnvelope + 2),
    );
    this.mails.set(id, mail);
    return mail;
  }

  private async write(id: number, mail: ReceivedMail): Promise<void> {
    const file = this.fileOf(id);
    const envelope = Buffer.from(`${envelopeHeader}${JSON.stringify(mail.envelope)}\r\n`);
    // Renamed when whole: a program that is killed meanwhile leaves no half mail behind.
    await writeFile(`${file}.unfinished`, Buffer.concat([envelope, mail.source]));
    await rename(`${file}.unfinished`, file);
  }

  private fileOf(id: number): string {
    return join(this.directory, `${String(id).padStart(6, '0')}.eml`);
  }
}
