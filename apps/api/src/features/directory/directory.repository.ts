import type { CommunityRole, Profile } from '@hallway/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { instantKey } from '../../platform/database/instant-key.ts';

export interface ListedPersonRow {
  id: string;
  name: string;
  image: string | null;
  bio: string;
  roles: CommunityRole[];
  joinedKey: string;
}

// Consent is asked in the query itself: withdrawn, the next answer is without them.
const listed = {
  name: 'directory-listed',
  text: /* sql */ `
    SELECT m.id, m.name, m.image, left(m.bio, 200) AS bio, cm.roles, ${instantKey('cm.joined_at')}::text AS "joinedKey"
    FROM community_members cm JOIN members m ON m.id = cm.member_id AND m.directory_consent
    WHERE cm.community_id = $1 AND ($2::text IS NULL OR strpos(lower(m.name), lower($2)) > 0)
      AND ($3::bigint IS NULL OR (${instantKey('cm.joined_at')}, cm.member_id) > ($3, $4::uuid))
    ORDER BY cm.joined_at, cm.member_id LIMIT $5`,
};

// One's talks are public where the meetup is; that one gives them is said there too.
const profile = {
  name: 'directory-profile',
  text: /* sql */ `
    SELECT m.id, m.name, m.image, m.bio, m.directory_consent AS public,
      (SELECT coalesce(json_agg(json_build_object('slug', c.slug, 'title', c.title) ORDER BY lower(c.title), c.slug), '[]')
        FROM community_members cm JOIN communities c ON c.id = cm.community_id WHERE cm.member_id = m.id) AS communities,
      (SELECT coalesce(json_agg(t.talk ORDER BY t.starts_at DESC), '[]') FROM (
        SELECT s.starts_at, json_build_object('slug', s.slug, 'title', s.title, 'level', s.level,
          'startsAt', zoned_iso(s.starts_at, p.time_zone), 'meetup', json_build_object('slug', p.slug, 'title', p.title),
          'community', json_build_object('slug', c.slug, 'title', c.title)) AS talk
        FROM session_speakers k JOIN sessions s ON s.id = k.session_id
          JOIN meetups p ON p.id = s.meetup_id AND p.state = 'published' AND p.visibility = 'public'
          JOIN communities c ON c.id = p.community_id
        WHERE k.member_id = m.id ORDER BY s.starts_at DESC LIMIT 50) t) AS talks
    FROM members m WHERE m.id = $1 AND (m.directory_consent OR m.id = $2)`,
};

@Injectable()
export class DirectoryRepository {
  constructor(private readonly database: Database) {}

  listed(
    communityId: string,
    { q, after, limit }: { q?: string | undefined; after: readonly [string | null, string | null]; limit: number },
  ): Promise<ListedPersonRow[]> {
    return this.database.prepared<ListedPersonRow>(listed, [communityId, q ?? null, ...after, limit]);
  }

  /** Of who allows it; to themselves in any case. */
  async profile(memberId: string, viewerId: string | null): Promise<Profile | undefined> {
    const [row] = await this.database.prepared<Profile>(profile, [memberId, viewerId]);
    return row;
  }
}
