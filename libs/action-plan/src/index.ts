export { ActionPlanModule } from './action-plan.module';
export { CreateActionService } from './create-action/create-action.service';
