export { BeginTaskService, type NewTask } from './begin-task/begin-task.service';
export { RunTasksService } from './run-tasks/run-tasks.service';
export type { TaskKind, TaskSubject } from './task-kind';
export { TaskKinds } from './task-kinds';
export { TasksModule } from './tasks.module';
