import type { Meetup } from '@hallway/contracts';
import { useConduct } from '../communities/use-conduct.ts';
import { asksFirst } from './asks-first.ts';
import type { useRsvp } from './use-rsvp.ts';

/** Saying yes: with one click, or after what has to be answered or accepted before. */
export function useYes(meetup: Meetup, go: ReturnType<typeof useRsvp>['go'], onSay: () => void): () => void {
  const { conduct, reread } = useConduct(meetup);
  if (asksFirst(meetup) || conduct) return onSay;
  return () =>
    go.mutate(undefined, {
      onError: (error) => {
        if (reread(error)) onSay();
      },
    });
}
