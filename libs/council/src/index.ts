export { CouncilModule } from './council.module';
export type { HalfYearView, WaiverView } from './half-year-view';
export { HalfYearWaiver } from './half-year-waiver.entity';
export { ListHalfYearsService } from './list-half-years/list-half-years.service';
