import { createFileRoute } from '@tanstack/react-router';
import { MyDataPage } from '../features/privacy/my-data-page.tsx';
import { deletionQuery } from '../features/privacy/privacy-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/data')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(deletionQuery()),
  component: MyDataPage,
});
