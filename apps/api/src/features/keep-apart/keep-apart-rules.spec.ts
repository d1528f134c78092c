import type { KeepApartKind } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { keepApartWarnings } from './keep-apart-rules.ts';
import type { PlannedMeetup, PlannedTalk } from './planned-meetup.ts';

const now = new Date('2026-11-21T12:00:00Z');
const series = { id: 'series', levelPattern: [] };
const kafka = { slug: 'kafka', title: 'Kafka' };
let count = 0;

function meetup(day: string, fields: Partial<PlannedMeetup> = {}): PlannedMeetup {
  const id = `m-${++count}`;
  return {
    id,
    slug: id,
    title: `Meetup ${count}`,
    level: 'newbie',
    format: 'talks',
    startsAt: new Date(`${day}T18:00:00Z`),
    endsAt: new Date(`${day}T20:00:00Z`),
    timeZone: 'UTC',
    day,
    assumptions: [],
    series,
    topics: [],
    talks: [],
    ...fields,
  };
}
const talk = (from: string, to: string, fields: Partial<PlannedTalk> = {}): PlannedTalk => ({
  id: `t-${++count}`,
  title: `Talk ${count}`,
  abstract: '',
  assumptions: [],
  startsAt: new Date(from),
  endsAt: new Date(to),
  ...fields,
});
const kinds = (all: PlannedMeetup[]) => keepApartWarnings(all, now).map(({ kind, meetup: { id } }) => [kind, id]);
const kindsOf = (kind: KeepApartKind, all: PlannedMeetup[]) =>
  keepApartWarnings(all, now).filter((each) => each.kind === kind);

describe('newbies at the same time', () => {
  it('are warned of on both sides, in one series only', () => {
    const [one, other] = [meetup('2026-12-01'), meetup('2026-12-01')];
    expect(kinds([one, other])).toEqual([
      ['newbies-at-once', one.id],
      ['newbies-at-once', other.id],
    ]);
    expect(kinds([one, { ...other, series: { ...series, id: 'another' } }])).toEqual([]);
    expect(kinds([one, { ...other, level: 'advanced' }])).toEqual([]);
    expect(kinds([one, { ...other, format: 'social' }])).toEqual([]);
  });

  it('are none when their talks take turns', () => {
    const early = meetup('2026-12-01', { talks: [talk('2026-12-01T18:00:00Z', '2026-12-01T19:00:00Z')] });
    const late = meetup('2026-12-01', { talks: [talk('2026-12-01T19:00:00Z', '2026-12-01T20:00:00Z')] });
    expect(kinds([early, late])).toEqual([]);
    expect(kindsOf('newbies-at-once', [early, { ...late, talks: [] }])).toHaveLength(2);
  });

  it('are found in two rooms of one meetup', () => {
    const talks = [
      talk('2026-12-01T18:00:00Z', '2026-12-01T19:00:00Z'),
      talk('2026-12-01T18:30:00Z', '2026-12-01T19:30:00Z'),
    ];
    expect(kindsOf('newbies-at-once', [meetup('2026-12-01', { talks })])).toMatchObject([
      { about: talks.map(({ title }) => title) },
    ]);
  });
});

