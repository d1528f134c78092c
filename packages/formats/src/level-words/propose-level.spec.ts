import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXcal } from '../xcal/read-xcal.ts';
import { proposeLevel } from './propose-level.ts';
import { proposeLevels } from './propose-levels.ts';

const file = resolve(
  process.env.HALLWAY_REAL_DATA ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  'schedules/fosdem-2016.xcal',
);
const onRealData = existsSync(file) ? it : it.skip;

describe('proposeLevel', () => {
  it.each([
    ['An introduction to LXD', '', 'newbie', false],
    ['The CentOS CI: A getting started guide', '', 'newbie', false],
    ['Introduction to MySQL GIS', 'This crash course covers data types', 'newbie', false],
    ['LibreOffice Online internals', '', 'advanced', false],
    ['Running Xen', 'This talk assumes that you have deployed Xen once.', 'advanced', false],
    ['Running Xen', 'No prior knowledge is needed.', 'newbie', false],
    ['Running Xen', 'We look at what happened under the hood.', 'advanced', false],
    ['Running Xen', 'The talk will give an introduction into Xen.', 'newbie', false],
    ['Running Xen', '', 'advanced', true],
    ['Opening of the Ruby devroom', '', 'newbie', true],
    ['Intro to Ruby Devroom', '', 'newbie', true],
    ['Closing the gap between distributions', '', 'advanced', true],
    ['An introduction to Ada for Beginning and Experienced Programmers', '', 'newbie', true],
    ['Guile 2.2: an introduction to the new compiler', '', 'advanced', true],
    ['An introduction to GDB', 'This talk assumes some knowledge of C.', 'advanced', true],
  ] as const)('%s / %s → %s, doubt: %s', (title, description, level, doubt) => {
    expect(proposeLevel({ title, description })).toMatchObject({ level, doubt });
  });

  it('names the words it went by', () => {
    expect(proposeLevel({ title: 'A gentle introduction to Guix' }).reasons).toEqual([
      { code: 'newbie-in-title', words: ['a gentle introduction to'] },
    ]);
  });

  it('does not take "unfamiliar with" for a prerequisite', () => {
    const { level } = proposeLevel({
      title: 'DPDK',
      description: 'Targeted at those of you that are unfamiliar with DPDK.',
    });
    expect(level).toBe('newbie');
  });

  it('takes time linear to hostile words', () => {
    const started = performance.now();
    for (const piece of ['a an introduction ', 'introduction to the ', 'new and ', 'some prior ', 'a', ' '])
      proposeLevel({ title: piece.repeat(100_000), description: piece.repeat(100_000) });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('marks every contradiction as one', () => {
    const both = [
      'An introduction to Ada for Beginning and Experienced Programmers',
      'An introduction to the new compiler',
    ];
    for (const title of both)
      expect(proposeLevel({ title }).reasons).toContainEqual(expect.objectContaining({ code: 'contradicting-words' }));
  });

  onRealData('finds words in few sessions of FOSDEM 2016, contradicting ones in three, and says so', () => {
    const schedule = readXcal(readFileSync(file, 'utf8'));
    if (!schedule.ok) throw new Error(schedule.reason);
    const proposals = proposeLevels(schedule.sessions);
    const contradicting = proposals.filter(({ reasons }) => reasons.some(({ code }) => code === 'contradicting-words'));
    expect(contradicting).toHaveLength(3);
    const sure = proposals.filter((proposal) => !proposal.doubt);
    expect(sure.length).toBeGreaterThan(15);
    expect(sure.length).toBeLessThan(80);
    expect(new Set(sure.map((proposal) => proposal.level))).toEqual(new Set(['newbie', 'advanced']));
  });
});
