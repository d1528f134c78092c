import { localDate } from './days.ts';
import { dateTimeFormat, regional } from './intl.ts';
import { isSameZoneOffset, zoneLabel } from './zone-label.ts';

export interface MeetupTime {
  /** ISO 8601 with offset or `Z`. */
  startsAt: string;
  endsAt: string;
  timeZone: string;
  /** BCP 47 tag; plain `en` is written the international way. */
  locale: string;
  /** Of the reader, when known. */
  viewerTimeZone?: string | null;
}

export interface MeetupTimeText {
  /** `Thursday 3 December 2026`; of a longer meetup `Saturday 30 January 2016 – Sunday 31 January 2016`. */
  date: string;
  /** `18:30–20:30`; of a longer meetup the first day's start and the last day's end. */
  time: string;
  /** `CET (UTC+1)` */
  zone: string;
  /** All of it in one line: `Thursday 3 December 2026, 18:30–20:30 CET (UTC+1)`. */
  full: string;
  /** The same in the reader's zone, `12:30–14:30 EST (UTC−5)`, with the date where it differs; null when their clocks agree. */
  yours: string | null;
}

// CLDR versions disagree on the comma after the English weekday; one spelling everywhere, without it.
const withoutComma = (text: string) => text.replace(/^(\p{L}+), /u, '$1 ');

function written({ startsAt, endsAt, timeZone, locale }: MeetupTime) {
  const day = dateTimeFormat(regional(locale), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const clock = dateTimeFormat(regional(locale), { timeZone, hour: '2-digit', minute: '2-digit' });
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  const dates = [day.format(start), day.format(end)].map((text) =>
    locale.startsWith('en') ? withoutComma(text) : text,
  );
  const times = [clock.format(start), clock.format(end)];
  // A party until two in the night is still one evening.
  const oneDay = dates[0] === dates[1] || end.getTime() - start.getTime() < 12 * 3_600_000;
  const zone = zoneLabel(startsAt, timeZone);
  return {
    date: oneDay ? dates[0]! : `${dates[0]} – ${dates[1]}`,
    time: `${times[0]}–${times[1]}`,
    zone,
    full: oneDay
      ? `${dates[0]}, ${times[0]}–${times[1]} ${zone}`
      : `${dates[0]}, ${times[0]} – ${dates[1]}, ${times[1]} ${zone}`,
    oneDay,
  };
}

/** When a meetup takes place, in its own zone first and in the reader's if that differs. By Intl alone, so light enough for any page. */
export function formatMeetupTime(meetup: MeetupTime): MeetupTimeText {
  const { date, time, zone, full } = written(meetup);
  const viewer = meetup.viewerTimeZone;
  if (
    !viewer ||
    (isSameZoneOffset(meetup.startsAt, meetup.timeZone, viewer) &&
      isSameZoneOffset(meetup.endsAt, meetup.timeZone, viewer))
  )
    return { date, time, zone, full, yours: null };
  const there = written({ ...meetup, timeZone: viewer });
  const sameDay = localDate(meetup.startsAt, viewer) === localDate(meetup.startsAt, meetup.timeZone);
  return { date, time, zone, full, yours: there.oneDay && sameDay ? `${there.time} ${there.zone}` : there.full };
}
