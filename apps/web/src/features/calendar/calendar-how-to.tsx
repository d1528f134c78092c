import { calendar } from '@hallway/i18n/en/calendar';
import { textOf } from '../../lib/text.ts';

const programs = ['apple', 'google', 'outlook', 'thunderbird'] as const;

/** What to press in the four programs most people have. */
export function CalendarHowTo() {
  const t = textOf({ calendar });
  return (
    <section aria-labelledby="calendar-how">
      <h3 id="calendar-how" className="mb-2 text-lg">
        {t('subscribe.how')}
      </h3>
      <dl className="space-y-3">
        {programs.map((program) => (
          <div key={program}>
            <dt className="font-semibold">{t(`how.${program}`)}</dt>
            <dd className="text-ink-soft">{t(`how.${program}Text`, { open: t('subscribe.open') })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
