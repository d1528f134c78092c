import type { CommunityRole, Meetup } from '@hallway/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { requireRole } from '../organise/require-role.ts';

/** For loaders of an organiser's pages about one meetup: the meetup, once the role is certain. */
export async function loadOrganised(
  client: QueryClient,
  meetup: string,
  role: CommunityRole = 'organiser',
): Promise<Meetup> {
  const found = await client.ensureQueryData(meetupQuery(meetup));
  await requireRole(client, found.community.slug, role);
  return found;
}
