import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../lib/me.ts';
import { communityQuery } from '../communities/community-queries.ts';

/** The code of conduct that a newcomer to the community accepts with their first yes; empty: nothing is to be accepted. */
export function useConduct({ community: { slug } }: { community: { slug: string } }) {
  const { member, memberships } = useMe();
  const newcomer = !memberships.some(({ community }) => community.slug === slug);
  const { data, isLoading } = useQuery({ ...communityQuery(slug), enabled: Boolean(member) && newcomer });
  const conduct = (member && newcomer && data?.codeOfConduct) || '';
  return { newcomer, loading: isLoading, community: data, conduct };
}
