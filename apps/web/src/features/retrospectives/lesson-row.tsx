import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Lesson } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Pencil, Trash2 } from 'lucide-react';
import { dateFormat } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { IconButton } from '../../ui/icon-button.tsx';

interface LessonRowProps {
  lesson: Lesson;
  mayChange: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

export function LessonRow({ lesson: { text, action, author, landed }, mayChange, onEdit, onRemove }: LessonRowProps) {
  const t = textOf({ housekeeping });
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-2">
        <p dir="auto" className="min-w-0">
          {text}
        </p>
        {mayChange && (
          <span className="flex shrink-0">
            <IconButton icon={Pencil} label={t('retro.editNamed', { text })} onClick={onEdit} />
            <IconButton icon={Trash2} label={t('retro.removeNamed', { text })} onClick={onRemove} />
          </span>
        )}
      </div>
      {action && (
        <p className="mt-1 flex items-start gap-1.5">
          <ArrowRight className="mt-1 size-4 shrink-0" aria-hidden="true" />
          <span>
            <b className="font-semibold" dir="auto">
              {action}
            </b>
            <span className="block text-[0.94rem] text-ink-soft">
              {landed ? <Landed landed={landed} /> : t('retro.waits')}
            </span>
          </span>
        </p>
      )}
      {author && (
        <p className="mt-1 text-[0.94rem] text-ink-soft" dir="auto">
          {t('retro.by', { name: author.name })}
        </p>
      )}
    </li>
  );
}

function Landed({ landed: { meetup, done, removed } }: { landed: NonNullable<Lesson['landed']> }) {
  const date = dateFormat(meetup.timeZone, { day: 'numeric', month: 'short' }).format(new Date(meetup.startsAt));
  const key = removed ? 'retro.dropped' : done ? 'retro.done' : 'retro.landed';
  return (
    <Link to="/m/$meetup/checklist" params={{ meetup: meetup.slug }} className="link" dir="auto">
      {textOf({ housekeeping })(key, { meetup: meetup.title, date })}
    </Link>
  );
}
