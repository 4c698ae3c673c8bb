import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { Database } from './database';
import { applicationDataSourceOptions } from './database-options';
import { RoleCheck } from './role-check';

/** The connection pool, shared by every context. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: ({ values }: Config) => ({
        ...applicationDataSourceOptions(
          values.DATABASE_URL,
          values.DATABASE_POOL_SIZE,
          values.MAIL_LEASE_SECONDS,
        ),
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 1000,
      }),
    }),
  ],
  providers: [Database, RoleCheck],
  exports: [Database],
})
export class DatabaseModule {}
