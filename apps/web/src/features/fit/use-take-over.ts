import { common } from '@hallway/i18n/en/common';
import { fit as words } from '@hallway/i18n/en/fit';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { api } from '../../lib/api.ts';
import { remember } from '../../lib/remember.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { knownQuery } from './known-queries.ts';
import { visitorKnown } from './visitor-known.ts';

const most = 60;

/** What was ticked before signing in goes onto the member's list, once, and says so: it may have been somebody else at this computer. */
export function useTakeOver(member: { id: string } | null | undefined): void {
  const client = useQueryClient();
  const id = member?.id;
  useEffect(() => {
    const ticked = visitorKnown.read().slice(0, most);
    if (!id || ticked.length === 0) return;
    visitorKnown.write([]);
    const say = async (known: boolean) => {
      const answers = ticked.map(({ sentence }) => ({ sentence, known }));
      remember(client, knownQuery(), await api('PUT /me/assumptions', { body: { answers } }));
    };
    say(true).then(
      () =>
        toast(textOf({ fit: words })('takenOver', { count: ticked.length }), {
          action: { label: textOf({ common })('undo'), run: () => void say(false) },
        }),
      // nothing is lost: the next page tries again
      () => visitorKnown.write(ticked),
    );
  }, [client, id]);
}
