import { meetupView } from './rsvp-writers.ts';
import type { Writer } from './writer.ts';

export const shiftAssigned: Writer<'shift-assigned'> = ({ meetup, payload }, site) => ({
  view: { meetup: meetupView(meetup, site, { seat: false }), shift: payload.shift, by: payload.by },
});

export const shiftChanged: Writer<'shift-changed'> = ({ meetup, payload }, site) => ({
  view: { meetup: meetupView(meetup, site, { seat: false }), shift: payload.shift, change: payload.change },
});

export const shiftReminder: Writer<'shift-reminder'> = ({ meetup, payload }, site) => ({
  view: { meetup: meetupView(meetup, site, { seat: false }), shift: payload.shift },
});
