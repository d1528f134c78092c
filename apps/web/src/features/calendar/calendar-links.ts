import type { Meetup } from '@hallway/contracts';
import { placeLine } from '@hallway/contracts/place-line';

type Taken = Pick<
  Meetup,
  'slug' | 'title' | 'summary' | 'startsAt' | 'endsAt' | 'timeZone' | 'venueName' | 'venueAddress' | 'city'
>;

const utc = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Pages of Google and Microsoft with the entry filled in; `origin` is ours. The file says the same to every other program. */
export function calendarLinks(meetup: Taken, origin: string): { file: string; google: string; outlook: string } {
  const page = `${origin}/m/${meetup.slug}`;
  const details = [meetup.summary, page].filter(Boolean).join('\n\n');
  const { venueName, venueAddress, city } = meetup;
  const location = placeLine({ venueName, venueAddress, city });
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: meetup.title,
    dates: `${utc(meetup.startsAt)}/${utc(meetup.endsAt)}`,
    ctz: meetup.timeZone,
    details,
    location,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: meetup.title,
    startdt: new Date(meetup.startsAt).toISOString(),
    enddt: new Date(meetup.endsAt).toISOString(),
    body: details,
    location,
  });
  return {
    file: `/feeds/m/${meetup.slug}.ics`,
    google: `https://calendar.google.com/calendar/render?${google}`,
    // Outlook writes a plus sign where a blank is encoded as one
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook.toString().replaceAll('+', '%20')}`,
  };
}

/** `/feeds/c/x.ics` of a level: as programs fetch it, and as a link that opens the one of this machine. */
export function feedAddresses(
  feed: string,
  level: string | undefined,
  origin: string,
): { https: string; webcal: string } {
  const https = `${origin}${feed}${level ? `?level=${level}` : ''}`;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
