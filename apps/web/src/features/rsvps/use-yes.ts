import type { Meetup } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../lib/me.ts';
import { isProblem } from '../../lib/problem.ts';
import { asksFirst } from './asks-first.ts';
import { useConduct } from './use-conduct.ts';
import type { useRsvp } from './use-rsvp.ts';

/** Saying yes: with one click, or after what has to be answered or accepted before. */
export function useYes(meetup: Meetup, go: ReturnType<typeof useRsvp>['go'], onSay: () => void): () => void {
  const client = useQueryClient();
  const { conduct } = useConduct(meetup);
  if (asksFirst(meetup) || conduct) return onSay;
  return () =>
    go.mutate(undefined, {
      // left in another tab, or the community has a code of conduct since: the page knew too little
      onError: (error) => {
        if (!isProblem(error) || error.code !== 'community.conduct-not-accepted') return;
        void client.invalidateQueries({ queryKey: meQuery().queryKey });
        onSay();
      },
    });
}
