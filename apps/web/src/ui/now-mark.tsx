import { explore } from '@hallway/i18n/en/explore';
import { textOf } from '../lib/text.ts';

/** Says that a meetup goes on right now: in ink, because colours mean levels. */
export const NowMark = () => (
  <span className="inline-flex items-center gap-1.5 rounded-sm bg-ink px-2 py-0.5 text-[0.88rem] leading-snug font-semibold whitespace-nowrap text-on-ink">
    <span aria-hidden="true" className="size-2 rounded-full bg-current" />
    {textOf({ explore })('period.now')}
  </span>
);
