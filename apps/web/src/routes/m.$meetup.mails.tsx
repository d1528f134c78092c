import { createFileRoute } from '@tanstack/react-router';
import { MailLogPage, mailsQuery } from '../features/mail-log/mail-log-page.tsx';
import { mailStates, type MailState } from '../features/mail-log/mail-states.ts';
import { loadOrganised } from '../features/planning/load-organised.ts';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/m/$meetup/mails')({
  // Named even when there is none: what is not named stays as the address has it.
  validateSearch: (search: Record<string, unknown>) =>
    ({ state: mailStates.find((one) => one === search['state']) }) as { state?: MailState },
  beforeLoad: requireMember,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { meetup }, deps }) => {
    await loadOrganised(queryClient, meetup);
    await queryClient.ensureInfiniteQueryData(mailsQuery(meetup, deps));
  },
  component: function MailLog() {
    const { state } = Route.useSearch();
    return <MailLogPage meetup={Route.useParams().meetup} {...(state && { state })} />;
  },
});
