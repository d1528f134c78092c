import { levelTruth } from '@hallway/i18n/en/level-truth';
import type { Drift } from '@hallway/contracts';
import { textOf } from '../../lib/text.ts';

const parts = [
  { key: 'tooBasic', fit: 'too-basic', fill: 'bg-newbie-solid' },
  { key: 'justRight', fit: 'just-right', fill: 'bg-line-strong' },
  { key: 'tooDeep', fit: 'too-deep', fill: 'bg-advanced-solid' },
] as const;

/** How many said what, as one bar with its figures; said in words to who does not see it. */
export function DriftBar({ drift }: { drift: Drift | null }) {
  const t = textOf({ levelTruth });
  if (!drift) return <p className="text-ink-soft">{t('drift.few')}</p>;
  const { answers, tooBasic, justRight, tooDeep } = drift;
  return (
    <div>
      <div role="img" aria-label={t('drift.label', { tooBasic, justRight, tooDeep })}>
        <div className="flex h-3 gap-0.5 overflow-hidden rounded-sm">
          {parts.map(
            ({ key, fill }) => drift[key] > 0 && <span key={key} className={fill} style={{ flexGrow: drift[key] }} />,
          )}
        </div>
        <p aria-hidden="true" className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-[0.94rem] tabular-nums">
          {parts.map(({ key, fit, fill }) => (
            <span key={key} className="flex items-center gap-1.5">
              <span className={`size-2.5 rounded-full ${fill}`} />
              {t(`fit.${fit}`)} <b className="font-semibold">{drift[key]}</b>
            </span>
          ))}
        </p>
      </div>
      <p className="text-[0.94rem] text-ink-soft">{t('drift.answers', { count: answers })}</p>
    </div>
  );
}
