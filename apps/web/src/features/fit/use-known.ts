import type { KnownAssumption, KnownAssumptions } from '@hallway/contracts';
import { assumptionKey } from '@hallway/contracts/assumption-key';
import { fit as words } from '@hallway/i18n/en/fit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../lib/api.ts';
import { useMe } from '../../lib/me.ts';
import { useOptimistic } from '../../lib/optimistic.ts';
import { textOf } from '../../lib/text.ts';
import { knownQuery } from './known-queries.ts';
import { useTakeOver } from './use-take-over.ts';
import { useVisitorKnown, visitorKnown } from './visitor-known.ts';

interface Said {
  sentence: string;
  known: boolean;
  /** Taken back by "undo": says nothing more. */
  quiet?: boolean;
}

const expected = ({ items, ...rest }: KnownAssumptions, { sentence, known }: Said): KnownAssumptions => {
  const key = assumptionKey(sentence);
  const others = items.filter((each) => each.key !== key);
  return { ...rest, items: known ? [{ key, sentence, saidAt: new Date().toISOString() }, ...others] : others };
};

/** What one said yes to: a member's own list, shown at once and undone from the message; a visitor's is kept in this browser. */
export function useKnown() {
  const t = textOf({ fit: words });
  const client = useQueryClient();
  const { member } = useMe();
  const visitor = useVisitorKnown();
  const { data, error, refetch } = useQuery({ ...knownQuery(), enabled: Boolean(member) });
  const change = useOptimistic<Said, KnownAssumptions, KnownAssumptions>({
    queryKey: knownQuery().queryKey,
    mutationFn: ({ sentence, known }) => api('PUT /me/assumptions', { body: { answers: [{ sentence, known }] } }),
    expect: expected,
    // an answer knows nothing of what was ticked since
    settle: (current) => current,
    inTurn: 'known',
    done: ({ sentence, known, quiet }) =>
      quiet
        ? undefined
        : {
            text: t(known ? 'said' : 'tookBack', { sentence }),
            undo: () => change.mutate({ sentence, known: !known, quiet: true }),
          },
  });
  useTakeOver(member);
  const items: readonly KnownAssumption[] | undefined = member ? data?.items : member === null ? visitor : undefined;
  const keys = useMemo(() => new Set(items?.map(({ key }) => key)), [items]);
  const say = (sentence: string, known: boolean) => {
    if (!member) return visitorKnown.say(sentence, known);
    // in the same breath as the click: a box must not jump back while the change is on its way
    client.setQueryData<KnownAssumptions>(knownQuery().queryKey, (list) => list && expected(list, { sentence, known }));
    change.mutate({ sentence, known });
  };
  return { member, items, keys, say, error, refetch };
}
