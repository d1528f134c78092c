import type { Proposal } from '@hallway/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invalidatePath } from '../../lib/optimistic.ts';
import { problemText } from '../../lib/problem-text.ts';
import { remember } from '../../lib/remember.ts';
import { toast } from '../../lib/toasts.ts';
import { proposalQuery } from './proposal-queries.ts';

/** An act on a proposal whose answer is the proposal as it now is. */
export function useProposalAct<V = void>(
  act: (variables: V) => Promise<Proposal>,
  { done, after }: { done: (proposal: Proposal) => string; after?: () => void },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (proposal) => {
      remember(client, proposalQuery(proposal.id), proposal);
      void invalidatePath(client, `/api/v1/proposals/${proposal.id}/reviews`);
      void invalidatePath(client, `/api/v1/communities/${proposal.community.slug}/proposals`);
      void invalidatePath(client, '/api/v1/me/proposals');
      toast(done(proposal));
      after?.();
    },
    onError: (error) => toast(problemText(error), { tone: 'failed' }),
  });
}
