import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/index.ts';
import type { ToldSpeaker } from './sessions.repository.ts';
import type { TalkRow } from './talk.view.ts';

/** Tells speakers what became of their talk on the agenda. */
@Injectable()
export class SessionMails {
  constructor(private readonly notifications: Notifications) {}

  scheduled(tx: EntityManager, talk: TalkRow): Promise<void> {
    return this.#tell(tx, talk, 'scheduled');
  }

  moved(tx: EntityManager, talk: TalkRow): Promise<void> {
    return this.#tell(tx, talk, 'moved');
  }

  removed(tx: EntityManager, talk: TalkRow): Promise<void> {
    return this.#tell(tx, talk, 'removed');
  }

  /** One mail each, however many talks they give. */
  async meetupMoved(
    tx: EntityManager,
    { meetupId, version, speakers }: { meetupId: string; version: number; speakers: readonly ToldSpeaker[] },
  ): Promise<void> {
    await this.notifications.addMany(
      tx,
      speakers.map(({ memberId, title }) => ({
        kind: 'schedule-change' as const,
        memberId,
        meetupId,
        payload: { title, change: 'meetup-moved' as const },
        dedupeKey: `schedule-change:${meetupId}:${version}:${memberId}`,
      })),
    );
  }

  async meetupCancelled(
    tx: EntityManager,
    { meetupId, reason, speakers }: { meetupId: string; reason: string; speakers: readonly ToldSpeaker[] },
  ): Promise<void> {
    await this.notifications.addMany(
      tx,
      speakers.map(({ memberId, title }) => ({
        kind: 'schedule-change' as const,
        memberId,
        meetupId,
        payload: { title, change: 'meetup-cancelled' as const, reason },
        dedupeKey: `schedule-change:${meetupId}:cancelled:${memberId}`,
      })),
    );
  }

  async #tell(tx: EntityManager, talk: TalkRow, change: 'scheduled' | 'moved' | 'removed'): Promise<void> {
    await this.notifications.addMany(
      tx,
      talk.speaker_ids.map((memberId) => ({
        kind: 'schedule-change' as const,
        memberId,
        meetupId: talk.meetup_id,
        payload: {
          title: talk.title,
          change,
          startsAt: talk.starts_at,
          endsAt: talk.ends_at,
          timeZone: talk.meetup.timeZone,
          room: talk.room,
          ...(change !== 'removed' && { talk: talk.slug }),
        },
        dedupeKey:
          change === 'removed'
            ? `session-removed:${talk.id}:${memberId}`
            : `schedule-change:${talk.id}:${talk.version}:${memberId}`,
      })),
    );
  }
}
