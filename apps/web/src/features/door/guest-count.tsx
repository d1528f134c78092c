import { door as words } from '@hallway/i18n/en/door';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';

const choices = [0, 1, 2, 3];

/** How many come along: one tap. */
export function GuestCount({ value, onChange }: { value: number; onChange: (guests: number) => void }) {
  const t = textOf({ door: words });
  return (
    <fieldset>
      <legend className="mb-2 font-semibold text-ink">{t('walkIn.guests')}</legend>
      <div className="flex gap-2">
        {choices.map((count) => (
          <label
            key={count}
            className={cx(
              'tap grid size-14 cursor-pointer place-items-center rounded-md border-2 text-xl font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              count === value ? 'border-ink bg-ink text-on-ink' : 'border-line-strong bg-surface text-ink',
            )}
          >
            <input
              type="radio"
              name="guests"
              className="sr-only"
              aria-label={t('guestsWith', { count })}
              checked={count === value}
              onChange={() => onChange(count)}
            />
            <span aria-hidden="true">+{count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
