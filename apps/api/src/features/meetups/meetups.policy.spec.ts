import { meetupStates, visibilities } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { canSee, canSeeOnlineUrl, isListed, isOpen, type Viewer, visitor } from './meetups.policy.ts';

const organiser: Viewer = { roles: new Set(['organiser']), hasRsvp: false, going: false };
const panellist: Viewer = {
  roles: new Set(['panellist', 'volunteer', 'hackathon-lead']),
  hasRsvp: false,
  going: false,
};
const guest: Viewer = { roles: null, hasRsvp: true, going: true };
const every = meetupStates.flatMap((state) => visibilities.map((visibility) => ({ state, visibility })));

describe('who sees a meetup', () => {
  it('organisers see every one', () => {
    expect(every.filter((meetup) => !canSee(meetup, organiser))).toEqual([]);
  });

  it('drafts are for organisers alone, even when somebody answered', () => {
    for (const viewer of [visitor, panellist, guest]) {
      expect(every.filter((meetup) => meetup.state === 'draft' && canSee(meetup, viewer))).toEqual([]);
    }
  });

  it('private ones are for organisers and people with an RSVP', () => {
    const meetup = { state: 'published', visibility: 'private' } as const;
    expect([visitor, panellist, guest, organiser].map((viewer) => canSee(meetup, viewer))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('unlisted ones are for anyone with the link, but in no list', () => {
    const meetup = { state: 'published', visibility: 'unlisted' } as const;
    expect(canSee(meetup, visitor)).toBe(true);
    expect(isListed(meetup)).toBe(false);
  });

  it('what is open needs no look at the viewer, what is listed is open', () => {
    for (const meetup of every) {
      expect(isOpen(meetup)).toBe(canSee(meetup, visitor));
      if (isListed(meetup)) expect(isOpen(meetup)).toBe(true);
    }
  });

  it('the online link is for organisers and those who have a seat', () => {
    const waiting: Viewer = { roles: null, hasRsvp: true, going: false };
    expect([visitor, panellist, waiting, guest, organiser].map(canSeeOnlineUrl)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
