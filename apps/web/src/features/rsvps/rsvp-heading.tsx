import { explore } from '@hallway/i18n/en/explore';
import { rsvp as words } from '@hallway/i18n/en/rsvp';
import { CircleCheck, Hourglass } from 'lucide-react';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import type { RsvpStep } from './rsvp-step.ts';

/** Says where one stands; announced when it changes. */
export function RsvpHeading({ step, running }: { step: RsvpStep; running: boolean }) {
  const t = textOf({ rsvp: words });
  const stands = step === 'going' || step === 'waiting' || step === 'requested' || step === 'refused';
  const Icon = step === 'going' ? CircleCheck : stands && step !== 'refused' ? Hourglass : null;
  const text = stands
    ? t(step)
    : step === 'closed'
      ? running
        ? textOf({ explore })('period.now')
        : t('closed')
      : t('title');
  return (
    <h2 id="rsvp" className="flex items-center gap-2.5 text-2xl" aria-live="polite">
      {Icon && (
        <Icon className={cx('size-7 shrink-0', step === 'going' ? 'text-ok' : 'text-warn')} aria-hidden="true" />
      )}
      {text}
    </h2>
  );
}
