import { proposals } from '@hallway/i18n/en/proposals';
import { Star } from 'lucide-react';
import { textOf } from '../../lib/text.ts';

const one = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Mean score and from how many; "no reviews" is not a score of nought. */
export function Score({ score, reviews }: { score: number | null; reviews: number }) {
  const t = textOf({ proposals });
  if (score === null) return <span className="text-ink-soft">{t('panel.noScore')}</span>;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <Star className="size-4 fill-current" aria-hidden="true" />
      <span aria-hidden="true" className="font-semibold tabular-nums">
        {one.format(score)}
      </span>
      {reviews > 1 && (
        <span aria-hidden="true" className="text-ink-soft tabular-nums">
          ({reviews})
        </span>
      )}
      <span className="sr-only">{t('panel.scoreOf', { score: one.format(score), count: reviews })}</span>
    </span>
  );
}
