export { PlanListsService } from './monday-list/plan-lists.service';
export { OverviewModule } from './overview.module';
