import { fit as words } from '@hallway/i18n/en/fit';
import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import { textOf } from '../../lib/text.ts';
import type { Fit } from './fit.ts';

const icons = { untold: CircleHelp, fits: CircleCheck, missing: CircleDashed };

/** "You said yes to 3 of 4; missing: X": advice, in words and with a sign. */
export function FitVerdict({ fit }: { fit: Fit }) {
  const t = textOf({ fit: words });
  const Icon = icons[fit.verdict];
  return (
    <div className="flex gap-2">
      <Icon className="mt-1 size-5 shrink-0" aria-hidden="true" />
      <div className="min-w-0">
        <p className="font-semibold">{t(`verdict.${fit.verdict}`, { known: fit.known, total: fit.total })}</p>
        {fit.verdict === 'missing' && (
          <p>
            {t('missing')}{' '}
            {fit.missing.map((sentence, index) => (
              <span key={sentence}>
                {index > 0 && ' · '}
                <bdi>{sentence}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
