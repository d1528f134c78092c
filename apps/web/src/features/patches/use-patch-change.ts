import type { Patch } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { remember } from '../../lib/remember.ts';
import { useTaskRefresh } from '../tasks/use-claim.ts';
import { patchQuery } from './patch-queries.ts';

/** Puts the server's answer on the screen and marks the board and the task as stale. */
export function usePatchChange(meetup: string) {
  const client = useQueryClient();
  const refresh = useTaskRefresh(meetup);
  return (patch: Patch) => {
    remember(client, patchQuery(patch.id), patch);
    void refresh();
  };
}
