import { createFileRoute } from '@tanstack/react-router';
import { KnowledgePage } from '../features/fit/knowledge-page.tsx';
import { knownQuery } from '../features/fit/known-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/knowledge')({
  beforeLoad: requireMember,
  loader: ({ context }) => context.queryClient.ensureQueryData(knownQuery()),
  component: KnowledgePage,
});
