import { createFileRoute } from '@tanstack/react-router';
import { TalkPage } from '../features/talks/talk-page.tsx';
import { talkQuery } from '../features/talks/talk-queries.ts';

export const Route = createFileRoute('/t/$talk')({
  loader: ({ context: { queryClient }, params: { talk } }) => queryClient.ensureQueryData(talkQuery(talk)),
  component: () => <TalkPage slug={Route.useParams().talk} />,
});
