import type { MailChoice } from '@hallway/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DigestsConsumer } from '../src/features/digests/digests.consumer.ts';
import { Delivery } from '../src/features/notifications/delivery.service.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import type { GivenCommunity } from './support/given/community.ts';
import type { GivenMember } from './support/given/members.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

// Mondays: 4, 11 and 18 January 2027
const clock = new FixedClock(new Date('2027-01-04T00:00:00Z'));
let app: TestApp;
let member: GivenMember;
let community: GivenCommunity;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.pool.query('DELETE FROM members');
  member = await app.given.member({ timeZone: 'Asia/Kolkata' });
  community = await app.given.community({ members: [member] });
});

const writeAt = async (when: string): Promise<void> => {
  clock.set(when);
  await app.get(DigestsConsumer).write();
};
const published = async (
  fields: { level?: 'newbie' | 'advanced'; startsAt?: string; at?: string; title?: string } = {},
) => {
  const { at = '2027-01-01T00:00:00Z', startsAt = '2027-01-20T13:00:00Z', ...rest } = fields;
  const meetup = await app.given.meetup({ community, startsAt, ...rest });
  await app.database.pool.query('UPDATE meetups SET published_at = $2 WHERE id = $1', [meetup.id, at]);
  return meetup;
};
interface Row {
  id: string;
  payload: { meetups: { title: string; isNew: boolean }[]; more: number; hidden: object };
}
const digests = async (who = member): Promise<Row[]> =>
  (
    await app.database.pool.query<Row>(
      `SELECT id::text, payload FROM notifications WHERE kind = 'digest' AND member_id = $1 ORDER BY id`,
      [who.id],
    )
  ).rows;
const choose = async (choice: MailChoice, where?: GivenCommunity) =>
  (await app.as(member))
    .put('/api/v1/me/mails/digest')
    .send({ choice, community: where?.slug ?? null })
    .expect(200);

describe('the weekly digest', () => {
  it('comes on Monday morning of the reader’s own zone, with what is not answered yet', async () => {
    const [open, answered] = [await published(), await published({ title: 'Answered' })];
    await app.given.rsvp(answered, member, { at: new Date('2027-01-02T00:00:00Z') });
    await published({ title: 'Far away', startsAt: '2027-03-01T00:00:00Z' });
    await writeAt('2027-01-04T02:29:00Z');
    expect(await digests()).toEqual([]);
    await writeAt('2027-01-04T02:30:00Z');
    expect((await digests()).map(({ payload }) => payload)).toMatchObject([
      { meetups: [{ title: open.title, isNew: true }], more: 0, hidden: { newbie: 0, advanced: 0 } },
    ]);
  });

  it('comes once, however many workers write, again and again, and when the reader has moved to another zone', async () => {
    await published();
    clock.set('2027-01-04T03:00:00Z');
    await Promise.all(Array.from({ length: 6 }, () => app.get(DigestsConsumer).write()));
    await writeAt('2027-01-04T03:10:00Z');
    await app.database.pool.query(`UPDATE members SET time_zone = 'America/Toronto' WHERE id = $1`, [member.id]);
    await writeAt('2027-01-04T15:00:00Z');
    expect(await digests()).toHaveLength(1);
  });

  it('stays away when it would say nothing new, and then says what is new', async () => {
    await published();
    await writeAt('2027-01-04T03:00:00Z');
    await writeAt('2027-01-11T03:00:00Z');
    expect(await digests()).toHaveLength(1);
    await published({ title: 'Fresh', at: '2027-01-12T00:00:00Z', startsAt: '2027-01-21T00:00:00Z' });
    await writeAt('2027-01-18T03:00:00Z');
    expect((await digests())[1]!.payload.meetups.map(({ title, isNew }) => [title, isNew])).toEqual([
      [expect.any(String), false],
      ['Fresh', true],
    ]);
  });

  it('holds one level only where that is wanted, and says how many of the other there are', async () => {
    await published({ level: 'newbie', title: 'Begin' });
    await published({ level: 'advanced', title: 'Deep' });
    await choose('advanced');
    await writeAt('2027-01-04T03:00:00Z');
    const [digest] = await digests();
    expect(digest!.payload).toMatchObject({ meetups: [{ title: 'Deep' }], hidden: { newbie: 1, advanced: 0 } });
    await app.get(Delivery).deliver([digest!.id]);
    const mail = await app.mails.waitFor(({ envelope }) => envelope.to.includes(member.email));
    expect(mail.text).toContain('1 coming meetup of the level Newbie is not shown');
    expect(mail.text).toContain('/explore?level=newbie');
    expect(mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(true);
  });

  it('leaves out communities and people who do not want it, what is not public, and visitors of no community', async () => {
    await published();
    await app.given.meetup({ community, startsAt: '2027-01-20T13:00:00Z', visibility: 'unlisted' });
    await choose('off');
    const other = await app.given.community({ members: [member] });
    await app.given.meetup({ community: other, startsAt: '2027-01-20T13:00:00Z', title: 'Elsewhere' });
    await choose('on', other);
    const outsider = await app.given.member({ timeZone: 'Asia/Kolkata' });
    await writeAt('2027-01-04T03:00:00Z');
    expect((await digests()).map(({ payload }) => payload.meetups.map(({ title }) => title))).toEqual([['Elsewhere']]);
    expect(await digests(outsider)).toEqual([]);
  });

  it('reaches every member of a large zone in batches', async () => {
    await published();
    await app.database.pool.query(
      `INSERT INTO members (id, name, email, time_zone) SELECT gen_random_uuid(), 'M', 'm' || n || '@example.org', 'Asia/Kolkata' FROM generate_series(1, 450) n`,
    );
    await app.database.pool.query(
      `INSERT INTO community_members (community_id, member_id, code_of_conduct_accepted_at) SELECT $1, id, now() FROM members ON CONFLICT DO NOTHING`,
      [community.id],
    );
    await writeAt('2027-01-04T03:00:00Z');
    const { rows } = await app.database.pool.query(
      `SELECT count(*)::int AS count FROM notifications WHERE kind = 'digest'`,
    );
    expect(rows).toEqual([{ count: 451 }]);
  });
});
