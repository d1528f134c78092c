import { describe, expect, it } from '@jest/globals';
import { calendarLinks, feedAddresses } from './calendar-links.ts';

const meetup = {
  slug: 'ceph-inside',
  title: 'Ceph & friends: नमस्ते + more',
  summary: 'What happens to a write?',
  startsAt: '2027-04-10T22:00:00+05:30',
  endsAt: '2027-04-11T00:00:00+05:30',
  timeZone: 'Asia/Kolkata',
  venueName: 'Town hall',
  venueAddress: '12, MG Road',
  city: 'Pune',
};
const origin = 'https://hallway.example.org';

describe('links that fill in somebody else’s calendar', () => {
  it('say the moment in UTC, and all the words as they are', () => {
    const { google, outlook } = calendarLinks(meetup, origin);
    const asked = new URL(google).searchParams;
    expect(asked.get('dates')).toBe('20270410T163000Z/20270410T183000Z');
    expect(asked.get('ctz')).toBe('Asia/Kolkata');
    expect(asked.get('text')).toBe(meetup.title);
    expect(asked.get('details')).toBe(`${meetup.summary}\n\n${origin}/m/ceph-inside`);
    expect(asked.get('location')).toContain('12, MG Road');
    const wanted = new URL(outlook).searchParams;
    expect([wanted.get('startdt'), wanted.get('subject')]).toEqual(['2027-04-10T16:30:00.000Z', meetup.title]);
    expect(outlook).not.toContain('+');
  });
});

describe('the address of a feed', () => {
  it('carries the level, and opens the calendar of this machine', () => {
    expect(feedAddresses('/feeds/c/pune.ics', 'newbie', origin)).toEqual({
      https: `${origin}/feeds/c/pune.ics?level=newbie`,
      webcal: 'webcal://hallway.example.org/feeds/c/pune.ics?level=newbie',
    });
    expect(feedAddresses('/feeds/all.ics', undefined, 'http://localhost:3000').webcal).toBe(
      'webcal://localhost:3000/feeds/all.ics',
    );
  });
});
