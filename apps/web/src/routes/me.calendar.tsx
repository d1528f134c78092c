import { createFileRoute } from '@tanstack/react-router';
import { calendarFeedQuery } from '../features/calendar/calendar-queries.ts';
import { OwnCalendarPage } from '../features/calendar/own-calendar-page.tsx';
import { requireMember } from '../lib/require-member.ts';

export const Route = createFileRoute('/me/calendar')({
  beforeLoad: requireMember,
  loader: ({ context }) => context.queryClient.ensureQueryData(calendarFeedQuery()),
  component: OwnCalendarPage,
});
