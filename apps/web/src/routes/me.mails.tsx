import { createFileRoute } from '@tanstack/react-router';
import { MailPreferencesPage } from '../features/mailing/mail-preferences-page.tsx';
import { mailPreferencesQuery } from '../features/mailing/mail-queries.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/mails')({
  beforeLoad: requireMember,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(mailPreferencesQuery()),
  component: MailPreferencesPage,
});
