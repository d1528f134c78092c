import type { Talk } from '@hallway/contracts';

/** A row of the repository's `talk` question; instants come with the offset of the meetup's zone. */
export interface TalkRow extends Omit<Talk, 'startsAt' | 'endsAt' | 'version'> {
  starts_at: string;
  ends_at: string;
  version: number;
  meetup_id: string;
  state: 'draft' | 'published' | 'cancelled';
  visibility: 'public' | 'unlisted' | 'private';
  /** The accounts of its speakers, also of those the view does not name by them. */
  speaker_ids: string[];
}

export function toTalkView(row: TalkRow): Talk {
  const {
    starts_at: startsAt,
    ends_at: endsAt,
    meetup_id: _meetupId,
    state: _state,
    visibility: _visibility,
    speaker_ids: _speakerIds,
    ...talk
  } = row;
  return { ...talk, startsAt, endsAt };
}
