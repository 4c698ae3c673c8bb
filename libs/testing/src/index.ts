export { launchBrowser } from './browser/launch-browser';
export { createTestDatabase, type TestDatabase } from './test-database/create-test-database';
export { SettableClock } from './settable-clock/settable-clock';
export { ReceivedMail, type MailParts, type MailEnvelope, type SinkMessage } from './smtp-sink/received-mail';
export { relayCertificate, type RelayCertificate } from './smtp-sink/relay-certificate';
export { freePort } from './free-port/free-port';
export { RedisServer } from './redis-server/redis-server';
export { ObjectServer } from './object-server/object-server';
export { SinkProgramme, SmtpRefusal, type SinkBehaviour } from './smtp-sink/sink-behaviour';
export { SmtpSink, type SmtpSinkOptions } from './smtp-sink/smtp-sink';
export { TcpProxy } from './tcp-proxy/tcp-proxy';
export { type BodyValues, buildBody } from './builders/body.builder';
export { buildContact, type ContactValues } from './builders/contact.builder';
export { codeOf, exampleSettings, TestContext, valueOf } from './builders/context.builder';
export { anUpload, exampleFiles, exampleZip, jpegSegment, pngChunk } from './builders/file.builder';
export { inLetters } from './builders/in-letters';
export { insertedRow } from './builders/inserted-row';
export { buildMunicipality, type BuiltMunicipality } from './builders/municipality.builder';
export { buildOrganisation } from './builders/organisation.builder';
export { buildHolding, buildSeat, type HoldingValues, type SeatValues } from './builders/seat.builder';
export { type BuiltCouncil, buildCouncil, type CouncilValues } from './builders/council.builder';
export {
  buildFirstLineUnit,
  buildPlan,
  buildPlanVersion,
  type BuiltPlan,
  type PlanValues,
  type PlanVersionValues,
} from './builders/plan.builder';
