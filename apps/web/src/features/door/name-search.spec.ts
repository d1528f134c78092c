import { describe, expect, it } from '@jest/globals';
import { matcher, plainName } from './name-search.ts';

const finds = (typed: string, name: string) => matcher(typed)(plainName(name));

describe('searching at the door', () => {
  it.each([
    ['zoe', 'Zoë Müller'],
    ['MULLER zo', 'Zoë Müller'],
    ['soren', 'Søren'],
    ['strasse', 'Anna Straße'],
    ['lukasz', 'Łukasz'],
    ['आशा', 'आशा राव'],
    ['ليلى', 'لَيْلَى حداد'],
    ['احمد', 'أحمد'],
    ['たろう', 'やまだ たろう'],
    ['', 'Anybody'],
  ])('%j finds %s', (typed, name) => expect(finds(typed, name)).toBe(true));

  it.each([
    ['ana b', 'Ana Costa'],
    ['आशि', 'आशा'],
  ])('%j does not find %s', (typed, name) => expect(finds(typed, name)).toBe(false));
});
