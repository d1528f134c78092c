import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistItem } from '@hallway/contracts';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, History, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { dateFormat, relativeTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Menu } from '../../ui/menu.tsx';
import { OutcomeField } from './outcome-field.tsx';
import type { useChecklist } from './use-checklist.ts';

interface ChecklistRowProps {
  item: ChecklistItem;
  /** Ids around it, for moving; undefined where there is none. */
  neighbours: { above: string | undefined; below: string | undefined; belowNext: string | null };
  organises: boolean;
  /** The meetup has begun: how it went can be said. */
  begun: boolean;
  late: boolean;
  acts: ReturnType<typeof useChecklist>;
  onEdit: () => void;
}

export function ChecklistRow({ item, neighbours, organises, begun, late, acts, onEdit }: ChecklistRowProps) {
  const t = textOf({ housekeeping });
  const [over, setOver] = useState(false);
  const { id, text, done } = item;
  const up = () => neighbours.above && acts.move.mutate({ id, before: neighbours.above });
  const down = () => neighbours.below && acts.move.mutate({ id, before: neighbours.belowNext });
  const drop = (dragged: string) => dragged && dragged !== id && acts.move.mutate({ id: dragged, before: id });
  return (
    <li
      className={cx('flex gap-2 border-t border-line py-3 first:border-t-0', over && 'border-t-2 border-t-focus!')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer.getData('text/x-hallway-item'));
      }}
    >
      {organises && (
        <button
          type="button"
          draggable
          aria-label={t('list.drag', { text })}
          onDragStart={(event) => event.dataTransfer.setData('text/x-hallway-item', id)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            if (event.key === 'ArrowUp') up();
            else down();
          }}
          className="hidden h-11 w-6 shrink-0 cursor-grab place-items-center rounded-sm text-ink-soft hover:bg-sunken sm:grid"
        >
          <GripVertical className="size-5" aria-hidden="true" />
        </button>
      )}
      <div className="min-w-0 flex-1">
        <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input
            type="checkbox"
            id={`item-${id}`}
            className="mt-px size-6 shrink-0 scroll-mt-32"
            checked={done !== null}
            onChange={({ target }) => acts.tick.mutate({ id, done: target.checked })}
          />
          <span dir="auto" className={cx('min-w-0', done && 'text-ink-soft line-through')}>
            {text}
          </span>
        </label>
        <div className="space-y-1 pl-9">
          <Facts item={item} late={late} />
          {item.note && (
            <p dir="auto" className="text-ink-soft">
              {item.note}
            </p>
          )}
          <Origin item={item} />
          {begun && <OutcomeField item={item} onJudge={(outcome) => acts.judge.mutate({ id, ...outcome })} />}
        </div>
      </div>
      {organises && (
        <div className="self-start">
          <Menu
            trigger={<Ellipsis className="size-5" aria-hidden="true" />}
            label={t('list.more', { text })}
            entries={[
              { key: 'edit', label: t('list.edit'), icon: Pencil, run: onEdit },
              { key: 'up', label: t('list.up'), icon: ArrowUp, run: up, disabled: !neighbours.above },
              { key: 'down', label: t('list.down'), icon: ArrowDown, run: down, disabled: !neighbours.below },
              {
                key: 'remove',
                label: t('list.remove'),
                icon: Trash2,
                run: () => acts.remove.mutate(item),
                danger: true,
              },
            ]}
          />
        </div>
      )}
    </li>
  );
}

/** Who, and by when. */
function Facts({ item: { done, dueAt, assignee, outcome }, late }: { item: ChecklistItem; late: boolean }) {
  const t = textOf({ housekeeping });
  const when = dueAt && relativeTime(dueAt, Date.now());
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.94rem] text-ink-soft empty:hidden">
      {done && <span dir="auto">{done.by ? t('list.doneBy', { name: done.by.name }) : t('list.doneByGone')}</span>}
      {!done &&
        !outcome &&
        when &&
        (late ? (
          <Badge tone="warning">{t('list.late', { when })}</Badge>
        ) : (
          <span>{t('list.due', { date: dueDay(dueAt), when })}</span>
        ))}
      {assignee && (
        <span className="inline-flex items-center gap-1.5">
          <Avatar {...assignee} size="sm" />
          <span dir="auto">{assignee.name}</span>
        </span>
      )}
    </p>
  );
}

const dueDay = (instant: string) =>
  dateFormat(viewerZone(), { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(instant));

/** How the same went before, and which close call it comes from. */
function Origin({ item: { carried, lesson } }: { item: ChecklistItem }) {
  const t = textOf({ housekeeping });
  const day = ({ startsAt, timeZone }: { startsAt: string; timeZone: string }) =>
    dateFormat(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(startsAt));
  return (
    <>
      {carried && (
        <p className="flex items-start gap-1.5 text-[0.94rem] text-ink-soft">
          {carried.result === 'went-right' ? (
            <History className="mt-0.75 size-4 shrink-0" aria-hidden="true" />
          ) : (
            <TriangleAlert className="mt-0.75 size-4 shrink-0 text-warn" aria-hidden="true" />
          )}
          <span>
            <Link to="/m/$meetup/checklist" params={{ meetup: carried.meetup.slug }} className="link">
              {t(`list.carried.${carried.result}`, { date: day(carried.meetup) })}
            </Link>
            {carried.note && <span dir="auto">: {carried.note}</span>}
          </span>
        </p>
      )}
      {lesson && (
        <p className="flex items-start gap-1.5 text-[0.94rem] text-ink-soft">
          <TriangleAlert className="mt-0.75 size-4 shrink-0 text-warn" aria-hidden="true" />
          <Link to="/m/$meetup/retrospective" params={{ meetup: lesson.meetup.slug }} className="link" dir="auto">
            {t('list.lesson', { date: day(lesson.meetup), text: lesson.text })}
          </Link>
        </p>
      )}
    </>
  );
}
