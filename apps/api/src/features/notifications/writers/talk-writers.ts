import type { ProposalView } from '@hallway/emails';
import type { NotificationPayloads } from '../payloads.ts';
import { meetupView } from './rsvp-writers.ts';
import type { Site, Writer } from './writer.ts';

const proposalView = (facts: NotificationPayloads['proposal-received'], site: Site): ProposalView => ({
  title: facts.title,
  level: facts.level,
  url: site.url(`/proposals/${facts.proposalId}`),
  community: facts.community.title,
});

export const proposalReceived: Writer<'proposal-received'> = ({ payload }, site) => ({
  view: { proposal: proposalView(payload, site), decisionBy: payload.decisionBy ?? null },
});

export const proposalDecision: Writer<'proposal-decision'> = ({ payload }, site) => ({
  view: {
    proposal: proposalView(payload, site),
    decision: payload.decision,
    ...(payload.feedback && { note: payload.feedback }),
  },
});

export const proposalRelevelled: Writer<'proposal-relevelled'> = ({ payload }, site) => ({
  view: { proposal: { ...proposalView(payload, site), level: payload.to }, from: payload.from },
});

export const scheduleChange: Writer<'schedule-change'> = ({ meetup, payload }, site) => {
  const view = meetupView(meetup, site, { seat: false });
  const { title, change, startsAt, endsAt, room = '', talk, reason } = payload;
  return {
    view: {
      meetup: view,
      change,
      ...(reason && { reason }),
      session: {
        title,
        startsAt: startsAt ?? view.startsAt,
        endsAt: endsAt ?? startsAt ?? view.endsAt,
        room,
        url: talk ? site.url(`/t/${talk}`) : view.url,
      },
    },
  };
};
