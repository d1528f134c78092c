import type { Block, Draft } from './blocks.ts';
import { openMeetup, type Pen, timeFacts } from './parts.ts';
import { inline, paragraph } from './user-text.ts';
import type { MailViews, MeetupView, ShiftView } from './views.ts';

const dutyName = ({ t }: Pen, { duty, title }: ShiftView): string => {
  const word = t(`duties.word.${duty}`);
  return title ? `${word} (${inline(title)})` : word;
};

function about(pen: Pen, meetup: MeetupView) {
  return {
    level: meetup.level,
    why: pen.t('mails.why.shift', { community: inline(meetup.community), site: pen.site }),
  };
}

/** When and where, and what there is to do. */
function facts(pen: Pen, meetup: MeetupView, shift: ShiftView): Block[] {
  const rows = timeFacts(pen, shift);
  if (meetup.place) rows.push({ label: pen.t('mails.part.where'), value: inline(meetup.place) });
  return [
    { type: 'facts', rows },
    { type: 'text', text: pen.t(`duties.does.${shift.duty}`) },
    ...(shift.note ? [{ type: 'quote', text: paragraph(shift.note) } satisfies Block] : []),
  ];
}

export function shiftAssigned(pen: Pen, { meetup, shift, by }: MailViews['shift-assigned']): Draft {
  const { t } = pen;
  const names = { duty: dutyName(pen, shift), meetup: inline(meetup.title), name: inline(by) };
  return {
    ...about(pen, meetup),
    subject: t('mails.shift-assigned.subject', names),
    title: t('mails.shift-assigned.title'),
    blocks: [
      { type: 'text', text: t('mails.shift-assigned.lead', names) },
      ...facts(pen, meetup, shift),
      openMeetup(pen, meetup),
    ],
  };
}

export function shiftChanged(pen: Pen, { meetup, shift, change }: MailViews['shift-changed']): Draft {
  const { t } = pen;
  const names = { duty: dutyName(pen, shift), meetup: inline(meetup.title) };
  const stands = change === 'moved' || change === 'place';
  return {
    ...about(pen, meetup),
    subject: t(`mails.shift-changed.subject.${change}`, names),
    title: t(`mails.shift-changed.title.${change}`),
    blocks: [
      { type: 'text', text: t(`mails.shift-changed.lead.${change}`, names) },
      ...(stands ? facts(pen, meetup, shift) : []),
      openMeetup(pen, meetup),
    ],
  };
}

export function shiftReminder(pen: Pen, { meetup, shift }: MailViews['shift-reminder']): Draft {
  const { t } = pen;
  const names = { duty: dutyName(pen, shift), meetup: inline(meetup.title) };
  return {
    ...about(pen, meetup),
    subject: t('mails.shift-reminder.subject', names),
    title: t('mails.shift-reminder.title'),
    blocks: [
      { type: 'text', text: t('mails.shift-reminder.lead', names) },
      ...facts(pen, meetup, shift),
      openMeetup(pen, meetup),
    ],
  };
}