describe('an advanced meetup', () => {
  const deep = meetup('2026-12-15', { level: 'advanced', topics: [kafka] });

  it('wants a newbie meetup on its topic in the six months before', () => {
    expect(kinds([deep])).toEqual([['no-newbie-before', deep.id]]);
    expect(kinds([deep, meetup('2026-06-15', { topics: [kafka] })])).toEqual([]);
    expect(kinds([deep, meetup('2026-06-14', { topics: [kafka] })])).toEqual([['no-newbie-before', deep.id]]);
  });

  it('counts half a year by the calendar also where a month has fewer days', () => {
    const august = meetup('2027-08-31', { level: 'advanced', topics: [kafka] });
    expect(kinds([august, meetup('2027-02-28', { topics: [kafka] })])).toEqual([]);
    expect(kinds([august, meetup('2027-02-27', { topics: [kafka] })])).toEqual([['no-newbie-before', august.id]]);
  });

  it('is not helped by one afterwards, on another topic, or in another series', () => {
    const others = [
      meetup('2026-12-20', { topics: [kafka] }),
      meetup('2026-11-01', { topics: [{ slug: 'erlang', title: 'Erlang' }] }),
      meetup('2026-11-02', { topics: [kafka], series: { ...series, id: 'another' } }),
    ];
    for (const other of others) expect(kindsOf('no-newbie-before', [deep, other])).toHaveLength(1);
  });

  it('is left alone without topics or series, and when it is over', () => {
    expect(kinds([{ ...deep, topics: [] }])).toEqual([]);
    expect(kinds([{ ...deep, series: null }])).toEqual([]);
    expect(kinds([meetup('2026-11-01', { level: 'advanced', topics: [kafka] })])).toEqual([]);
  });
});

describe('three of one level in a row', () => {
  const days = ['2026-09-01', '2026-10-01', '2026-12-01'];

  it('are warned of at the third, which is still to come', () => {
    const row = days.map((day) => meetup(day));
    expect(kinds(row)).toEqual([['three-in-a-row', row[2]!.id]]);
    expect(kinds([...row, meetup('2026-11-01', { level: 'advanced' })])).toEqual([]);
  });

  it('are meant so when the pattern of the series has one level only', () => {
    const beginners = { id: 'b', levelPattern: ['newbie' as const] };
    expect(kinds(days.map((day) => meetup(day, { series: beginners })))).toEqual([]);
    const alternating = { id: 'a', levelPattern: ['newbie' as const, 'advanced' as const] };
    expect(kinds(days.map((day) => meetup(day, { series: alternating })))).toHaveLength(1);
  });

  it('are days: a conference with many rooms a day is no row', () => {
    const rooms = ['2026-12-01', '2026-12-02'].flatMap((day) =>
      Array.from({ length: 5 }, (_, room) => meetup(day, { level: room === 0 ? 'newbie' : 'advanced' })),
    );
    expect(kindsOf('three-in-a-row', rooms)).toEqual([]);
  });
});

describe('a newbie talk', () => {
  const asking = { abstract: 'You should already know Kubernetes.' };
  const from = '2026-12-01T18:00:00Z';

  it('that asks for what it does not list is named with its words', () => {
    const one = talk(from, '2026-12-01T19:00:00Z', asking);
    expect(kindsOf('unexplained-prerequisites', [meetup('2026-12-01', { talks: [one] })])).toMatchObject([
      { about: [`${one.title}: “know Kubernetes”`] },
    ]);
  });

  it('that lists it, or whose meetup does, is fine; an advanced one too', () => {
    const listed = talk(from, '2026-12-01T19:00:00Z', { ...asking, assumptions: ['You have used Kubernetes'] });
    const bare = talk(from, '2026-12-01T19:00:00Z', asking);
    expect(kinds([meetup('2026-12-01', { talks: [listed] })])).toEqual([]);
    expect(kinds([meetup('2026-12-01', { talks: [bare], assumptions: ['You have used Kubernetes'] })])).toEqual([]);
    expect(kinds([meetup('2026-12-01', { talks: [bare], level: 'advanced' })])).toEqual([]);
  });
});

describe('the key of a warning', () => {
  const [one, other, third] = [meetup('2026-12-01'), meetup('2026-12-01'), meetup('2026-12-01')];
  const keyOf = (...all: PlannedMeetup[]) =>
    keepApartWarnings(all, now).find((each) => each.meetup.id === one!.id)!.key;

  it('stays as long as the facts stay, whatever they are called', () => {
    expect(keyOf(one!, other!)).toBe(keyOf({ ...other!, title: 'Renamed' }, { ...one!, title: 'Too' }));
  });

  it('changes with the facts', () => {
    expect(keyOf(one!, other!, third!)).not.toBe(keyOf(one!, other!));
  });
});
