import { attendees } from '@hallway/i18n/en/attendees';
import type { Level } from '@hallway/contracts';
import type { Answer } from '../../lib/api.ts';
import { textOf } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Attendee } from './attendee-queries.ts';

interface AttendeeSaidProps {
  row: Attendee;
  level: Level;
  questions: Answer<'GET /meetups/:meetup/questions'>['items'];
}

/** Guests, answers and the note of one person, each on a line; nothing where nothing was said. */
export function AttendeeSaid({ row, level, questions }: AttendeeSaidProps) {
  const t = textOf({ attendees });
  const { guests, answers, note, answeredLevel, status } = row;
  const answered = questions.filter(({ id }) => answers[id] !== undefined);
  const holds = status === 'going' || status === 'waitlisted' || status === 'requested';
  return (
    <div className="space-y-1 text-[0.94rem] wrap-anywhere">
      {(guests > 0 || (holds && answeredLevel !== null && answeredLevel !== level)) && (
        <p className="flex flex-wrap gap-1">
          {guests > 0 && <Badge>{t('guests', { count: guests })}</Badge>}
          {holds && answeredLevel !== null && answeredLevel !== level && (
            <Badge tone="warning">{t('otherLevel')}</Badge>
          )}
        </p>
      )}
      {answered.map(({ id, label }) => (
        <p key={id}>
          <span dir="auto" className="text-ink-soft">
            {label}
          </span>{' '}
          <span dir="auto">{[answers[id]].flat().join(', ')}</span>
        </p>
      ))}
      {note && (
        <p dir="auto" className="border-l-2 border-line-strong pl-2 whitespace-pre-line">
          {note}
        </p>
      )}
    </div>
  );
}
