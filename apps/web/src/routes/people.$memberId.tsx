import { createFileRoute } from '@tanstack/react-router';
import { PersonPage } from '../features/people/person-page.tsx';
import { personQuery } from '../features/people/people-queries.ts';

export const Route = createFileRoute('/people/$memberId')({
  loader: ({ context: { queryClient }, params: { memberId } }) => queryClient.ensureQueryData(personQuery(memberId)),
  component: () => <PersonPage memberId={Route.useParams().memberId} />,
});
