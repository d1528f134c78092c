import { common } from '@hallway/i18n/en/common';
import { organise } from '@hallway/i18n/en/organise';
import { states } from '@hallway/i18n/en/states';
import type { AgendaItem, Meetup } from '@hallway/contracts';
import { durationMinutes as minutesOf } from '@hallway/time/format';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { DateTimeField } from '../../ui/date-time-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { meetupQuery } from '../meetups/meetup-queries.ts';
import { written } from '../planning/sentences.ts';
import { wallOf } from '../planning/wall-time.ts';

interface SlotValues {
  kind: AgendaItem['kind'];
  title: string;
  speakers: string;
  room: string;
  wallStart: string;
  durationMinutes: number;
}

interface SlotDialogProps {
  meetup: Meetup;
  /** Left out: a new slot. */
  item?: AgendaItem;
  at?: string;
  minutes?: number;
  onClose: () => void;
}

const kinds = ['break', 'keynote', 'talk', 'lightning', 'qa', 'open-space', 'social'] as const;
const names = (text: string) => written(text.split(','));

/** Adds a slot to the agenda, or changes title, time and room of one. */
export default function SlotDialog({ meetup, item, at = meetup.startsAt, minutes = 15, onClose }: SlotDialogProps) {
  const t = textOf({ organise });
  const s = textOf({ states });
  const client = useQueryClient();
  const form = useApiForm<SlotValues, { title: string }>({
    schema: async () => {
      const [{ z }, { addSession, changeSession }] = await Promise.all([
        import('zod'),
        import('@hallway/contracts/sessions'),
      ]);
      return z.preprocess(
        (values: SlotValues) => ({ ...values, speakers: names(values.speakers) }),
        item ? changeSession.body : addSession.body,
      ) as never;
    },
    defaultValues: {
      kind: item?.kind ?? 'break',
      title: item?.title ?? '',
      speakers: item?.speakers.map(({ name }) => name).join(', ') ?? '',
      room: item?.room ?? meetup.agenda[0]?.room ?? '',
      wallStart: wallOf(item?.startsAt ?? at, meetup.timeZone) ?? '',
      durationMinutes: item ? minutesOf(item.startsAt, item.endsAt) : minutes,
    },
    submit: ({ kind, title, speakers, room, wallStart, durationMinutes }, idempotencyKey) =>
      item
        ? api('PATCH /sessions/:sessionId', {
            params: { sessionId: item.id },
            body: { title, room, wallStart, durationMinutes },
          })
        : api('POST /meetups/:meetup/sessions', {
            params: { meetup: meetup.slug },
            body: { kind, title, speakers: kind === 'break' ? [] : names(speakers), room, wallStart, durationMinutes },
            idempotencyKey,
          }),
    onDone: async ({ title }) => {
      await client.invalidateQueries(meetupQuery(meetup.slug));
      toast(t(item ? 'agenda.moved' : 'agenda.added', { title }));
      onClose();
    },
  });
  const spoken = form.watch('kind') !== 'break';
  return (
    <Dialog open onClose={onClose} title={item ? t('agenda.move') : t('agenda.add')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        <FormErrors {...form.summary} />
        {!item && (
          <SelectField
            label={t('agenda.kind')}
            options={kinds.map((value) => ({ value, label: s(`session.${value}`) }))}
            {...form.field('kind')}
          />
        )}
        <TextField label={t('agenda.slotTitle')} {...form.field('title')} />
        {!item && spoken && (
          <TextField
            label={t('agenda.speakers')}
            help={t('agenda.speakersHelp')}
            optional
            {...form.field('speakers')}
          />
        )}
        <DateTimeField
          label={t('agenda.start')}
          value={form.watch('wallStart')}
          onChange={(next) => form.setValue('wallStart', next ?? '')}
          timeZone={meetup.timeZone}
          {...form.composed('wallStart')}
        />
        <NumberField
          label={t('agenda.minutes')}
          min={1}
          max={720}
          value={form.watch('durationMinutes')}
          onChange={(next) => form.setValue('durationMinutes', next ?? 0)}
          {...form.composed('durationMinutes')}
        />
        <TextField label={t('agenda.room')} optional {...form.field('room')} />
        <div className="flex flex-wrap justify-end gap-2 pt-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {item ? textOf({ common })('save') : t('agenda.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
