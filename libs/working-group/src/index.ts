export { WorkingGroupModule } from './working-group.module';
