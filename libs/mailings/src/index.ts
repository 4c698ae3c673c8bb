export * from './mail-kind';
export { MailSubjects } from './mail-subjects';
export { type Person, type PersonKey, personKeyOf } from './person-key.rules';
export { MailingsModule } from './mailings.module';
export { UpdateMailingService } from './update-mailing/update-mailing.service';
export { type MailingHistory, MailingRepository } from './ledger/mailing.repository';
export { ReplanService } from './replan/replan.service';
export { DispatchService } from './dispatch/dispatch.service';
export { SweepService } from './sweep/sweep.service';
