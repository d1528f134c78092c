import { levels as levelWords } from '@hallway/i18n/en/levels';
import { standing as words } from '@hallway/i18n/en/standing';
import type { Level, StandingRsvp } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { apiPath } from '../../lib/api-path.ts';
import { useMe } from '../../lib/me.ts';
import { useOptimistic } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { type AcceptedConduct, useConduct } from '../communities/use-conduct.ts';
import { standingQuery } from './standing-queries.ts';

interface Wish {
  levels: Level[];
  added?: Level;
}

/** One's own standing RSVP on a series: shown at once, taken back with the reason when refused. */
export function useStanding(community: string, series: string) {
  const t = textOf({ standing: words });
  const l = textOf({ levels: levelWords });
  const { member } = useMe();
  const { newcomer, conduct, accepted, reread } = useConduct({ community: { slug: community } });
  const [waiting, setWaiting] = useState<Wish>();
  const params = { community, series };
  const query = useQuery({ ...standingQuery(community, series), enabled: Boolean(member) });
  const shared = {
    queryKey: standingQuery(community, series).queryKey,
    settle: (_: StandingRsvp, answer: StandingRsvp) => answer,
    // it answers meetups, so their seats and one's own answers are others now
    also: [
      newcomer ? '/api/v1/me' : '/api/v1/me/',
      apiPath('GET /meetups'),
      '/api/v1/meetups',
      `/api/v1/communities/${community}`,
    ],
  };
  const set = useOptimistic<Wish & { conduct?: AcceptedConduct | undefined }, StandingRsvp, StandingRsvp>({
    ...shared,
    mutationFn: ({ levels, conduct: read }) =>
      api('PUT /communities/:community/series/:series/standing-rsvp', { params, body: { levels, ...read } }),
    expect: (current, { levels }) => ({ ...current, levels }),
    done: ({ added }) => ({
      text: added ? t('done', { level: l(`word.${added}`).toLowerCase() }) : t('changed'),
    }),
  });
  const end = useOptimistic<'keep' | 'cancel', StandingRsvp, StandingRsvp>({
    ...shared,
    mutationFn: (answers) =>
      api('DELETE /communities/:community/series/:series/standing-rsvp', { params, query: { answers } }),
    expect: (current) => ({ ...current, levels: [] }),
    done: () => ({ text: t('ended') }),
  });
  const send = (wish: Wish) => set.mutate({ ...wish, conduct: accepted }, { onError: (error) => void reread(error) });
  return {
    member,
    standing: query.data,
    error: query.error,
    refetch: query.refetch,
    busy: set.isPending || end.isPending,
    /** Newcomers to the community see its code of conduct before it counts. */
    stand: (wish: Wish) => (conduct ? setWaiting(wish) : send(wish)),
    conduct: waiting && {
      text: conduct,
      onClose: () => setWaiting(undefined),
      onAccept: () => {
        setWaiting(undefined);
        send(waiting);
      },
    },
    end,
  };
}
