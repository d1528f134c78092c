import { figures } from '@hallway/i18n/en/figures';
import type { Level, Turnout } from '@hallway/contracts';
import { formatLocale, textOf } from '../../lib/text.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { share } from './seat-steps.ts';

/** What the meetups of one level come to. */
export function LevelTurnout({ level, turnout }: { level: Level; turnout: Turnout }) {
  const t = textOf({ figures });
  const { expected, came, noShows, walkIns, newcomers, returning } = turnout;
  const known = newcomers + returning;
  const percent = (part: number, whole: number) => ({ percent: share(part, whole, formatLocale) });
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <LevelBadge level={level} />
      {expected + walkIns === 0 ? (
        <p className="mt-3 text-ink-soft">{t('levels.none')}</p>
      ) : (
        <>
          <p className="mt-3 text-xl">{t('levels.showed', percent(came, expected))}</p>
          <p className="text-ink-soft">{t('levels.noShow', percent(noShows, expected))}</p>
          <p className="mt-3 flex h-4 gap-px overflow-hidden rounded-sm" aria-hidden="true">
            <span
              className={level === 'newbie' ? 'bg-newbie-solid' : 'bg-advanced-solid'}
              style={{ flexGrow: newcomers }}
            />
            <span
              className={level === 'newbie' ? 'bg-newbie-line' : 'bg-advanced-line'}
              style={{ flexGrow: returning }}
            />
          </p>
          <p className="mt-1">{t('levels.first', percent(newcomers, known))}</p>
          <p className="text-ink-soft">{t('levels.people', { count: came + walkIns, walkIns })}</p>
        </>
      )}
    </div>
  );
}
