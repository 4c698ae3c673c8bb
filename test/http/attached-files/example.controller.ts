import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { OpenFileService, ReceiveFileService, StoreFileService } from '@samsyn/files';
import {
  AuditedWrite,
  audited,
  type Call,
  Public,
  type RequestWithAccess,
  route,
  sendDownload,
  TakesFile,
  withForm,
} from '@samsyn/platform';
import type { FastifyReply } from 'fastify';
import { attachExample, getExampleFile, logExample } from './example.entry';

/** A context that attaches files, as small as one can be. */
@Controller()
export class ExampleController {
  constructor(
    @Inject(AuditedWrite) private readonly writes: AuditedWrite,
    @Inject(ReceiveFileService) private readonly incoming: ReceiveFileService,
    @Inject(StoreFileService) private readonly files: StoreFileService,
    @Inject(OpenFileService) private readonly opened: OpenFileService,
  ) {}

  @route(attachExample)
  async attach({ caller, upload }: Call<typeof attachExample>) {
    const received = await this.incoming.receive(upload);
    if (!received.ok) return received;
    return this.writes.run(caller, async (tx) => {
      const stored = await this.files.store(tx, received.value, { already: 0, most: 1 });
      return stored.ok ? audited(stored.value, 'action.created', ['example', stored.value.id]) : stored;
    });
  }

  @route(logExample)
  log({ body, upload }: Call<typeof logExample>) {
    return { title: body.title, file: upload?.name ?? null };
  }

  @route(getExampleFile)
  get({ caller, params }: Call<typeof getExampleFile>) {
    return this.opened.open(caller.scope, params.fileId);
  }

  /** A page's form, without script; what is attached comes back. */
  @Post('example-form')
  @Public()
  @TakesFile()
  form(@Req() request: RequestWithAccess, @Res() reply: FastifyReply): Promise<void> {
    return withForm(request, 'attachment', async ({ fields, upload }) => {
      if (!upload) return void reply.send(fields);
      const received = await this.incoming.receive(upload);
      if (!received.ok) return void reply.status(422).send(received.error);
      const all: Uint8Array[] = [];
      for await (const part of received.value.content()) all.push(part);
      sendDownload(reply, {
        ...received.value,
        content: (async function* () {
          yield* all;
        })(),
      });
    });
  }
}
