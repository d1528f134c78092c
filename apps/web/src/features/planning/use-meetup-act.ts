import type { Meetup } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { remember } from '../../lib/remember.ts';
import { toast } from '../../lib/toasts.ts';
import { meetupQuery } from '../meetups/meetup-queries.ts';

/** An organiser's act on a meetup whose answer is the meetup as it now is. */
export function useMeetupAct<V>(
  act: (variables: V) => Promise<Meetup>,
  { done, after }: { done: string; after?: (meetup: Meetup) => void },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (meetup) => {
      remember(client, meetupQuery(meetup.slug), meetup);
      void invalidatePath(client, '/api/v1/meetups?');
      void invalidatePath(client, `/api/v1/communities/${meetup.community.slug}`);
      toast(done);
      after?.(meetup);
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
}
