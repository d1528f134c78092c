import { createFileRoute } from '@tanstack/react-router';
import { ConfirmPage } from '../features/accounts/confirm-page.tsx';
import { returnToOf } from '../features/accounts/return-to.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/sign-in/confirm')({
  validateSearch: soundSearch((search: Record<string, unknown>): { token?: string; returnTo?: string } => ({
    ...returnToOf(search),
    ...(typeof search['token'] === 'string' && { token: search['token'] }),
  })),
  component: function Confirm() {
    const { token, returnTo = '/' } = Route.useSearch();
    return <ConfirmPage token={token} returnTo={returnTo} />;
  },
});
