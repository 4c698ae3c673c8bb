import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InjectEntityManager, TypeOrmModule } from '@nestjs/typeorm';
import type { EntityManager } from 'typeorm';

const [url = '', port] = process.argv.slice(2);

/** The peer: the least with Nest, Fastify and TypeORM that can say whether its database answers. */
@Controller('health')
class MinimalController {
  constructor(@InjectEntityManager() private readonly database: EntityManager) {}

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    await this.database.query('SELECT 1');
    return { status: 'ok' };
  }
}

@Module({
  imports: [TypeOrmModule.forRoot({ type: 'postgres', url })],
  controllers: [MinimalController],
})
class MinimalModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(MinimalModule, new FastifyAdapter(), {
    logger: ['error'],
  });
  await app.listen(Number(port), '127.0.0.1');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
