import { Global, Module } from '@nestjs/common';
import { QueueBackend } from './backend.ts';
import { Queues } from './queues.ts';
import { Schedules } from './schedules.ts';
import { Workers } from './workers.ts';

@Global()
@Module({ providers: [QueueBackend, Queues, Schedules, Workers], exports: [QueueBackend, Queues, Schedules, Workers] })
export class QueueModule {}
