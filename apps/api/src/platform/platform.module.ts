import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './auth/access.guard.ts';
import { Clock } from './clock/clock.ts';
import { Config } from './config/config.ts';
import { DatabaseModule } from './database/database.module.ts';
import { Discovery } from './discovery.ts';
import { IdempotencySweeper } from './http/idempotency-sweeper.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { HealthController } from './health/health.controller.ts';
import { HealthService } from './health/health.service.ts';
import { OpenApiController } from './openapi/openapi.controller.ts';
import { MailModule } from './mail/mail.module.ts';
import { QueueModule } from './queue/queue.module.ts';
import { Storage } from './storage/storage.ts';
import { WebController } from './web/web.controller.ts';

/** Technology, for every feature. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, clock = new Clock() }: { config: Config; clock?: Clock }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, DatabaseModule, QueueModule, MailModule],
      controllers: [HealthController, OpenApiController, WebController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        Discovery,
        Storage,
        HealthService,
        IdempotencySweeper,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [Config, Clock, Discovery, HealthService, Storage],
    };
  }
}
