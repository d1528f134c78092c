import { describe, expect, it } from '@jest/globals';
import { type Circumstances, skipReason } from './skip-reason.ts';

const now = new Date('2026-12-02T13:00:00Z');
const reminder: Circumstances = {
  kind: 'reminder-day',
  payload: { startsAt: '2026-12-03T13:00:00Z' },
  choice: null,
  refused: false,
  answer: 'going',
  onShift: false,
  comment: null,
  meetup: { level: 'advanced', state: 'published', startsAt: '2026-12-03T18:30:00+05:30' },
};
const standing = { removed: false, hidden: false };
const reply: Circumstances = { ...reminder, kind: 'comment-replied', payload: {}, comment: standing };
const confirmation: Circumstances = { ...reminder, kind: 'rsvp-confirmed', payload: {} };

describe('a mail that waits to be sent', () => {
  it.each<[string, Circumstances, ReturnType<typeof skipReason>]>([
    ['goes out when nothing was said about it', reminder, null],
    ['goes out when its level is wanted', { ...reminder, choice: 'advanced' }, null],
    ['is left when only the other level is wanted', { ...reminder, choice: 'newbie' }, 'other-level'],
    ['is left when its kind is switched off', { ...reminder, choice: 'off' }, 'switched-off'],
    ['is left when the address is refused', { ...reminder, refused: true }, 'address-refused'],
    ['is left when the address is refused, about a seat too', { ...confirmation, refused: true }, 'address-refused'],
    ['goes out about a seat, whatever was switched off', { ...confirmation, choice: 'off' }, null],
    ['reminds nobody who gave the seat back', { ...reminder, answer: 'cancelled' }, 'out-of-date'],
    ['reminds nobody who still waits', { ...reminder, answer: 'waitlisted' }, 'out-of-date'],
    ['confirms to somebody who has given the seat back since', { ...confirmation, answer: 'cancelled' }, null],
    ['quotes a reply', reply, null],
    ['quotes nothing that was removed since', { ...reply, comment: { ...standing, removed: true } }, 'out-of-date'],
    ['quotes nothing that was hidden since', { ...reply, comment: { ...standing, hidden: true } }, 'out-of-date'],
    [
      'quotes what is hidden to those who decide',
      { ...reply, kind: 'report-received', comment: { ...standing, hidden: true } },
      null,
    ],
  ])('%s', (_, row, reason) => expect(skipReason(row, now)).toBe(reason));

  it.each<[string, Partial<Circumstances>, ReturnType<typeof skipReason>]>([
    ['goes out to who is on it', { onShift: true }, null],
    ['is left when somebody left it, or it moved', { onShift: false }, 'out-of-date'],
    ['is left when it has begun', { payload: { shift: { startsAt: '2026-12-02T13:00:00Z' } } }, 'out-of-date'],
  ])('that reminds of a shift %s', (_, change, reason) => {
    const shift: Circumstances = { ...reminder, kind: 'shift-reminder', answer: null, onShift: true };
    expect(skipReason({ ...shift, payload: { shift: reminder.payload }, ...change }, now)).toBe(reason);
  });

  it.each([
    ['was moved', { startsAt: '2026-12-03T13:30:00Z' }],
    ['was cancelled', { state: 'cancelled' }],
  ])('does not remind of a meetup that %s', (_, change) => {
    expect(skipReason({ ...reminder, meetup: { ...reminder.meetup!, ...change } }, now)).toBe('out-of-date');
  });

  it('does not remind of a meetup that has begun', () => {
    expect(skipReason(reminder, new Date('2026-12-03T13:00:00Z'))).toBe('out-of-date');
  });
});
