import type { CommunityRole } from '@hallway/contracts';
import type { Store } from './store.ts';
import { newId } from '../../../src/platform/database/new-id.ts';

export interface GivenCommunity {
  id: string;
  slug: string;
  title: string;
  timeZone: string;
}

interface Person {
  id: string;
}

let count = 0;

export const givenCommunities = (database: Store) => {
  const joinCommunity = async (community: { id: string }, member: Person, ...roles: CommunityRole[]): Promise<void> => {
    await database.pool.query(
      `INSERT INTO community_members (community_id, member_id, roles, code_of_conduct_accepted_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (community_id, member_id) DO UPDATE SET roles = excluded.roles`,
      [community.id, member.id, roles],
    );
  };
  return {
    /** People named by role become members with it: `{ organiser, panellist }`; `members` are plain ones. */
    async community({
      organiser,
      panellist,
      lead,
      volunteer,
      members = [],
      ...fields
    }: Partial<GivenCommunity> & {
      organiser?: Person;
      panellist?: Person;
      lead?: Person;
      volunteer?: Person;
      members?: Person[];
    } = {}): Promise<GivenCommunity> {
      const number = ++count;
      const id = newId();
      const community: GivenCommunity = {
        id,
        slug: `community-${number}-${id.slice(-6)}`,
        title: `Community ${number}`,
        timeZone: 'Asia/Kolkata',
        ...fields,
      };
      await database.pool.query('INSERT INTO communities (id, slug, title, time_zone) VALUES ($1, $2, $3, $4)', [
        community.id,
        community.slug,
        community.title,
        community.timeZone,
      ]);
      if (organiser) await joinCommunity(community, organiser, 'organiser');
      if (panellist) await joinCommunity(community, panellist, 'panellist');
      if (lead) await joinCommunity(community, lead, 'hackathon-lead');
      if (volunteer) await joinCommunity(community, volunteer, 'volunteer');
      for (const member of members) await joinCommunity(community, member);
      return community;
    },
    joinCommunity,
  };
};
