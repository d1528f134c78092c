import { createFileRoute } from '@tanstack/react-router';
import { returnToOf } from '../features/accounts/return-to.ts';
import { SignInPage } from '../features/accounts/sign-in-page.tsx';
import { apiQuery } from '../lib/api-query.ts';

export const Route = createFileRoute('/sign-in/')({
  validateSearch: returnToOf,
  loader: ({ context }) => context.queryClient.ensureQueryData(apiQuery('GET /sign-in/options')),
  component: () => <SignInPage returnTo={Route.useSearch().returnTo ?? '/'} />,
});
