import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { RootLayout } from '../app/root-layout.tsx';
import { meQuery } from '../lib/me.ts';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  // Started, not awaited: who is signed in must not hold back what everybody may see.
  beforeLoad: ({ context }) => void context.queryClient.prefetchQuery(meQuery()),
  component: RootLayout,
});
