/**
 * Every expected failure of the API: a stable code, its HTTP status, and a sentence for people who read raw answers.
 * The web app and the mails have their own words per code in the i18n catalogue.
 */
export const problemCatalogue = {
  // every endpoint
  'request.invalid': { status: 400, title: 'The request does not have the expected shape.' },
  'auth.required': { status: 401, title: 'Please sign in first.' },
  'auth.token-invalid': { status: 401, title: 'This access token is unknown, expired or revoked.' },
  'auth.scope-missing': { status: 403, title: 'This access token lacks the scope for that.' },
  'auth.csrf': { status: 403, title: 'The request does not come from this site.' },
  'access.denied': { status: 403, title: 'You may not do that.' },
  'not-found': { status: 404, title: 'There is nothing here, or you may not see it.' },
  'conflict.version': {
    status: 409,
    title: 'Somebody changed this in the meantime. Load it again and repeat your change.',
  },
  'conflict.idempotency': { status: 409, title: 'This Idempotency-Key was used for another request.' },
  'conflict.slug-taken': { status: 409, title: 'This address is taken already.' },
  'payload.too-large': { status: 413, title: 'This is larger than what is accepted.' },
  'payload.unsupported': { status: 415, title: 'This content type is not accepted here.' },
  'rate.limited': { status: 429, title: 'Too many requests. Please wait a moment.' },
  'server.failed': { status: 500, title: 'Something broke on our side. It has been noted.' },
  'server.unavailable': {
    status: 503,
    title: 'The server is starting, stopping or overloaded. Try again in a moment.',
  },
  // communities and meetups
  'community.not-a-member': { status: 422, title: 'Join the community first.' },
  'community.conduct-not-accepted': { status: 422, title: 'Accept the code of conduct of this community first.' },
  'community.code-of-conduct': { status: 422, title: 'Accept the present code of conduct first.' },
  'community.last-organiser': { status: 422, title: 'A community keeps at least one organiser.' },
  'level.assumptions-missing': { status: 422, title: 'An advanced meetup or talk states at least one assumption.' },
  'level.mismatch': { status: 422, title: 'The level of the talk and of the meetup differ.' },
  'level.has-sessions': { status: 422, title: 'The meetup has talks. Re-level or unschedule them in the same act.' },
  'meetup.ends-before-start': { status: 422, title: 'The end lies before the start.' },
  'meetup.wall-time-invalid': {
    status: 422,
    title: 'This local time does not exist in that time zone: the clocks jump over it.',
  },
  'meetup.state': { status: 422, title: 'The meetup is not in a state that allows this.' },
  'meetup.capacity-below-going': { status: 422, title: 'More people are going than the new capacity allows.' },
  // recurring series
  'recurrence.unreadable': {
    status: 422,
    title: 'This recurrence rule is not understood. It is weekly, monthly or yearly.',
  },
  'recurrence.never': { status: 422, title: 'No date ever fits this rule.' },
  'recurrence.too-many': { status: 422, title: 'A rule promises at most 520 dates.' },
  'recurrence.ends-before-start': { status: 422, title: 'The rule ends before it begins.' },
  'recurrence.no-pattern': { status: 422, title: 'A recurring series has a level pattern: each meetup needs a level.' },
  'recurrence.no-such-date': { status: 422, title: 'The series has no coming meetup on that date.' },
  'recurrence.not-recurring': { status: 422, title: 'This meetup does not come from the rule of a series.' },
  'recurrence.date-taken': { status: 422, title: 'Another meetup of the series has one of these dates.' },
  'recurrence.cannot-move': {
    status: 422,
    title: 'This rule cannot simply move to another day. Change the rule of the series.',
  },
  // RSVP
  'rsvp.window-not-open': { status: 422, title: 'RSVP has not opened yet.' },
  'rsvp.window-closed': { status: 422, title: 'RSVP is closed.' },
  'rsvp.meetup-cancelled': { status: 422, title: 'This meetup was cancelled.' },
  'rsvp.meetup-started': { status: 422, title: 'This meetup has started already.' },
  'rsvp.full': { status: 422, title: 'All seats are taken and there is no waitlist.' },
  // at the door
  'ticket.no-seat': { status: 422, title: 'Only who is going has a ticket.' },
  'ticket.unreadable': { status: 422, title: 'This is no ticket.' },
  'ticket.forged': { status: 422, title: 'This ticket was not made here.' },
  'ticket.other-meetup': { status: 422, title: 'This ticket is for another meetup.' },
  'ticket.cancelled': { status: 422, title: 'The seat of this ticket was given back.' },
  'ticket.waitlisted': { status: 422, title: 'This person has no seat: they are still waiting for one.' },
  'door.not-registered': { status: 422, title: 'This person is not on the list.' },
  'door.not-checked-in': { status: 422, title: 'This person was not checked in.' },
  'door.closed': { status: 422, title: 'The door of this meetup is not open for helpers at this time.' },
  'door.link-ended': { status: 422, title: 'This invitation to the door has ended.' },
  // level
  'assumption.too-many': { status: 422, title: 'No more than 500 sentences are kept. Take some back first.' },
  'feedback.not-there': { status: 403, title: 'Only people who were checked in are asked.' },
  'feedback.not-yet': { status: 422, title: 'The meetup is not over yet, or was cancelled.' },
  'feedback.closed': { status: 422, title: 'Answers can be given and changed for 14 days.' },
  'rsvp.refused': { status: 422, title: 'The organisers did not approve this RSVP.' },
  'rsvp.too-many-guests': { status: 422, title: 'This meetup allows fewer guests.' },
  'rsvp.no-seats-for-guests': { status: 422, title: 'There are not enough free seats for that many guests.' },
  'rsvp.answer-missing': { status: 422, title: 'A question that has to be answered was not.' },
  'rsvp.answer-unfit': { status: 422, title: 'This answer does not fit the question, or it is asked no more.' },
  'rsvp.not-a-member': { status: 422, title: 'Nobody in the community is known by that.' },
  'rsvp.others-wait-longer': { status: 422, title: 'Somebody else waits longer for this seat.' },
  'rsvp.nobody-waiting': { status: 422, title: 'Nobody waits, so the seat would come straight back.' },
  // calendar
  'calendar.feed-revoked': {
    status: 410,
    title: 'This calendar address was revoked by its owner, who can make a new one in the settings.',
  },
  // discussion and invitations
  'comment.state': { status: 422, title: 'The comment was removed or hidden.' },
  'comment.own': { status: 422, title: 'Nobody reports or decides on their own comment.' },
  'comment.too-many-links': { status: 422, title: 'New members may put only a few links into a comment.' },
  'invitation.expired': { status: 422, title: 'This invitation has expired.' },
  'invitation.revoked': { status: 422, title: 'This invitation was taken back.' },
  'invitation.used': { status: 422, title: 'This invitation is used up.' },
  'invitation.other-address': { status: 422, title: 'This invitation was sent to another address.' },
  'invitation.too-many': { status: 429, title: 'The community has sent its invitations for today.' },
  // talks
  'call.closed': { status: 422, title: 'This call for proposals is not open.' },
  'proposal.state': { status: 422, title: 'The proposal is not in a state that allows this.' },
  'proposal.meetup-over': { status: 422, title: 'The meetup of this talk is over.' },
  'proposal.not-accepted': { status: 422, title: 'Only an accepted proposal can be scheduled.' },
  'proposal.already-scheduled': { status: 409, title: 'This proposal stands on an agenda already.' },
  'review.own-proposal': { status: 422, title: 'Nobody reviews their own proposal.' },
  'session.outside-meetup': { status: 422, title: 'The session lies outside the hours of the meetup.' },
  // checklists, roster, retrospectives
  'shift.too-many': { status: 422, title: 'A roster has at most 100 shifts.' },
  'retrospective.full': { status: 422, title: 'A retrospective has at most 200 lines.' },
  'checklist.full': { status: 422, title: 'A checklist has at most 200 items.' },
  'checklist.too-many-templates': { status: 422, title: 'A community has at most 20 templates.' },
  'checklist.standing-template': { status: 422, title: 'The standing template stays; change its items instead.' },
  'checklist.not-in-team': { status: 422, title: 'Items are given to organisers and volunteers of the community.' },
  'retrospective.too-early': { status: 422, title: 'The meetup has not begun yet.' },
  'retrospective.action-missing': { status: 422, title: 'A close call has an action.' },
  'shift.full': { status: 409, title: 'All places of this shift are taken.' },
  'shift.over': { status: 422, title: 'This shift is over, or its meetup was cancelled.' },
  'shift.collides': { status: 422, title: 'This person has another shift at the same time.' },
  'shift.collides-elsewhere': { status: 422, title: 'This person has another shift at the same time, elsewhere.' },
  'shift.collides-talk': { status: 422, title: 'This person gives a talk at the same time.' },
  'shift.someone-collides': { status: 422, title: 'Somebody on this shift has another one in the new hours.' },
  'shift.volunteers-only': { status: 422, title: 'This shift is open to volunteers of the community only.' },
  'shift.not-a-member': { status: 422, title: 'Only members of the community can be put on a shift.' },
  'shift.leave-closed': { status: 422, title: 'It is too late to leave this shift by oneself.' },
  'shift.outside-meetup': { status: 422, title: 'The shift lies too far from the hours of the meetup.' },
  'shift.places-below-taken': { status: 422, title: 'More people are on the shift than that.' },
  // hackathons
  'hackathon.not-a-hackathon': { status: 422, title: 'This meetup is not a hackathon.' },
  'task.claimed': { status: 409, title: 'Somebody else holds a claim on this task.' },
  'task.state': { status: 422, title: 'The task is not in a state that allows this.' },
  'patch.unreadable': { status: 422, title: 'This is not the output of git format-patch.' },
  'patch.state': { status: 422, title: 'The patch is not in a state that allows this.' },
  'patch.own-review': { status: 422, title: 'Nobody approves their own patch.' },
  // import
  'import.unreadable': { status: 422, title: 'This file cannot be read as a schedule.' },
  'import.too-big': { status: 422, title: 'This schedule is too big to be read at once.' },
  'import.state': { status: 422, title: 'This import is not in a state that allows this.' },
  'import.levels-undecided': { status: 422, title: 'Some sessions still need a level.' },
  // mail
  'mail.choice-unfit': { status: 422, title: 'This kind of mail cannot be had so.' },
  'announcement.nobody': { status: 422, title: 'Nobody would get this.' },
  'announcement.too-many': { status: 422, title: 'No more announcements today: people would stop reading them.' },
  // accounts
  'account.confirmation': { status: 422, title: 'This is not the address of your account.' },
  'account.sole-organiser': {
    status: 422,
    title: 'You are the only organiser of a community that has other members. Hand it over first.',
  },
  'email.link-spent': { status: 422, title: 'This link was used already or has expired. Ask for a new mail.' },
  'email.taken': { status: 409, title: 'This address belongs to another account.' },
  'token.too-many': { status: 422, title: 'There are too many access tokens. Revoke one first.' },
  'sign-in.code-wrong': {
    status: 422,
    title: 'This code is wrong, used or expired. After three wrong tries ask for a new mail.',
  },
  'sign-in.link-spent': { status: 422, title: 'This link was used already or has expired. Ask for a new mail.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCatalogue;

export interface FieldIssue {
  /** Where, as a path: `body.title`, `query.limit`. */
  path: string;
  /** Stable word for the kind of trouble: `too_small`, `invalid_type`, `slug` … */
  code: string;
  message: string;
}

/** RFC 9457 body, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  /** Figures for the message, for example `{ going: 42 }`. */
  params?: Record<string, string | number>;
  issues?: FieldIssue[];
  /** To find the request in the log. */
  requestId?: string;
}
