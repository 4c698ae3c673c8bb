import { AccessModule } from '@samsyn/access';
import { BodiesModule } from '@samsyn/bodies';
import type { HalfYear, HalfYearsQuery, HalfYearView } from '@samsyn/contract';
import { MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { type BodyValues, buildBody, TestContext, valueOf } from '@samsyn/testing';
import { CouncilModule } from './council.module';
import { ListHalfYearsService } from './list-half-years/list-half-years.service';
import { WaiveHalfYearService } from './waive-half-year/waive-half-year.service';

export const reason = 'Rådet vilar under valåret';
export const autumn: HalfYear = { year: 2026, half: 2 };
export const spring: HalfYear = { year: 2027, half: 1 };

/** Councils with everything below them, for specs. */
export class CouncilContext {
  /** The coordinator of the test's own municipality. */
  caller!: SignedInCaller;

  private constructor(readonly context: TestContext) {}

  static async start(): Promise<CouncilContext> {
    return new CouncilContext(
      await TestContext.start(AccessModule, MailingsModule, OrganisationsModule, BodiesModule, CouncilModule),
    );
  }

  /** A municipality of its own, on Monday 23 November 2026 at 8.00, when the autumn without a meeting is at risk. */
  async begin(): Promise<void> {
    this.context.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    this.caller = await this.context.coordinator();
  }

  /** A council, or another body. Returns its id. */
  body(values: BodyValues = {}, by = this.caller): Promise<string> {
    return this.context.within(by, (tx) => buildBody(tx, values));
  }

  waive(halfYear: HalfYear, by = this.caller): ReturnType<WaiveHalfYearService['waive']> {
    return this.context.get(WaiveHalfYearService).waive(by, halfYear, { reason });
  }

  list(query: HalfYearsQuery = {}, by = this.caller): ReturnType<ListHalfYearsService['list']> {
    return this.context.get(ListHalfYearsService).list(by, query);
  }

  /** The half-year that is at risk. */
  async thisAutumn(): Promise<HalfYearView | undefined> {
    return valueOf(await this.list({ from: 2026, to: 2026 })).items[1];
  }

  /** What the audit log of the municipality says was done, in order. */
  audited(): Promise<string[]> {
    return this.context.audited(this.caller);
  }

  stop(): Promise<void> {
    return this.context.stop();
  }
}
