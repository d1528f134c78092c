import { imports } from '@hallway/i18n/en/imports';
import { levels } from '@hallway/i18n/en/levels';
import type { Level } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';

interface LevelButtonsProps {
  busy: boolean;
  /** Undefined: the proposed levels stay. */
  onChoose: (level?: Level) => void;
}

export function LevelButtons({ busy, onChoose }: LevelButtonsProps) {
  return (
    <>
      {(['newbie', 'advanced'] as const).map((level) => (
        <Button key={level} look={level} size="sm" busy={busy} onClick={() => onChoose(level)}>
          <LevelMark level={level} className="size-4" />
          {textOf({ levels })(`word.${level}`)}
        </Button>
      ))}
      <Button look="bare" size="sm" busy={busy} onClick={() => onChoose()}>
        {textOf({ imports })('bulk.keep')}
      </Button>
    </>
  );
}
