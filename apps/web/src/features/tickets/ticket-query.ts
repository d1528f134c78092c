import type { Ticket } from '@hallway/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { isProblem } from '../../lib/problem.ts';
import { deviceStore, keepOnlyOf } from '../door/device-store.ts';

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
        const [ticket, { member }] = await Promise.all([
          api('GET /meetups/:meetup/ticket', { params: { meetup } }),
          api('GET /me'),
        ]);
        await keep(meetup, ticket, member?.id).catch(() => undefined);
        return { ticket, stored: false };
      } catch (error) {
        const gone = isProblem(error) && error.status < 500;
        const kept = gone ? undefined : await (await deviceStore()).get('tickets', meetup).catch(() => undefined);
        if (kept) return { ticket: kept.ticket, stored: true };
        if (gone) await (await deviceStore()).delete('tickets', meetup).catch(() => undefined);
        throw error;
      }
    },
  });

async function keep(meetup: string, ticket: Ticket, owner: string | undefined): Promise<void> {
  if (!owner) return;
  await keepOnlyOf(owner);
  await (await deviceStore()).put('tickets', { owner, ticket }, meetup);
}
