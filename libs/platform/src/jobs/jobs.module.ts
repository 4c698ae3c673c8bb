import { Global, Module } from '@nestjs/common';
import { JobQueues } from './job-queues';

/** Queues and workers for every context. */
@Global()
@Module({ providers: [JobQueues], exports: [JobQueues] })
export class JobsModule {}
