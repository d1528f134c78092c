import { MeetupListsRepository } from '../dist/features/meetups/meetup-lists.repository.js';
import { FeedsRepository } from '../dist/features/calendar/feeds.repository.js';
import { feedWindow } from '../dist/features/calendar/feed-window.js';
import { RsvpListRepository } from '../dist/features/rsvps/rsvp-list.repository.js';
import { SearchRepository } from '../dist/features/search/search.repository.js';
import { MeetupsRepository } from '../dist/features/meetups/meetups.repository.js';

/** The statements the product runs for its list and its page, so that the floor runs equal ones. */
export async function productQueries({ slug, limit, full }) {
  const seen = [];
  const database = { prepared: async (statement, values) => (seen.push({ ...statement, values }), [{}]) };
  const now = new Date();
  await new MeetupListsRepository(database).listed({ when: 'upcoming' }, { now, after: null, limit });
  await new MeetupsRepository(database).page(slug, now);
  const feed = { scope: 'community', of: 'bench', level: null };
  await new FeedsRepository(database).events(feed, feedWindow(now));
  await new FeedsRepository(database).version(feed, feedWindow(now));
  await new RsvpListRepository(database).page(full, { after: [null, null, null], limit: 51 });
  const [list, page, events, version, attendees] = seen;
  return [
    { path: '/meetups', ...list },
    { path: `/meetups/${slug}`, ...page },
    { path: '/feed', ...events, all: true },
    { path: '/feed-version', ...version },
    { path: '/attendees', ...attendees, all: true },
    { path: '/search', ...(await searchQuery(now)) },
  ];
}

/** The second of the two statements of a search; the first only turns the words into this question. */
async function searchQuery(now) {
  let statement;
  const pool = {
    query: async (text, values) => ((statement = { text, values }), { rows: [{ hits: [], counts: {} }] }),
  };
  const query = `'storage':* | 'storag'`;
  await new SearchRepository({ pool }).find(query, { filters: {}, now, offset: 0, limit: 21 });
  return statement;
}
