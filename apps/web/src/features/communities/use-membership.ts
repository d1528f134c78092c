import { community as words } from '@hallway/i18n/en/community';
import type { Community } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { common } from '@hallway/i18n/en/common';
import { api } from '../../lib/api.ts';
import { meQuery, useMe } from '../../lib/me.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { communityQuery } from './community-queries.ts';

/** Whether one belongs to a community, joining, and leaving with a way back. */
export function useMembership({ slug, title, codeOfConductVersion }: Community) {
  const t = textOf({ community: words });
  const client = useQueryClient();
  const membership = useMe().memberships.find(({ community }) => community.slug === slug);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: meQuery().queryKey }),
      client.invalidateQueries({ queryKey: communityQuery(slug).queryKey }),
      invalidatePath(client, `/api/v1/communities/${slug}/membership`),
    ]);
  const failed = (error: Error) => {
    toast(problemText(error), { tone: 'failed' });
    // the text may have changed while it was read
    void client.invalidateQueries({ queryKey: communityQuery(slug).queryKey });
  };
  const request = () =>
    api('PUT /communities/:community/membership', {
      params: { community: slug },
      // what stood on the screen is what was accepted
      body: { acceptCodeOfConduct: true, version: codeOfConductVersion },
    });

  const join = useMutation({
    mutationFn: request,
    onError: failed,
    onSuccess: async () => {
      await refresh();
      toast(t('joined', { community: title }));
    },
  });
  const accept = useMutation({ mutationFn: request, onError: failed, onSuccess: refresh });
  const leave = useMutation({
    mutationFn: () => api('DELETE /communities/:community/membership', { params: { community: slug } }),
    // As it was before: the answer to `me` has none any more.
    onMutate: () => membership?.roles.length ?? 0,
    onError: failed,
    onSuccess: async (_, _given, roles) => {
      await refresh();
      // Coming back does not bring the roles back: then there is nothing to undo.
      toast(
        t('left', { community: title }),
        roles === 0
          ? { action: { label: textOf({ common })('undo'), run: () => void request().then(refresh, failed) } }
          : {},
      );
    },
  });
  return { membership, join, accept, leave };
}
