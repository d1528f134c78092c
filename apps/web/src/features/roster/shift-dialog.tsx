import { common } from '@hallway/i18n/en/common';
import { duties as dutyWords } from '@hallway/i18n/en/duties';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { Duty, Meetup, Shift } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { wallOf } from '../planning/wall-time.ts';

interface ShiftValues {
  duty: Duty;
  title: string;
  note: string;
  wallStart: string;
  wallEnd: string;
  places: number;
  openTo: Shift['openTo'];
  leaveHours: number;
}

interface ShiftDialogProps {
  meetup: Meetup;
  /** Left out: a new one, with the hours of the meetup. */
  shift?: Shift;
  onDone: () => Promise<unknown>;
  onClose: () => void;
}

const duties = ['host', 'chair', 'runner', 'door', 'av', 'other'] as const satisfies readonly Duty[];

export default function ShiftDialog({ meetup, shift, onDone, onClose }: ShiftDialogProps) {
  const t = textOf({ housekeeping });
  const d = textOf({ duties: dutyWords });
  const form = useApiForm<ShiftValues, Shift>({
    schema: () => import('@hallway/contracts/roster').then(({ addShift }) => addShift.body) as never,
    defaultValues: {
      duty: shift?.duty ?? 'host',
      title: shift?.title ?? '',
      note: shift?.note ?? '',
      wallStart: wallOf(shift?.startsAt ?? meetup.startsAt, meetup.timeZone) ?? '',
      wallEnd: wallOf(shift?.endsAt ?? meetup.endsAt, meetup.timeZone) ?? '',
      places: shift?.places ?? 1,
      openTo: shift?.openTo ?? 'members',
      leaveHours: shift?.leaveHours ?? 24,
    },
    submit: (body, idempotencyKey) =>
      shift
        ? api('PATCH /shifts/:shiftId', { params: { shiftId: shift.id }, body, ifMatch: `"${shift.version}"` })
        : api('POST /meetups/:meetup/shifts', { params: { meetup: meetup.slug }, body, idempotencyKey }),
    onDone: async () => {
      await onDone();
      toast(t('roster.saved'));
      onClose();
    },
  });
  const time = (name: 'wallStart' | 'wallEnd', label: string) => (
    <DateTimeField
      label={label}
      value={form.watch(name)}
      onChange={(next) => form.setValue(name, next ?? '')}
      timeZone={meetup.timeZone}
      {...form.composed(name)}
    />
  );
  const duty = form.watch('duty');
  return (
    <Dialog open onClose={onClose} title={t(shift ? 'roster.edit' : 'roster.add')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        <FormErrors {...form.summary} />
        <SelectField
          label={t('roster.duty')}
          help={d(`does.${duty}`)}
          options={duties.map((value) => ({ value, label: d(`word.${value}`) }))}
          {...form.field('duty')}
        />
        <TextField label={t('roster.name')} help={t('roster.nameHelp')} optional {...form.field('title')} />
        {time('wallStart', t('roster.start'))}
        {time('wallEnd', t('roster.end'))}
        <NumberField
          label={t('roster.placesNeeded')}
          min={1}
          max={50}
          value={form.watch('places')}
          onChange={(next) => form.setValue('places', next ?? 1)}
          {...form.composed('places')}
        />
        <RadioGroup
          label={t('roster.openTo')}
          columns
          name="openTo"
          value={form.watch('openTo')}
          onChange={({ target }) => form.setValue('openTo', target.value as Shift['openTo'], { shouldDirty: true })}
          options={(['members', 'volunteers'] as const).map((value) => ({ value, label: t(`roster.open.${value}`) }))}
        />
        <NumberField
          label={t('roster.leaveHours')}
          help={t('roster.leaveHoursHelp')}
          min={0}
          max={720}
          value={form.watch('leaveHours')}
          onChange={(next) => form.setValue('leaveHours', next ?? 0)}
          {...form.composed('leaveHours')}
        />
        <TextField label={t('roster.note')} optional {...form.field('note')} />
        <div className="flex flex-wrap justify-end gap-2 pt-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {shift ? textOf({ common })('save') : t('roster.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
