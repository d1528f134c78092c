import { levels } from '@hallway/i18n/en/levels';
import { ui } from '@hallway/i18n/en/ui';
import { textOf } from '../lib/text.ts';
import { LevelMark } from './level-mark.tsx';

/** How a community or series splits between the levels: newbie above the line, advanced below it. */
export function LevelBalanceBar({
  newbie,
  advanced,
  label,
}: {
  newbie: number;
  advanced: number;
  /** What is counted, read out; meetups unless told. */
  label?: string;
}) {
  const t = textOf({ levels });
  const most = Math.max(newbie, advanced, 1);
  return (
    <div role="img" aria-label={label ?? textOf({ ui })('balance', { newbie, advanced })}>
      <div aria-hidden="true" className="space-y-0.5 font-semibold">
        <p className="flex items-center gap-2 text-newbie">
          <LevelMark level="newbie" className="size-4" />
          <span className="w-22">{t('word.newbie')}</span>
          <span className="h-3 rounded-t-sm bg-newbie-solid" style={{ width: `${(newbie / most) * 45}%` }} />
          <span className="tabular-nums">{newbie}</span>
        </p>
        <div className="h-px bg-line-strong" />
        <p className="flex items-center gap-2 text-advanced">
          <LevelMark level="advanced" className="size-4" />
          <span className="w-22">{t('word.advanced')}</span>
          <span className="h-3 rounded-b-sm bg-advanced-solid" style={{ width: `${(advanced / most) * 45}%` }} />
          <span className="tabular-nums">{advanced}</span>
        </p>
      </div>
    </div>
  );
}
