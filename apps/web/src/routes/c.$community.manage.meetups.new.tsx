import { createFileRoute } from '@tanstack/react-router';
import { communityQuery } from '../features/communities/community-queries.ts';
import { requireRole } from '../features/organise/require-role.ts';
import { NewMeetupPage } from '../features/planning/new-meetup-page.tsx';
import { requireMember } from '../lib/require-member.ts';
import { soundSearch } from '../lib/sound-search.ts';

interface Search {
  level?: 'newbie' | 'advanced';
  series?: string;
}

export const Route = createFileRoute('/c/$community/manage/meetups/new')({
  validateSearch: soundSearch(({ level, series }: Record<string, unknown>): Search => ({
    ...((level === 'newbie' || level === 'advanced') && { level }),
    ...(typeof series === 'string' && { series }),
  })),
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { community } }) => {
    await Promise.all([
      queryClient.ensureQueryData(communityQuery(community)),
      requireRole(queryClient, community, 'organiser'),
    ]);
  },
  component: function NewMeetup() {
    return <NewMeetupPage community={Route.useParams().community} initial={Route.useSearch()} />;
  },
});
