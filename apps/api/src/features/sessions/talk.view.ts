import type { Talk } from '@hallway/contracts';

/** A row of the repository's `talk` question; instants come with the offset of the meetup's zone. */
export interface TalkRow extends Omit<Talk, 'startsAt' | 'endsAt' | 'version'> {
  starts_at: string;
  ends_at: string;
  version: number;
  meetup_id: string;
  community_id: string;
  state: 'draft' | 'published' | 'cancelled';
  visibility: 'public' | 'unlisted' | 'private';
}

export function toTalkView(row: TalkRow): Talk {
  const {
    id,
    slug,
    kind,
    level,
    title,
    subtitle,
    speakers,
    room,
    abstract,
    assumptions,
    outcomes,
    language,
    url,
    meetup,
    community,
    version,
  } = row;
  return {
    id,
    slug,
    kind,
    level,
    title,
    subtitle,
    speakers,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    room,
    abstract,
    assumptions,
    outcomes,
    language,
    url,
    meetup,
    community,
    version,
  };
}
