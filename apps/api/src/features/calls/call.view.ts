import type { Call, Level } from '@hallway/contracts';
import { isOpen } from './call-window.ts';
import type { StoredTalkFormat } from './call.entity.ts';

export interface CallRow {
  id: string;
  community_id: string;
  community_slug: string;
  community_title: string;
  series_slug: string | null;
  series_title: string | null;
  meetup_slug: string | null;
  meetup_title: string | null;
  level: Level | null;
  title: string;
  description: string;
  formats: StoredTalkFormat[];
  opens_at: Date | null;
  closes_at: Date | null;
  decision_days: number | null;
  proposals: number;
  version: number;
}

const reference = (slug: string | null, title: string | null) => (slug === null ? null : { slug, title: title ?? '' });

export function toCallView(row: CallRow, now: Date): Call {
  return {
    id: row.id,
    community: { slug: row.community_slug, title: row.community_title },
    series: reference(row.series_slug, row.series_title),
    meetup: reference(row.meetup_slug, row.meetup_title),
    level: row.level,
    title: row.title,
    description: row.description,
    formats: row.formats,
    opensAt: row.opens_at?.toISOString() ?? null,
    closesAt: row.closes_at?.toISOString() ?? null,
    decisionDays: row.decision_days,
    open: isOpen({ opensAt: row.opens_at, closesAt: row.closes_at }, now),
    proposals: row.proposals,
    version: row.version,
  };
}
