import { describe, expect, it } from '@jest/globals';
import { proposeLevels } from './propose-levels.ts';

const levels = (track: string, ...titles: string[]) =>
  proposeLevels(titles.map((title) => ({ title, track }))).map(({ level, doubt }) => (doubt ? `${level}?` : level));

describe('proposeLevels', () => {
  it('asks the name of the track where a session says nothing', () => {
    expect(levels('Beginners track', 'Running Xen')).toEqual(['newbie']);
    expect(levels('Kernel internals', 'Running Xen')).toEqual(['advanced']);
    expect(levels('From beginner to expert', 'Running Xen')).toEqual(['advanced?']);
    expect(levels('Virtualisation', 'Running Xen')).toEqual(['advanced?']);
  });

  it('lets the words of a session outweigh its track', () => {
    expect(levels('Beginners track', 'LibreOffice Online internals')).toEqual(['advanced']);
  });

  it('follows half of a track when none of it says the other level', () => {
    const introductions = ['An introduction to LXD', 'Getting started with Go'];
    expect(levels('Go', ...introductions, 'Channels', 'Modules')).toEqual(['newbie', 'newbie', 'newbie', 'newbie']);
    expect(levels('Go', ...introductions, 'Channels', 'Modules', 'Errors').slice(2)).toEqual(
      Array(3).fill('advanced?'),
    );
    expect(levels('Go', ...introductions, 'Compiler internals', 'Modules').at(-1)).toBe('advanced?');
  });

  it('is not turned by a single session', () => {
    expect(levels('Go', 'An introduction to LXD', 'Channels')).toEqual(['newbie', 'advanced?']);
  });

  it('keeps an opening with the talks it opens, in doubt with them', () => {
    expect(levels('Ruby', 'Opening of the Ruby devroom', 'Fibers', 'Refinements')[0]).toBe('advanced?');
    expect(levels('Beginners track', 'Welcome', 'First steps')).toEqual(['newbie', 'newbie']);
    expect(levels('Keynotes', 'Opening keynote')).toEqual(['newbie?']);
  });

  it('says by which track it went', () => {
    expect(proposeLevels([{ title: 'Running Xen', track: 'Beginners track' }])[0]!.reasons).toEqual([
      { code: 'nothing-stated', words: [] },
      { code: 'track-name-says', words: ['beginners'] },
    ]);
  });

  it('takes no hint from sessions without a track', () => {
    const titles = ['An introduction to LXD', 'Getting started with Go', 'Channels'];
    expect(proposeLevels(titles.map((title) => ({ title }))).map(({ doubt }) => doubt)).toEqual([false, false, true]);
  });
});
