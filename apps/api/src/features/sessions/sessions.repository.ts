import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { speakersJson } from '../meetups/index.ts';
import { SessionEntity } from './session.entity.ts';
import { SessionSpeakerEntity } from './session-speaker.entity.ts';
import type { TalkRow } from './talk.view.ts';

const talk = /* sql */ `
  SELECT s.id, s.slug, s.kind, s.level, s.title, s.subtitle, s.room, s.abstract, s.assumptions, s.outcomes, s.language, s.url, s.version,
    zoned_iso(s.starts_at, m.time_zone) AS starts_at, zoned_iso(s.ends_at, m.time_zone) AS ends_at,
    m.id AS meetup_id, m.state, m.visibility,
    json_build_object('slug', m.slug, 'title', m.title, 'level', m.level, 'timeZone', m.time_zone) AS meetup,
    json_build_object('slug', c.slug, 'title', c.title) AS community,
    ${speakersJson('s')} AS speakers,
    ARRAY(SELECT sp.member_id FROM session_speakers sp WHERE sp.session_id = s.id AND sp.member_id IS NOT NULL) AS speaker_ids
  FROM sessions s JOIN meetups m ON m.id = s.meetup_id JOIN communities c ON c.id = m.community_id`;
const bySlug = { name: 'sessions.by-slug', text: `${talk} WHERE s.slug = $1` };
const byId = { name: 'sessions.by-id', text: `${talk} WHERE s.id = $1` };

/** Members on the agenda who do not come as guests, each with the first of their slots. */
const speakersWithoutRsvp = {
  name: 'sessions.speakers-without-rsvp',
  text: /* sql */ `
    SELECT DISTINCT ON (sp.member_id) sp.member_id AS "memberId", s.title
    FROM sessions s JOIN session_speakers sp ON sp.session_id = s.id
    WHERE s.meetup_id = $1 AND sp.member_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM rsvps r WHERE r.meetup_id = $1 AND r.member_id = sp.member_id AND r.status IN ('going', 'waitlisted', 'requested'))
    ORDER BY sp.member_id, s.starts_at, s.id`,
};

export interface ToldSpeaker {
  memberId: string;
  title: string;
}

export interface Speaker {
  name: string;
  memberId: string | null;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async bySlug(slug: string): Promise<TalkRow | undefined> {
    const [row] = await this.database.prepared<TalkRow>(bySlug, [slug]);
    return row;
  }

  async byId(id: string, tx?: EntityManager): Promise<TalkRow | undefined> {
    const [row] = await this.database.prepared<TalkRow>(byId, [id], tx);
    return row;
  }

  locked(tx: EntityManager, id: string): Promise<SessionEntity | null> {
    return tx.findOne(SessionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  speakersWithoutRsvp(tx: EntityManager, meetupId: string): Promise<ToldSpeaker[]> {
    return this.database.prepared<ToldSpeaker & Record<string, unknown>>(speakersWithoutRsvp, [meetupId], tx);
  }

  async insert(
    tx: EntityManager,
    session: Partial<SessionEntity> & { id: string },
    speakers: readonly Speaker[],
  ): Promise<void> {
    await tx.insert(SessionEntity, session);
    if (speakers.length > 0) {
      await tx.insert(
        SessionSpeakerEntity,
        speakers.map((speaker, position) => ({ sessionId: session.id, position, ...speaker })),
      );
    }
  }

  async save(tx: EntityManager, session: SessionEntity): Promise<void> {
    await tx.update(SessionEntity, { id: session.id }, session);
  }
}
