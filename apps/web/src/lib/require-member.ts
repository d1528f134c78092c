import type { QueryClient } from '@tanstack/react-query';
import { redirect, type LinkProps } from '@tanstack/react-router';
import { meQuery } from './me.ts';

interface Loading {
  context: { queryClient: QueryClient };
  location: { href: string };
}

/** For `beforeLoad` of pages that are one's own: visitors sign in first and come back here. */
export async function requireMember({ context, location }: Loading): Promise<void> {
  const { member } = await context.queryClient.ensureQueryData(meQuery());
  if (member === null)
    throw redirect({ to: '/sign-in' as LinkProps['to'], search: { returnTo: location.href } as never });
}
