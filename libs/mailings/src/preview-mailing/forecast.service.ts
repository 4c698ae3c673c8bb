import { Injectable } from '@nestjs/common';
import { civilDateOf, clockTimeOf, mailKindInWords, type MailForecast } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import type { MailingRow } from '../mailing-row';
import { ComposeNowService } from './compose-now.service';

/** Who asks what is to come, and in which words and on which wall they read it. */
export type ForecastReader = Pick<SignedInCaller, 'scope' | 'timeZone' | 'language'>;

/** What pending mails will be as things stand: each is written as it would be now, and nothing of that is kept. */
@Injectable()
export class ForecastService {
  constructor(private readonly composing: ComposeNowService) {}

  /** The forecast of those rows that are pending, by their ids. */
  async of(
    { scope, timeZone, language }: ForecastReader,
    rows: readonly MailingRow[],
  ): Promise<Map<string, MailForecast>> {
    const pending = rows.filter(({ state }) => state === 'pending');
    const composed = await this.composing.compose(scope, pending);
    return new Map(
      pending.map((row, index) => {
        const mail = composed[index]?.mail;
        return [
          row.id,
          {
            date: civilDateOf(row.due_at, timeZone),
            time: clockTimeOf(row.due_at, timeZone),
            kindInWords: mailKindInWords(row.kind, language),
            recipient: mail ? { name: mail.to.name, email: mail.to.address } : null,
            subject: mail?.subject ?? null,
          },
        ];
      }),
    );
  }
}
