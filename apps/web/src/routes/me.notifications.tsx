import { createFileRoute } from '@tanstack/react-router';
import { InboxPage } from '../features/inbox/inbox-page.tsx';
import { inboxQuery } from '../features/inbox/inbox-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/notifications')({
  beforeLoad: requireMember,
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(inboxQuery()),
  component: InboxPage,
});
