import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.ts';
import { connect, createDataSource } from './data-source.ts';
import { Database } from './database.ts';

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Config],
      useFactory: (config: Config) =>
        connect(createDataSource({ databaseUrl: config.databaseUrl, pool: config.databasePool })),
    },
    Database,
  ],
  exports: [DataSource, Database],
})
export class DatabaseModule {}
