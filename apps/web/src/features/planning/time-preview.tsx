import { organise } from '@hallway/i18n/en/organise';
import { toInstant } from '@hallway/time';
import { durationMinutes, formatMeetupTime } from '@hallway/time/format';
import { formatLocale, textOf } from '../../lib/text.ts';
import { viewerZone } from '../../lib/viewer.ts';
import { Notice } from '../../ui/notice.tsx';
import { durationText } from './wall-time.ts';

interface TimePreviewProps {
  wallStart: string | null;
  wallEnd: string | null;
  timeZone: string;
}

/** What the chosen times mean: on site, in UTC, on the organiser's own clock; and what the clocks do that night. */
export function TimePreview({ wallStart, wallEnd, timeZone }: TimePreviewProps) {
  const t = textOf({ organise });
  if (!wallStart || !wallEnd) return null;
  const [start, end] = [wallStart, wallEnd].map((wallTime) => toInstant({ wallTime, timeZone }));
  if (!start!.ok || !end!.ok) return <Notice tone="warning">{t('meetup.gap')}</Notice>;
  const minutes = durationMinutes(start!.instant, end!.instant);
  if (minutes <= 0) return null;
  const inZone = (zone: string) =>
    formatMeetupTime({ startsAt: start!.instant, endsAt: end!.instant, timeZone: zone, locale: formatLocale }).full;
  const yours = viewerZone();
  const rows = [
    [t('meetup.there'), inZone(timeZone)],
    [t('meetup.utc'), inZone('UTC')],
    ...(yours === timeZone ? [] : [[t('meetup.yours'), inZone(yours)]]),
  ];
  return (
    <div className="rounded-md bg-sunken px-4 py-3" aria-live="polite">
      <dl className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {rows.map(([label, text]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="tabular-nums">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-ink-soft">{t('meetup.lasts', { duration: durationText(minutes) })}</p>
      {(start!.ambiguous || end!.ambiguous) && <p className="mt-1 font-semibold text-warn">{t('meetup.twice')}</p>}
    </div>
  );
}
