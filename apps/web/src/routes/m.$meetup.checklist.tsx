import { createFileRoute } from '@tanstack/react-router';
import { ChecklistPage } from '../features/checklists/checklist-page.tsx';
import { checklistQuery } from '../features/checklists/checklist-queries.ts';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/checklist')({
  beforeLoad: requireMember,
  loader: async ({ context: { queryClient }, params: { meetup } }) => {
    await loadOrganised(queryClient, meetup, 'volunteer');
    await queryClient.ensureQueryData(checklistQuery(meetup));
  },
  component: function Checklist() {
    return <ChecklistPage meetup={Route.useParams().meetup} />;
  },
});
