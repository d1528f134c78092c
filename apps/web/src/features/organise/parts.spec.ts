import { describe, expect, it } from '@jest/globals';
import {
  type CommunityRole,
  addSession,
  announceToCommunity,
  announceToMeetup,
  changeCommunity,
  changeMeetup,
  getMeetupDrift,
  listCommunityMembers,
  listMails,
  listOwnMeetups,
  listProposals,
  listRsvps,
  openCall,
  openSeries,
  previewImport,
} from '@hallway/contracts';
import { communityParts, meetupParts, openParts } from './parts.ts';

const parts = (roles: CommunityRole[]) => [...openParts(communityParts, roles), ...openParts(meetupParts, roles)];

describe('the parts of management', () => {
  it('ask for the role that the endpoints behind them ask for', () => {
    expect(communityParts).toEqual({
      overview: listOwnMeetups.access,
      calls: openCall.access,
      panel: listProposals.access,
      series: openSeries.access,
      members: listCommunityMembers.access,
      announcements: announceToCommunity.access,
      import: previewImport.access,
      settings: changeCommunity.access,
    });
    expect(meetupParts).toEqual({
      edit: changeMeetup.access,
      agenda: addSession.access,
      attendees: listRsvps.access,
      // its endpoints let in helpers too, who open the door itself and not this page
      checkIn: 'volunteer',
      announcements: announceToMeetup.access,
      mails: listMails.access,
      truth: getMeetupDrift.access,
    });
  });

  it('are all open to organisers, and to nobody else', () => {
    expect(parts(['organiser'])).toEqual([...Object.keys(communityParts), ...Object.keys(meetupParts)]);
    expect(parts([])).toEqual([]);
    expect(parts(['hackathon-lead'])).toEqual([]);
  });

  it('show volunteers the attendees, and panellists the panel', () => {
    expect(parts(['volunteer'])).toEqual(['attendees', 'checkIn']);
    expect(parts(['panellist'])).toEqual(['panel']);
    expect(parts(['panellist', 'volunteer'])).toEqual(['panel', 'attendees', 'checkIn']);
  });
});
