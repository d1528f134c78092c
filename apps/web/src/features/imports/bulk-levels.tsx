import { imports } from '@hallway/i18n/en/imports';
import type { LevelDoubt } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LevelButtons } from './level-buttons.tsx';
import type { LevelChoice } from './use-set-levels.ts';

interface BulkLevelsProps {
  busy: boolean;
  matching: number;
  shown: readonly number[];
  selected: ReadonlySet<number>;
  onSelect: (positions: ReadonlySet<number>) => void;
  track?: string;
  doubt?: LevelDoubt;
  onChoose: (choice: LevelChoice, count: number) => void;
}

/** One level for many: the selection if there is one, otherwise the track or the doubts in view. */
export function BulkLevels(props: BulkLevelsProps) {
  const { busy, matching, shown, selected, onSelect, track, doubt, onChoose } = props;
  const t = textOf({ imports });
  const some = selected.size > 0;
  const whole = track !== undefined || doubt !== undefined;
  const choice: LevelChoice = some
    ? { positions: [...selected] }
    : { ...(track !== undefined && { track }), ...(doubt && { doubt }) };
  const count = some ? selected.size : matching;
  const words = some
    ? t('bulk.selection')
    : track !== undefined
      ? t(doubt ? 'bulk.trackDoubts' : 'bulk.track', { track: track || t('noTrack') })
      : t('bulk.doubts');
  const all = shown.length > 0 && shown.every((position) => selected.has(position));
  return (
    <div
      role="group"
      aria-label={t('bulk.label')}
      className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-md border border-line bg-raised px-3 py-1"
    >
      <Checkbox
        label={
          <>
            {t('selectShown')}{' '}
            <span className="text-ink-soft" aria-live="polite">
              {some ? t('selected', { count: selected.size }) : t('matching', { count: matching })}
            </span>
          </>
        }
        checked={all}
        onChange={({ target }) => onSelect(new Set(target.checked ? shown : []))}
      />
      {(some || whole) && count > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="font-semibold" dir="auto">
            {words}
          </span>
          <LevelButtons busy={busy} onChoose={(level) => onChoose({ ...choice, ...(level && { level }) }, count)} />
        </div>
      )}
    </div>
  );
}
