import { levels as levelWords } from '@hallway/i18n/en/levels';
import { standing as words } from '@hallway/i18n/en/standing';
import type { Level, StandingRsvp } from '@hallway/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { apiPath } from '../../lib/api-path.ts';
import { useMe } from '../../lib/me.ts';
import { useOptimistic } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { useConduct } from '../rsvps/use-conduct.ts';
import { standingQuery } from './standing-queries.ts';

/** One's own standing RSVP on a series: shown at once, taken back with the reason when refused. */
export function useStanding(community: string, series: string) {
  const t = textOf({ standing: words });
  const l = textOf({ levels: levelWords });
  const { member } = useMe();
  const { newcomer, community: joining, conduct } = useConduct({ community: { slug: community } });
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
  const set = useOptimistic<{ levels: Level[]; added?: Level }, StandingRsvp, StandingRsvp>({
    ...shared,
    mutationFn: ({ levels }) =>
      api('PUT /communities/:community/series/:series/standing-rsvp', {
        params,
        body: { levels, ...(conduct && { acceptCodeOfConduct: true }) },
      }),
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
  return {
    member,
    standing: query.data,
    /** What a newcomer accepts by it. */
    accepts: conduct && joining ? { community: joining, text: conduct } : null,
    error: query.error,
    refetch: query.refetch,
    set,
    end,
  };
}
