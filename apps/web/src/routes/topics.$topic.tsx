import { createFileRoute } from '@tanstack/react-router';
import { topicQuery } from '../features/levels/level-queries.ts';
import { TopicPage } from '../features/levels/topic-page.tsx';

export const Route = createFileRoute('/topics/$topic')({
  loader: ({ context: { queryClient }, params: { topic } }) => queryClient.ensureQueryData(topicQuery(topic)),
  component: () => <TopicPage slug={Route.useParams().topic} />,
});
