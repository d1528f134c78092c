import type { Store } from './store.ts';

export const givenRsvps = (database: Store) => ({
  /** An answer given through the engine, so that seats, queue and outbox are as in real life. @returns what it came to */
  async rsvp(
    meetup: { slug: string },
    member: { id: string },
    { wants = 'going', at = new Date() }: { wants?: 'going' | 'declined' | 'cancelled'; at?: Date } = {},
  ): Promise<{ code: string; status: string | null; position: number | null }> {
    const { rows } = await database.pool.query<{ answered: { outcomes: never[] } }>(
      'SELECT rsvp_answer($1, $2, $3, $4, $5, $6) AS answered',
      [meetup.slug, at, [member.id], [wants], [false], [true]],
    );
    return rows[0]!.answered.outcomes[0]!;
  },
});
