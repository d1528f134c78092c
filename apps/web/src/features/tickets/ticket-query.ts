import type { Ticket } from '@hallway/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { deviceStore, keepOnlyOf } from '../door/device-store.ts';

/** Who stands at a door with one bar of network does not look at an empty page. */
const patience = 5000;

export interface KeptTicket {
  ticket: Ticket;
  /** There was no network: it is as it was when last looked at. */
  stored: boolean;
}

/** My ticket: from the server and kept on this phone, or what was kept when there is no network. */
export const ticketQuery = (meetup: string) =>
  queryOptions<KeptTicket>({
    queryKey: ['ticket', meetup],
    // asked without a network too: then the phone answers
    networkMode: 'always',
    retry: false,
    queryFn: async () => {
      try {
        const signal = AbortSignal.timeout(patience);
        const [ticket, { member }] = await Promise.all([
          api('GET /meetups/:meetup/ticket', { params: { meetup }, signal }),
          api('GET /me', { signal }),
        ]);
        await keep(meetup, ticket, member?.id).catch(() => undefined);
        return { ticket, stored: false };
      } catch (error) {
        // no seat any more, or none of ours: a session that ended takes no ticket away
        const gone = isProblem(error) && [403, 404, 422].includes(error.status);
        const db = await deviceStore().catch(() => null);
        if (gone) await db?.delete('tickets', meetup).catch(() => undefined);
        const kept = gone || !db ? undefined : await db.get('tickets', meetup).catch(() => undefined);
        if (kept) return { ticket: kept.ticket, stored: true };
        throw error;
      }
    },
  });

async function keep(meetup: string, ticket: Ticket, owner: string | undefined): Promise<void> {
  if (!owner) return;
  await keepOnlyOf(owner);
  await (await deviceStore()).put('tickets', { owner, ticket }, meetup);
}
