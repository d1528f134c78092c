import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '../features/accounts/sign-in-page.tsx';
import { signInSearch } from '../features/accounts/sign-in-search.ts';
import { apiQuery } from '../lib/api-query.ts';
import { soundSearch } from '../lib/sound-search.ts';

export const Route = createFileRoute('/sign-in/')({
  validateSearch: soundSearch(signInSearch),
  loader: ({ context }) => context.queryClient.ensureQueryData(apiQuery('GET /sign-in/options')),
  component: () => <SignInPage {...Route.useSearch()} />,
});
