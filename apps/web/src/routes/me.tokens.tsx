import { createFileRoute } from '@tanstack/react-router';
import { TokensPage } from '../features/me/tokens-page.tsx';
import { tokensQuery } from '../features/me/token-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/tokens')({
  beforeLoad: requireMember,
  loader: ({ context }) => context.queryClient.ensureQueryData(tokensQuery()),
  component: TokensPage,
});
