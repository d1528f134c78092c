import { MeetupListsRepository } from '../dist/features/meetups/meetup-lists.repository.js';
import { MeetupsRepository } from '../dist/features/meetups/meetups.repository.js';

/** The statements the product runs for its list and its page, so that the floor runs equal ones. */
export async function productQueries({ slug, limit }) {
  const seen = [];
  const database = { prepared: async (statement, values) => (seen.push({ ...statement, values }), [{}]) };
  const now = new Date();
  await new MeetupListsRepository(database).listed({ when: 'upcoming' }, { now, after: null, limit });
  await new MeetupsRepository(database).page(slug, now);
  const [list, page] = seen;
  return [
    { path: '/meetups', ...list },
    { path: `/meetups/${slug}`, ...page },
  ];
}
