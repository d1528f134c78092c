import { deliverNotifications, type JobPayload, sweepNotifications } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Processes } from '../../platform/queue/processes.ts';
import { Schedules } from '../../platform/queue/schedules.ts';
import { Delivery } from './delivery.service.ts';

@Injectable()
export class NotificationsConsumer {
  constructor(
    private readonly delivery: Delivery,
    schedules: Schedules,
  ) {
    schedules.every(10_000, sweepNotifications, {});
  }

  @Processes(deliverNotifications, { concurrency: 4 })
  deliver({ ids }: JobPayload<typeof deliverNotifications>): Promise<void> {
    return this.delivery.deliver(ids);
  }

  @Processes(sweepNotifications)
  sweep(): Promise<void> {
    return this.delivery.sweep();
  }
}
