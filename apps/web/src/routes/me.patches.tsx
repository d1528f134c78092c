import { createFileRoute } from '@tanstack/react-router';
import { MyPatchesPage } from '../features/patches/my-patches-page.tsx';
import { myPatchesQuery } from '../features/patches/patch-queries.ts';
import { myTasksQuery } from '../features/tasks/task-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/patches')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureInfiniteQueryData(myTasksQuery()),
      queryClient.ensureInfiniteQueryData(myPatchesQuery()),
    ]),
  component: MyPatchesPage,
});
