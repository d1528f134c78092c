import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/index.ts';
import type { TalkRow } from './talk.view.ts';

/** Tells speakers that their talk moved. */
@Injectable()
export class SessionMails {
  constructor(private readonly notifications: Notifications) {}

  async moved(tx: EntityManager, talk: TalkRow): Promise<void> {
    const speakers = talk.speakers.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
    await this.notifications.addMany(
      tx,
      speakers.map((memberId) => ({
        kind: 'schedule-change' as const,
        memberId,
        meetupId: talk.meetup_id,
        payload: {
          title: talk.title,
          change: 'moved' as const,
          startsAt: talk.starts_at,
          timeZone: talk.meetup.timeZone,
          room: talk.room,
        },
        dedupeKey: `schedule-change:${talk.id}:${talk.version}:${memberId}`,
      })),
    );
  }
}
