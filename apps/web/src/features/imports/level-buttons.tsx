import { imports } from '@hallway/i18n/en/imports';
import { levels } from '@hallway/i18n/en/levels';
import type { Level } from '@hallway/contracts';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';

const tones = { newbie: 'text-newbie', advanced: 'text-advanced' } as const satisfies Record<Level, string>;

interface LevelButtonsProps {
  busy: boolean;
  /** Where there is a row of them for each entry of a list, colour stays with the marks. */
  quiet?: boolean;
  /** Undefined: the proposed levels stay. */
  onChoose: (level?: Level) => void;
}

export function LevelButtons({ busy, quiet = false, onChoose }: LevelButtonsProps) {
  return (
    <>
      {(['newbie', 'advanced'] as const).map((level) => (
        <Button key={level} look={quiet ? 'quiet' : level} size="sm" busy={busy} onClick={() => onChoose(level)}>
          <LevelMark level={level} className={cx('size-4', quiet && tones[level])} />
          {textOf({ levels })(`word.${level}`)}
        </Button>
      ))}
      <Button look="bare" size="sm" busy={busy} onClick={() => onChoose()}>
        {textOf({ imports })('bulk.keep')}
      </Button>
    </>
  );
}
