import { placeLine } from '@hallway/contracts';
import type { CalendarEvent } from '@hallway/formats/calendar';
import { createTranslator } from '@hallway/i18n';
import { calendarName } from '../notifications/index.ts';
import type { EventRow } from './feeds.repository.ts';

const words = createTranslator('en');

/** A meetup as an entry of a feed. Without METHOD nobody is asked for an answer, so it names no people. */
export function feedEvent(row: EventRow, publicUrl: string): CalendarEvent {
  const url = `${publicUrl}/m/${row.slug}`;
  const place = placeLine(row);
  const assumes = row.assumptions.map((assumption) => `• ${assumption}`);
  return {
    ...calendarName(row.uid, row.occurrence ?? null),
    sequence: row.sequence,
    start: row.startsAt,
    end: row.endsAt,
    timeZone: row.timeZone,
    summary: row.title,
    description: [
      `${words(`levels.word.${row.level}`)} · ${row.community}`,
      row.summary,
      ...assumes,
      row.onlineUrl,
      url,
    ]
      .filter(Boolean)
      .join('\n'),
    location: place || (row.onlineUrl ?? ''),
    url,
    level: row.level,
    ...(row.seriesUid && { relatedTo: row.seriesUid }),
    status:
      row.state === 'cancelled'
        ? 'CANCELLED'
        : row.answer === 'waitlisted' || row.state === 'draft'
          ? 'TENTATIVE'
          : 'CONFIRMED',
    visibility: row.visibility === 'public' ? 'PUBLIC' : 'PRIVATE',
    dtstamp: row.updatedAt,
    lastModified: row.updatedAt,
  };
}
