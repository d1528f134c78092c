import type { ChecklistItem } from '@hallway/contracts';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import { relativeTime } from '../../lib/dates.ts';
import { textOf } from '../../lib/text.ts';
import { Notice } from '../../ui/notice.tsx';

/** What is late stands above everything else; each leads to its place on the list. */
export function LateItems({ items }: { items: readonly ChecklistItem[] }) {
  const t = textOf({ housekeeping });
  if (items.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="warning" title={t('list.lateFirst')}>
        <ul className="mt-1">
          {items.map(({ id, text, dueAt }) => (
            <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3">
              <a href={`#item-${id}`} className="link" dir="auto">
                {text}
              </a>
              <span className="text-[0.94rem] text-ink-soft">{relativeTime(dueAt!, Date.now())}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
