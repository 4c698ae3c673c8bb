export { CouncilModule } from './council.module';
export { HalfYearWaiver } from './half-year-waiver.entity';
