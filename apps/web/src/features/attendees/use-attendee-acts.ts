import { attendees } from '@hallway/i18n/en/attendees';
import { organise } from '@hallway/i18n/en/organise';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import type { Attendee } from './attendee-queries.ts';

interface Decision {
  decision: 'approved' | 'refused';
  members: readonly string[];
  words?: string;
}

/** So many are decided with one request. */
const atOnce = 200;

/** What an organiser can do with people on the list; the list shows it once the server has said so. */
export function useAttendeeActs(meetup: string, onDone?: () => void) {
  const t = textOf({ attendees });
  const o = textOf({ organise });
  const client = useQueryClient();
  const done = async (text: string) => {
    await invalidatePath(client, `/api/v1/meetups/${meetup}`);
    toast(text);
    onDone?.();
  };
  const onError = (error: Error) => toast(problemText(error), { tone: 'failed' });
  const remove = useMutation({
    mutationFn: ({ member }: Attendee) =>
      api('DELETE /meetups/:meetup/rsvps/:memberId', { params: { meetup, memberId: member.id } }),
    onSuccess: (_, { member }) => done(o('attendees.removed', { name: member.name })),
    onError,
  });
  const move = useMutation({
    mutationFn: ({ row, to }: { row: Attendee; to: 'going' | 'waitlisted' }) =>
      api('POST /meetups/:meetup/rsvps/:memberId/move', {
        params: { meetup, memberId: row.member.id },
        body: { to },
      }),
    onSuccess: ({ member, status }) => done(t(status === 'waitlisted' ? 'unseated' : 'seated', { name: member.name })),
    onError,
  });
  const decide = useMutation({
    mutationFn: async ({ decision, members, words = '' }: Decision) => {
      let counted = 0;
      for (let from = 0; from < members.length; from += atOnce) {
        const { outcomes } = await api('POST /meetups/:meetup/rsvps/decisions', {
          params: { meetup },
          body: { decision, members: members.slice(from, from + atOnce), words },
        });
        counted += outcomes.filter(({ code }) => code === 'ok').length;
      }
      return counted;
    },
    onSuccess: async (counted, { decision, members }) => {
      await done(t(decision, { count: counted }));
      if (counted < members.length) toast(t('notCounted', { count: members.length - counted }), { tone: 'failed' });
    },
    onError,
  });
  return { remove, move, decide };
}
