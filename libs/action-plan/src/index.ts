export { ActionPlanModule } from './action-plan.module';
export { AdoptPlanVersionService } from './adopt-plan-version/adopt-plan-version.service';
export { CreateActionService } from './create-action/create-action.service';
export { CreateFirstLineUnitService } from './create-first-line-unit/create-first-line-unit.service';
export { CreatePlanService } from './create-plan/create-plan.service';
export { PlanRemindersService } from './plan-reminders/plan-reminders.service';
export { WatchRemindersService } from './plan-reminders/watch-reminders.service';
export { SetGoalsService } from './set-goals/set-goals.service';
export { LogActionService } from './log-action/log-action.service';
export {
  type ActionOfYear,
  type PlanOfYear,
  type Stretch,
  YearOfPlansRepository,
} from './read-year/year-of-plans.repository';
export { actionListSql } from './list-actions/action-list';
export { actionTime } from './get-action/get-action.service';
export { ActionWordRepository } from './search-actions/action-word.repository';
