import type { Checklist, Level } from '@hallway/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeedCommand } from '../src/features/demo/seed.command.ts';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const now = new Date('2026-11-18T12:00:00Z');
let app: TestApp;
let organiser: Awaited<ReturnType<TestApp['as']>>;
beforeAll(async () => {
  app = await startTestApp({ clock: new FixedClock(now) });
  await app.get(SeedCommand).run();
  const [row] = await rows<{ id: string }>(`SELECT id FROM members WHERE email = 'meera@demo.hallway.example'`);
  organiser = await app.as(row!);
}, 120_000);
afterAll(() => app.close());

async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await app.database.pool.query(sql, values)).rows as Row[];
}
const meetups = () =>
  rows<{
    id: string;
    slug: string;
    title: string;
    level: Level;
    local: Date;
    over: boolean;
    series: string;
    format: string;
    state: string;
  }>(
    `SELECT m.id, m.slug, m.title, m.level, (m.starts_at AT TIME ZONE m.time_zone AT TIME ZONE 'UTC') AS local, m.ends_at <= $1 AS over, s.slug AS series, m.format, m.state
     FROM meetups m JOIN series s ON s.id = m.series_id ORDER BY m.starts_at`,
    [now],
  );
const past = async () => (await meetups()).filter(({ over }) => over);
const next = async () => {
  const coming = (await meetups()).filter(({ over, state }) => !over && state === 'published');
  return ['monthly', 'thursdays'].map((slug) => coming.find(({ series }) => series === slug)!);
};
const checklistOf = async (slug: string): Promise<Checklist['items']> =>
  (await organiser.get(`/api/v1/meetups/${slug}/checklist`).expect(200)).body.items;

describe('the demo', () => {
  it('has its evenings on the days their series says, in turns of the levels', async () => {
    const evenings = (await meetups()).filter(({ format }) => format === 'talks');
    const monthly = evenings.filter(({ series }) => series === 'monthly');
    for (const { local } of monthly) {
      expect(local.getUTCDay()).toBe(4);
      expect(new Date(local.getTime() + 7 * 86_400_000).getUTCMonth()).not.toBe(local.getUTCMonth());
    }
    const thursdays = evenings.filter(({ series }) => series === 'thursdays').map(({ local }) => local.getTime());
    expect(new Set(thursdays.map((time) => (time / 86_400_000 - thursdays[0]! / 86_400_000) % 14))).toEqual(
      new Set([0]),
    );
    for (const series of ['monthly', 'thursdays']) {
      const levels = (await meetups()).filter((each) => each.series === series).map(({ level }) => level);
      expect(levels.length).toBeGreaterThan(7);
      expect(levels.some((level, index) => level === levels[index + 1])).toBe(false);
    }
  });

  it('prepared every evening of the past: ticked before its hours, nearly all of it, every duty filled', async () => {
    for (const { slug } of await past()) {
      const items = await checklistOf(slug);
      const open = items.filter(({ done }) => !done);
      expect(items.length).toBeGreaterThan(9);
      expect(open.length).toBeLessThanOrEqual(1);
      for (const { done, dueAt } of items.filter(({ done }) => done)) {
        expect(Date.parse(done!.at)).toBeLessThanOrEqual(Date.parse(dueAt!));
        expect(done!.by).not.toBeNull();
      }
      const { body } = await organiser.get(`/api/v1/meetups/${slug}/roster`).expect(200);
      expect(body.shifts).toHaveLength(6);
      expect(body.shifts.every(({ taken, places }: { taken: number; places: number }) => taken === places)).toBe(true);
      const retro = await organiser.get(`/api/v1/meetups/${slug}/retrospective`).expect(200);
      expect(retro.body.items.length).toBeGreaterThan(0);
    }
  });

  it('prepares the next ones: half of the list in place, a lesson of the last on it, places to take', async () => {
    for (const { slug } of await next()) {
      const items = await checklistOf(slug);
      const done = items.filter((item) => item.done).length;
      expect(done / items.length).toBeGreaterThan(0.3);
      expect(done / items.length).toBeLessThan(0.7);
      expect(items.some(({ lesson }) => lesson)).toBe(true);
      expect(items.some(({ carried }) => carried)).toBe(true);
      const { body } = await organiser.get(`/api/v1/meetups/${slug}/roster`).expect(200);
      const free = body.shifts.map(({ taken, places }: { taken: number; places: number }) => places - taken);
      expect(free.filter((count: number) => count > 0).length).toBeGreaterThan(0);
      expect(free.filter((count: number) => count === 0).length).toBeGreaterThan(1);
    }
    const { body } = await organiser.get('/api/v1/communities/lowlands-compiler-club/overdue-items').expect(200);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('counts who came as the door wrote it: some stayed away, some came again, most said whether the level was true', async () => {
    for (const community of ['pune-open-infra', 'lowlands-compiler-club']) {
      const { body } = await organiser.get(`/api/v1/communities/${community}/figures`).expect(200);
      expect(body.past).toHaveLength(3);
      for (const each of body.past) {
        expect(each).toMatchObject({ counted: true, walkIns: 1 });
        expect(each.noShows).toBeGreaterThan(0);
        expect(each.came).toBeGreaterThan(each.expected / 2);
      }
      expect(body.past[0].returning).toBeGreaterThan(0);
      expect(body.past.at(-1).newcomers).toBeGreaterThan(0);
    }
    expect(
      await rows(
        'SELECT 1 FROM attendances a WHERE NOT EXISTS (SELECT FROM attendance_log l WHERE l.attendance_id = a.id)',
      ),
    ).toEqual([]);
    const answers = await rows<{ meetup_id: string; count: number }>(
      'SELECT meetup_id, count(*)::int AS count FROM feedback_answers GROUP BY 1',
    );
    expect(answers).toHaveLength(6);
    for (const { count } of answers) expect(count).toBeGreaterThanOrEqual(5);
    expect(
      await rows(
        'SELECT 1 FROM feedback_answers f JOIN meetups m ON m.id = f.meetup_id WHERE f.answered_at <= m.ends_at OR f.answered_at > $1',
        [now],
      ),
    ).toEqual([]);
  });

  it('let people answer over weeks, those who wait last, and nobody after the start or after today', async () => {
    expect(
      await rows(
        'SELECT 1 FROM rsvps r JOIN meetups m ON m.id = r.meetup_id WHERE r.created_at > least(m.starts_at, $1)',
        [now],
      ),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT 1 FROM rsvps w JOIN rsvps g ON g.meetup_id = w.meetup_id AND g.status = 'going' AND g.created_at > w.created_at WHERE w.status = 'waitlisted'`,
      ),
    ).toEqual([]);
  });

  it('has names in seven scripts at least', async () => {
    const names = (await rows<{ name: string }>('SELECT name FROM members')).map(({ name }) => name).join(' ');
    for (const script of ['Latin', 'Devanagari', 'Arabic', 'Cyrillic', 'Han', 'Tamil', 'Hebrew'])
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  });
});
