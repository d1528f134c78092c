import { createFileRoute } from '@tanstack/react-router';
import { FeedbackPage } from '../features/truth/feedback-page.tsx';
import { feedbackQuery } from '../features/truth/truth-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/feedback')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient }, params: { meetup } }) => queryClient.ensureQueryData(feedbackQuery(meetup)),
  component: () => <FeedbackPage meetup={Route.useParams().meetup} />,
});
