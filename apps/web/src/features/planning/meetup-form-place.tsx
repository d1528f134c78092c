import { organise } from '@hallway/i18n/en/organise';
import { textOf } from '../../lib/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { MeetupFormApi } from './meetup-form.tsx';

export function MeetupFormPlace({ form }: { form: MeetupFormApi }) {
  const t = textOf({ organise });
  return (
    <>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <TextField label={t('meetup.venue')} optional {...form.field('venueName')} />
        <TextField label={t('meetup.room')} optional {...form.field('room')} />
        <TextField label={t('meetup.address')} optional autoComplete="street-address" {...form.field('venueAddress')} />
        <TextField label={t('meetup.city')} optional {...form.field('city')} />
      </div>
      <TextField
        label={t('meetup.online')}
        help={t('meetup.onlineHelp')}
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        {...form.field('onlineUrl')}
      />
      <div className="max-w-56">
        <TextField label={t('meetup.language')} help={t('meetup.languageHelp')} {...form.field('language')} />
      </div>
    </>
  );
}
