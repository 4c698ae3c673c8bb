import {
  createParamDecorator,
  type ExecutionContext,
  Header,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import {
  type AccountView,
  type BodyOf,
  type Entry,
  errorDefinition,
  isMailing,
  previewOf,
  type Failure,
  type FailureOf,
  type ParamsOf,
  pathOf,
  type QueryOf,
  type Result,
  type ViewOf,
} from '@samsyn/contract';
import type { FastifyRequest } from 'fastify';
import type { Foresight } from '../audit/audited-write';
import { accountOf, callerOf, type RequestWithAccess, type SignedInCaller } from './signed-in-caller';
import { type Download, headDownload, streamed } from '../uploads/download';
import { readUpload } from '../uploads/read-upload';
import { TakesFile } from '../uploads/takes-file.decorator';
import type { Upload } from '../uploads/upload';
import { Problem } from './problem';
import { validationPipe } from './validation-pipe';

/** Where a route's entry is kept; read by the guard, the API's description and the tests that walk all routes. */
export const ROUTE_ENTRY = 'samsyn:entry';

const methods = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  PATCH: RequestMethod.PATCH,
  DELETE: RequestMethod.DELETE,
} as const;

type CallerOf<E extends Entry> = E['access'] extends 'public'
  ? undefined
  : E['access'] extends 'signed-in'
    ? AccountView
    : SignedInCaller;

/** What an entry's handler is given: who calls, and the parts of the request that the entry declares, validated. */
export interface Call<E extends Entry> {
  readonly caller: CallerOf<E>;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** The file that came in; it can be read until the handler has answered. */
  readonly upload: UploadOf<E>;
}

type UploadOf<E extends Entry> = E extends { readonly upload: { readonly required: true } }
  ? Upload
  : E extends { readonly upload: object }
    ? Upload | undefined
    : undefined;

type Answered<E extends Entry> = E extends { readonly download: true } ? Download : ViewOf<E>;
type Answer<E extends Entry> = Answered<E> | Result<Answered<E>, FailureOf<E>>;
/** Takes the call, and what Nest's own decorators give it beside; the compiler holds its answer against the entry. */
type Handler<E extends Entry> = (call: Call<E>, ...rest: never[]) => Answer<E> | Promise<Answer<E>>;

/**
 * Makes a controller's method the handler of an entry: path, method and status, who may, what comes in and what goes out
 * all follow from it. The handler may return the view, or a result with one of the entry's codes. What can make mail leave
 * is served at its preview too, by the same handler.
 */
export function route<const E extends Entry>(declared: E) {
  return <H extends Handler<E>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    const handler = descriptor.value;
    if (!handler) throw new TypeError(`${declared.name} needs a method`);
    const answering = async function (this: unknown, ...given: Parameters<H>): Promise<unknown> {
      try {
        return answerOf(declared, await handler.apply(this, given));
      } finally {
        await (given[0].upload as Upload | undefined)?.content.close();
      }
    };
    // what decorators below this one have said of the method holds for the one in its place
    for (const name of Reflect.getMetadataKeys(handler) as unknown[]) {
      Reflect.defineMetadata(name, Reflect.getMetadata(name, handler), answering);
    }
    descriptor.value = answering as unknown as H;
    serve(declared, target, key, descriptor);
    if (isMailing(declared)) {
      servePreview(previewOf(declared), target, `${key}Preview`, answering as unknown as Answering);
    }
  };
}

function serve<T>(
  declared: Entry,
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<T>,
): void {
  RequestMapping({ path: pathOf(declared), method: methods[declared.method] })(target, key, descriptor);
  HttpCode(declared.status)(target, key, descriptor);
  if (declared.type) Header('content-type', `${declared.type}; charset=utf-8`)(target, key, descriptor);
  if (declared.download) headDownload(target, key, descriptor);
  if (declared.upload) TakesFile()(target, key, descriptor);
  SetMetadata(ROUTE_ENTRY, declared)(target, key, descriptor);
  ValidatedCall(declared)(target, key, 0);
}

type Answering = (this: unknown, call: { caller: SignedInCaller }) => Promise<unknown>;

/** A method of the controller beside the handler's own: what is called so leaves nothing behind but what it noted. */
function servePreview(declared: Entry, target: object, key: string, answering: Answering): void {
  const value = async function (this: unknown, call: { caller: SignedInCaller }): Promise<unknown> {
    const answer = await answering.call(this, call);
    return { answer, mail: call.caller.foresight?.preview?.mail };
  };
  const descriptor = { value, configurable: true, writable: true };
  Object.defineProperty(target, key, descriptor);
  serve(declared, target, key, descriptor);
}

const ValidatedCall = createParamDecorator(
  async (declared: Entry, context: ExecutionContext): Promise<Call<Entry>> => {
    const request = context.switchToHttp().getRequest<RequestWithAccess>();
    const params = await validated('param', declared.params, request.params);
    const query = await validated('query', declared.query, request.query);
    const upload = declared.upload && (await readUpload(request, declared.upload));
    if (upload) request.upload = upload;
    try {
      const body = await validated('body', declared.body, request.body);
      const called = { params, query, body, upload };
      const caller = calling(declared, request);
      return (declared.mail ? foreseeing(declared, caller, called) : { caller, ...called }) as Call<Entry>;
    } catch (error) {
      await upload?.content.close();
      throw error;
    }
  },
);

function calling({ access }: Entry, request: FastifyRequest): SignedInCaller | AccountView | undefined {
  if (access === 'public') return undefined;
  return access === 'signed-in' ? accountOf(request) : callerOf(request);
}

/** The confirmation is the frame's to read, so that a use case is given what it declares for itself. */
function foreseeing({ mail, previews }: Entry, caller: unknown, called: { body: unknown }) {
  const { confirmed = false, ...body } = (called.body ?? {}) as { confirmed?: boolean };
  const { idempotency, ...who } = caller as SignedInCaller;
  const foresight: Foresight = {
    ordered: mail === 'ordered',
    confirmed,
    ...(previews ? { preview: { mail: undefined } } : {}),
  };
  const key = idempotency && !previews ? { idempotency } : {};
  return { ...called, body, caller: { ...who, ...key, foresight } };
}

/** @throws {Problem} 400 with the path of each wrong field. */
function validated(
  type: 'param' | 'query' | 'body',
  schema: Entry['body'],
  value: unknown,
): Promise<unknown> {
  if (!schema) return Promise.resolve(undefined);
  return validationPipe.transform(type === 'param' ? withoutMunicipality(value) : value, { type, schema });
}

/** The municipality of the path is the guard's to read. */
function withoutMunicipality(value: unknown): unknown {
  const { municipality: _municipality, ...params } = value as Record<string, unknown>;
  return params;
}

/** The one translator from what a service returns to an answer: gives the view, or throws the problem to send. */
function answerOf(declared: Entry, answer: unknown): unknown {
  if (!isResult(answer)) return sent(declared, answer);
  if (answer.ok) return sent(declared, answer.value);
  throw problemOf(declared, answer.error);
}

function sent({ download }: Entry, value: unknown): unknown {
  return download ? streamed(value as Download) : value;
}

/** A failure as problem details, by the meaning that the entry gives its code. @throws for a code it does not list. */
export function problemOf(declared: Entry, { code, ...extensions }: Failure): Problem {
  const meaning = errorDefinition(declared, code);
  if (!meaning) throw new Error(`${declared.name} answered with ${code}, which it does not list`);
  return new Problem(meaning.status, code, meaning.detail, extensions);
}

function isResult(answer: unknown): answer is Result<unknown, Failure> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
