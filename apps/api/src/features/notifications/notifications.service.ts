import type { NotificationKind } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { Outbox } from './outbox.ts';
import type { MeetupNotification, NewNotification } from './new-notification.ts';

/**
 * The outbox: a row is written in the transaction of the change; delivery is asked for after its commit.
 * @example await this.notifications.add(tx, { kind: 'patch-merged', memberId, payload, dedupeKey: `patch-merged:${patch.id}` });
 */
@Injectable()
export class Notifications {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async add<K extends NotificationKind>(tx: EntityManager, notification: NewNotification<K>): Promise<void> {
    await this.addMany(tx, [notification]);
  }

  async addMany<K extends NotificationKind>(
    tx: EntityManager,
    notifications: readonly NewNotification<K>[],
  ): Promise<void> {
    if (notifications.length === 0) return;
    this.outbox.deliverAfterCommit(tx, await this.repository.insert(tx, notifications, this.clock.now()));
  }

  /** Everyone who goes to a meetup or waits for a seat, in one statement. `payload.sequence`, for the calendar, is added per member. */
  async addForMeetup<K extends NotificationKind>(tx: EntityManager, about: MeetupNotification<K>): Promise<void> {
    this.outbox.deliverAfterCommit(tx, await this.repository.insertForMeetup(tx, about, this.clock.now()));
  }
}
