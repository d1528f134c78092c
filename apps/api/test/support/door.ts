import { Tickets } from '../../src/features/tickets/index.ts';
import { newId } from '../../src/platform/database/new-id.ts';
import type { TestApp } from './test-app.ts';

interface Thing {
  id: string;
}
interface Act {
  id?: string;
  act?: 'check-in' | 'undo' | 'walk-in';
  at?: string | Date;
  ticket?: string;
  memberId?: string;
  walkInId?: string;
  name?: string;
  email?: string;
  guests?: number;
}

/** One phone at the door of a meetup, in the hands of somebody. */
export async function doorPhone(app: TestApp, meetup: { slug: string }, holder: Thing, device = 'Phone A') {
  const agent = await app.as(holder);
  const path = `/api/v1/meetups/${meetup.slug}/door`;
  const send = (acts: Act[], sentAt: string | Date = new Date()) =>
    agent.post(`${path}/acts`).send({
      device,
      sentAt: new Date(sentAt).toISOString(),
      acts: acts.map(({ id = newId(), act = 'check-in', at = new Date(), ...rest }) => ({
        id,
        act,
        at: new Date(at).toISOString(),
        ...rest,
      })),
    });
  return {
    send,
    /** Does one thing; the outcome of it. */
    does: async (act: Act) => (await send([act]).expect(200)).body.outcomes[0],
    list: async () => (await agent.get(path).expect(200)).body,
    since: async (asOf: string) => (await agent.get(`${path}/changes`).query({ since: asOf }).expect(200)).body,
    status: async () => (await agent.get(path)).status,
  };
}

export const ticketOf = (app: TestApp, meetup: Thing, member: Thing): string =>
  app.get(Tickets).ticket({ meetupId: meetup.id, memberId: member.id });
