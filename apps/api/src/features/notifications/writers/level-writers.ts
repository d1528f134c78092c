import { meetupView } from './rsvp-writers.ts';
import type { Writer } from './writer.ts';

export const feedbackAsked: Writer<'feedback-asked'> = ({ meetup, payload }, site) => {
  const view = meetupView(meetup, site, { seat: false });
  return { view: { meetup: view, url: `${view.url}/feedback`, closesAt: payload.closesAt } };
};
