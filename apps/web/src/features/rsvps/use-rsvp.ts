import { rsvp as words } from '@hallway/i18n/en/rsvp';
import type { Meetup, Rsvp } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useMe } from '../../lib/me.ts';
import { useOptimistic } from '../../lib/optimistic.ts';
import { apiPath } from '../../lib/api-path.ts';
import { textOf } from '../../lib/text.ts';
import { adviceShown } from '../fit/advice-shown.ts';
import { type AcceptedConduct, useConduct } from '../communities/use-conduct.ts';
import { rsvpQuery } from '../meetups/meetup-queries.ts';
import { joined } from './joined.ts';
import { expectAnswer } from './rsvp-step.ts';

const unanswered = {
  status: null,
  position: null,
  changedAt: null,
  guests: 0,
  note: null,
  answers: {},
  answeredLevel: null,
};

interface Yes {
  guests?: number | undefined;
  /** The code of conduct of the community stood there and was accepted. */
  accepted?: AcceptedConduct | undefined;
}

const doneWords = { going: 'doneCancelled', waitlisted: 'doneLeft', requested: 'doneTakenBack' } as const;

/** One's own answer to a meetup: shown at once, taken back with the reason when refused, undone from the message. */
export function useRsvp(meetup: Meetup) {
  const t = textOf({ rsvp: words });
  const { member } = useMe();
  const { newcomer } = useConduct(meetup);
  const params = { meetup: meetup.slug };
  const query = useQuery({
    ...rsvpQuery(meetup.slug),
    enabled: Boolean(member),
    // Who waits sees themselves move up.
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'waitlisted' || data?.status === 'requested' ? 20_000 : false,
  });
  const rsvp: Rsvp = query.data ?? { ...unanswered, seats: meetup.seats };
  const shared = {
    queryKey: rsvpQuery(meetup.slug).queryKey,
    settle: (_: Rsvp, answer: Rsvp) => answer,
    // Cards show the seats left, wherever they stand.
    also: [
      apiPath('GET /meetups'),
      `/api/v1/communities/${meetup.community.slug}/meetups`,
      ...joined(meetup, newcomer),
    ],
  };
  const go = useOptimistic<Yes | void, Rsvp, Rsvp>({
    ...shared,
    mutationFn: (yes) =>
      api('PUT /meetups/:meetup/rsvp', {
        params,
        body: {
          status: 'going',
          adviceShown: adviceShown.of(meetup.slug),
          ...(yes?.guests && { guests: yes.guests }),
          ...yes?.accepted,
        },
      }),
    expect: (current, yes) => expectAnswer(current, 'go', yes?.guests || undefined),
  });
  const cancel = useOptimistic<void, Rsvp, Rsvp>({
    ...shared,
    mutationFn: () => api('DELETE /meetups/:meetup/rsvp', { params }),
    expect: (current) => expectAnswer(current, 'cancel'),
    done: (_, before) => ({
      text: t(before ? doneWords[before.status as keyof typeof doneWords] : 'doneCancelled'),
      undo: () => go.mutate({ guests: before?.guests }),
    }),
  });
  return {
    member,
    rsvp,
    known: member === null || query.data !== undefined,
    error: query.error,
    refetch: query.refetch,
    go,
    cancel,
  };
}
