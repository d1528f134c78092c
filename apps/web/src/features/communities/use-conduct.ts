import type { Community } from '@hallway/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { meQuery, useMe } from '../../lib/me.ts';
import { isProblem } from '../../lib/problem.ts';
import { communityQuery } from './community-queries.ts';

/** What is sent by whom the code of conduct was shown: what stood on the screen is what was accepted. */
export const acceptedConduct = ({ codeOfConductVersion }: Pick<Community, 'codeOfConductVersion'>) => ({
  acceptCodeOfConduct: true,
  codeOfConductVersion,
});
export type AcceptedConduct = ReturnType<typeof acceptedConduct>;

/** The code of conduct that a newcomer to the community accepts with their first act in it; empty: nothing is to be accepted. */
export function useConduct({ community: { slug } }: { community: { slug: string } }) {
  const client = useQueryClient();
  const { member, memberships } = useMe();
  const newcomer = !memberships.some(({ community }) => community.slug === slug);
  const community = communityQuery(slug);
  const { data, isLoading } = useQuery({ ...community, enabled: Boolean(member) && newcomer });
  const conduct = (member && newcomer && data?.codeOfConduct) || '';
  return {
    newcomer,
    loading: isLoading,
    conduct,
    /** Goes into the body of the request; nothing where nothing was shown. */
    accepted: conduct && data ? acceptedConduct(data) : undefined,
    /** After a refusal: left in another tab, or the community has another code of conduct since; the page knew too little. @returns whether it did */
    reread: (error: unknown): boolean => {
      const stale =
        isProblem(error) && (error.code === 'community.conduct-not-accepted' || error.code === 'conflict.version');
      if (stale) for (const { queryKey } of [meQuery(), community]) void client.invalidateQueries({ queryKey });
      return stale;
    },
  };
}
