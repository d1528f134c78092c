import { describe, expect, it } from '@jest/globals';
import {
  type CommunityRole,
  addLesson,
  addSession,
  announceToCommunity,
  announceToMeetup,
  getChecklist,
  getFigures,
  listChecklistTemplates,
  changeCommunity,
  changeMeetup,
  getMeetupDrift,
  listCommunityMembers,
  listInvitations,
  listReports,
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
      figures: getFigures.access,
      checklists: listChecklistTemplates.access,
      members: listCommunityMembers.access,
      announcements: announceToCommunity.access,
      invitations: listInvitations.access,
      reports: listReports.access,
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
      checklist: getChecklist.access,
      // Its shifts are for every member; who is on them is for the team.
      roster: 'volunteer',
      retrospective: addLesson.access,
      mails: listMails.access,
      truth: getMeetupDrift.access,
    });
  });

  it('are all open to organisers, and to nobody else', () => {
    expect(parts(['organiser'])).toEqual([...Object.keys(communityParts), ...Object.keys(meetupParts)]);
    expect(parts([])).toEqual([]);
    expect(parts(['hackathon-lead'])).toEqual([]);
  });

  it('show volunteers what they work with, and panellists the panel', () => {
    const volunteers = ['attendees', 'checkIn', 'checklist', 'roster', 'retrospective'];
    expect(parts(['volunteer'])).toEqual(volunteers);
    expect(parts(['panellist'])).toEqual(['panel', 'truth']);
    expect(parts(['panellist', 'volunteer'])).toEqual(['panel', ...volunteers, 'truth']);
  });
});
