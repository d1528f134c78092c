import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXcal } from './read-xcal.ts';
import type { XcalSchedule } from './types.ts';

const root = process.env.HALLWAY_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data');
const file = resolve(root, 'schedules/fosdem-2016.xcal');
const present = existsSync(file);
if (!present) console.log(`FOSDEM 2016 is not at ${file}; set HALLWAY_REAL_DATA to test with it.`);

(present ? describe : describe.skip)('FOSDEM 2016', () => {
  let schedule: XcalSchedule;
  beforeAll(() => {
    const result = readXcal(readFileSync(file, 'utf8'));
    if (!result.ok) throw new Error(result.reason);
    schedule = result;
  });

  it('has 611 sessions in 50 tracks and 26 rooms on 2 days', () => {
    const { sessions, tracks, rooms, days } = schedule;
    expect([sessions.length, tracks.length, rooms.length, days.length]).toEqual([611, 50, 26, 2]);
    expect(days.map((day) => [day.date, day.sessions])).toEqual([
      ['2016-01-30', 338],
      ['2016-01-31', 273],
    ]);
  });

  it('has 652 speakers, five sessions without one and one with six', () => {
    const counts = schedule.sessions.map((session) => session.speakers.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(652);
    expect(counts.filter((count) => count === 0)).toHaveLength(5);
    expect(Math.max(...counts)).toBe(6);
  });

  it('repairs the slash lost in every address', () => {
    expect(schedule.sessions.filter((session) => !session.url?.startsWith('https://fosdem.org/2016/'))).toEqual([]);
    expect(schedule.warnings).toContainEqual(expect.objectContaining({ code: 'url-repaired', count: 611 }));
  });

  it('states durations that agree with start and end', () => {
    expect(schedule.warnings.map((warning) => warning.code)).not.toContain('duration-mismatch');
    expect(new Set(schedule.sessions.map((session) => session.start.slice(-6)))).toEqual(new Set(['+01:00']));
  });

  it('leaves no HTML in any description', () => {
    const leftovers = schedule.sessions.filter((session) =>
      /<\/?(?:p|li|ul|a|em|br|h3|pre|code)\b|&(?:amp|lt|gt);/.test(session.description),
    );
    expect(leftovers.map((session) => session.title)).toEqual([]);
    expect(schedule.sessions.filter((session) => session.description === '')).toHaveLength(51);
  });
});
