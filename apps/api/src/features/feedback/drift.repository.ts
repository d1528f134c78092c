import type { Drift, EndpointOutput, listCommunityDrift, TalkDrift } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { listedMeetup, speakersJson } from '../meetups/index.ts';
import { askedKinds, meetupDriftJson, talkDriftJson } from './drift.sql.ts';

const talkView = `json_build_object(
  'talk', json_build_object('id', s.id, 'slug', s.slug, 'title', s.title, 'level', s.level, 'speakers', ${speakersJson('s')}),
  'meetup', json_build_object('slug', m.slug, 'title', m.title, 'startsAt', zoned_iso(m.starts_at, m.time_zone), 'timeZone', m.time_zone),
  'drift', d.drift)`;

const ofMeetup = {
  name: 'drift.of-meetup',
  text: /* sql */ `
    SELECT ${meetupDriftJson('m')} AS drift,
      coalesce((SELECT json_agg(${talkView} ORDER BY s.starts_at, s.id)
        FROM sessions s CROSS JOIN LATERAL (SELECT ${talkDriftJson('s')} AS drift) d
        WHERE s.meetup_id = m.id AND s.kind IN ${askedKinds}), '[]'::json) AS talks,
      -- in the order of a hash: when they came would say whose they are
      coalesce((SELECT json_agg(f.note ORDER BY md5(f.id::text)) FROM feedback_answers f WHERE f.meetup_id = m.id AND f.note <> ''), '[]'::json) AS notes
    FROM meetups m WHERE m.id = $1`,
};

const ofCommunity = {
  name: 'drift.of-community',
  text: /* sql */ `
    SELECT m.id, m.starts_at AS "startsAt", d.drift,
      json_build_object('slug', m.slug, 'title', m.title, 'level', m.level, 'startsAt', zoned_iso(m.starts_at, m.time_zone), 'timeZone', m.time_zone) AS meetup
    FROM meetups m CROSS JOIN LATERAL (SELECT ${meetupDriftJson('m')} AS drift) d
    WHERE m.community_id = $1 AND ($2 OR m.visibility <> 'private') AND m.ends_at <= $3 AND d.drift IS NOT NULL
      AND ($4::timestamptz IS NULL OR (m.starts_at, m.id) < ($4, $5::uuid))
    ORDER BY m.starts_at DESC, m.id DESC LIMIT $6`,
};

const talksOf = (where: string) => /* sql */ `
  SELECT s.id, s.starts_at AS "startsAt", ${talkView} AS view
  FROM session_speakers sp JOIN sessions s ON s.id = sp.session_id JOIN meetups m ON m.id = s.meetup_id
    CROSS JOIN LATERAL (SELECT ${talkDriftJson('s')} AS drift) d
  WHERE sp.member_id = $1 AND d.drift IS NOT NULL AND ${where}`;

const ofSpeaker = {
  name: 'drift.of-speaker',
  text: `${talksOf(`($2::timestamptz IS NULL OR (s.starts_at, s.id) < ($2, $3::uuid))`)}
    ORDER BY s.starts_at DESC, s.id DESC LIMIT $4`,
};
const forPanel = {
  name: 'drift.for-panel',
  text: `${talksOf(`(m.community_id = $2 AND m.visibility <> 'private' OR ${listedMeetup})`)} ORDER BY s.starts_at DESC, s.id DESC LIMIT 10`,
};

type SeenTalk = TalkDrift & { drift: Drift };
interface TalkRow {
  id: string;
  startsAt: Date;
  view: SeenTalk;
}
export type CommunityDriftRow = EndpointOutput<typeof listCommunityDrift>['items'][number] & {
  id: string;
  startsAt: Date;
};

/** What was published of the answers: never fewer than five, never whose they are. */
@Injectable()
export class DriftRepository {
  constructor(private readonly database: Database) {}

  async ofMeetup(meetupId: string): Promise<{ drift: Drift | null; talks: TalkDrift[]; notes: string[] }> {
    const [row] = await this.database.prepared<{ drift: Drift | null; talks: TalkDrift[]; notes: string[] }>(ofMeetup, [
      meetupId,
    ]);
    return row!;
  }

  ofCommunity({
    communityId,
    withPrivate,
    now,
    after,
    limit,
  }: {
    communityId: string;
    withPrivate: boolean;
    now: Date;
    after: readonly unknown[];
    limit: number;
  }): Promise<CommunityDriftRow[]> {
    return this.database.prepared<CommunityDriftRow & Record<string, unknown>>(ofCommunity, [
      communityId,
      withPrivate,
      now,
      ...after,
      limit + 1,
    ]);
  }

  ofSpeaker(memberId: string, { after, limit }: { after: readonly unknown[]; limit: number }): Promise<TalkRow[]> {
    return this.database.prepared<TalkRow & Record<string, unknown>>(ofSpeaker, [memberId, ...after, limit + 1]);
  }

  /** What a panel of this community may know of a speaker: talks given here in the open, and at public meetups. */
  async forPanel(memberId: string, communityId: string): Promise<SeenTalk[]> {
    const rows = await this.database.prepared<TalkRow & Record<string, unknown>>(forPanel, [memberId, communityId]);
    return rows.map(({ view }) => view);
  }
}
