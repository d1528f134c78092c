import type { Meetup } from '@hallway/contracts';
import { levelStructuredData } from './level-structured-data.ts';

/** schema.org/EducationEvent of a public meetup. Instants carry their offset, so that search engines show the local time. */
export function meetupStructuredData(meetup: Meetup, publicUrl: string): object {
  const url = `${publicUrl}/m/${meetup.slug}`;
  const { seats } = meetup;
  const full = seats.capacity !== null && seats.going >= seats.capacity;
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    '@id': url,
    url,
    name: meetup.title,
    description: meetup.summary || undefined,
    startDate: meetup.startsAt,
    endDate: meetup.endsAt,
    inLanguage: meetup.language,
    eventStatus: `https://schema.org/${meetup.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance(meetup)}`,
    location: locations(meetup, url),
    organizer: {
      '@type': 'Organization',
      name: meetup.community.title,
      url: `${publicUrl}/c/${meetup.community.slug}`,
    },
    superEvent: meetup.series
      ? {
          '@type': 'EventSeries',
          name: meetup.series.title,
          url: `${publicUrl}/c/${meetup.community.slug}/s/${meetup.series.slug}`,
        }
      : undefined,
    ...levelStructuredData(meetup),
    about: meetup.topics.map(({ title }) => ({ '@type': 'Thing', name: title })),
    maximumAttendeeCapacity: seats.capacity ?? undefined,
    isAccessibleForFree: true,
    offers: {
      '@type': 'Offer',
      url,
      price: 0,
      priceCurrency: 'EUR',
      availability: `https://schema.org/${full ? 'SoldOut' : 'InStock'}`,
      validFrom: seats.opensAt ?? undefined,
      validThrough: seats.closesAt ?? meetup.startsAt,
    },
  };
}

const atPlace = ({ venueName, venueAddress, city }: Meetup) => Boolean(venueName || venueAddress || city);

function attendance(meetup: Meetup): string {
  if (!meetup.online) return 'OfflineEventAttendanceMode';
  return atPlace(meetup) ? 'MixedEventAttendanceMode' : 'OnlineEventAttendanceMode';
}

/** The page stands for the online place: the link itself is only for those who have a seat. */
function locations(meetup: Meetup, url: string): object {
  const place = {
    '@type': 'Place',
    name: meetup.venueName || meetup.city,
    address: {
      '@type': 'PostalAddress',
      streetAddress: meetup.venueAddress || undefined,
      addressLocality: meetup.city || undefined,
    },
  };
  const online = { '@type': 'VirtualLocation', url };
  if (!meetup.online) return place;
  return atPlace(meetup) ? [place, online] : online;
}
