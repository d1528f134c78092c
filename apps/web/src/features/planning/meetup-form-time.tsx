import { organise } from '@hallway/i18n/en/organise';
import { textOf } from '../../lib/text.ts';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import type { MeetupFormApi } from './meetup-form.tsx';
import { TimePreview } from './time-preview.tsx';
import { shiftWall, wallMinutes } from './wall-time.ts';
import { ZoneField } from './zone-field.tsx';

const usualMinutes = 150;

export function MeetupFormTime({ form }: { form: MeetupFormApi }) {
  const t = textOf({ organise });
  const [wallStart, wallEnd, timeZone] = form.watch(['wallStart', 'wallEnd', 'timeZone']);
  const dirty = { shouldDirty: true } as const;
  // The end keeps its distance, so that moving a meetup is one change.
  const start = (next: string | null) => {
    const lasts = wallStart && wallEnd ? wallMinutes(wallStart, wallEnd) : usualMinutes;
    form.setValue('wallStart', next, dirty);
    if (next) form.setValue('wallEnd', shiftWall(next, lasts > 0 ? lasts : usualMinutes), dirty);
  };
  return (
    <>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <DateTimeField
          label={t('meetup.starts')}
          value={wallStart}
          onChange={start}
          timeZone={timeZone}
          {...form.composed('wallStart')}
        />
        <DateTimeField
          label={t('meetup.ends')}
          value={wallEnd}
          onChange={(next) => form.setValue('wallEnd', next, dirty)}
          timeZone={timeZone}
          {...form.composed('wallEnd')}
        />
      </div>
      <ZoneField
        label={t('meetup.zone')}
        help={t('meetup.zoneHelp')}
        value={timeZone}
        onChange={(zone) => form.setValue('timeZone', zone, dirty)}
        {...form.composed('timeZone')}
      />
      <TimePreview wallStart={wallStart} wallEnd={wallEnd} timeZone={timeZone} />
    </>
  );
}
