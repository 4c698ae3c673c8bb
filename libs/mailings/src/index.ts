export * from './mail-kind';
export { MailKinds } from './mail-kinds';
export { MailingsModule } from './mailings.module';
export { type MailingHistory, MailingRepository } from './ledger/mailing.repository';
export { ReplanService } from './replan/replan.service';
export { DispatchService } from './dispatch/dispatch.service';
export { SweepService } from './sweep/sweep.service';
