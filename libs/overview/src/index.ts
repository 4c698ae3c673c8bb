export { WatchOverviewService } from './watch-overview/watch-overview.service';
export { OverviewModule } from './overview.module';
