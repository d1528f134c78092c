import { levels as levelWords } from '@hallway/i18n/en/levels';
import { standing as words } from '@hallway/i18n/en/standing';
import type { StandingRsvp } from '@hallway/contracts';
import type { Level } from '@hallway/contracts/kernel/fields';
import { useState } from 'react';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Switch } from '../../ui/switch.tsx';
import EndStandingDialog from './end-standing-dialog.tsx';
import StandingConduct from './standing-conduct.tsx';
import type { useStanding } from './use-standing.ts';

const levels = ['newbie', 'advanced'] as const satisfies readonly Level[];

interface StandingLevelsProps extends Pick<ReturnType<typeof useStanding>, 'stand' | 'busy' | 'conduct' | 'end'> {
  standing: StandingRsvp;
}

/** One switch per level; the last one off ends it, which asks what becomes of the answers. */
export function StandingLevels({ standing, stand, busy, conduct, end }: StandingLevelsProps) {
  const t = textOf({ standing: words });
  const l = textOf({ levels: levelWords });
  const [ending, setEnding] = useState(false);
  const { going, waitlisted } = standing.answered;
  const toggle = (level: Level, on: boolean) => {
    const wanted = levels.filter((each) => (each === level ? on : standing.levels.includes(each)));
    if (wanted.length === 0) setEnding(true);
    else stand({ levels: wanted, ...(on && { added: level }) });
  };
  return (
    <>
      {levels.map((level) => (
        <Switch
          key={level}
          label={
            <span className="flex items-center gap-2">
              <LevelMark level={level} className={cx('size-5', level === 'newbie' ? 'text-newbie' : 'text-advanced')} />
              {t('every', { level: l(`word.${level}`).toLowerCase() })}
            </span>
          }
          checked={standing.levels.includes(level)}
          disabled={busy}
          onChange={({ target }) => toggle(level, target.checked)}
        />
      ))}
      {standing.levels.length > 0 && (
        <p className="text-ink-soft" aria-live="polite">
          {going + waitlisted > 0 ? t('answered', { going, waitlisted }) : t('none')}
        </p>
      )}
      {conduct && <StandingConduct {...conduct} />}
      {ending && (
        <EndStandingDialog
          answered={standing.answered}
          onClose={() => setEnding(false)}
          onEnd={(answers) => {
            setEnding(false);
            end.mutate(answers);
          }}
        />
      )}
    </>
  );
}
