import { common } from '@hallway/i18n/en/common';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistArea, Lesson, LessonKind } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { areas } from '../checklists/areas.ts';

interface LessonValues {
  kind: LessonKind;
  text: string;
  action: string;
  area: ChecklistArea;
}

interface LessonDialogProps {
  meetup: string;
  kind: LessonKind;
  /** Left out: a new line. */
  lesson?: Lesson;
  onDone: () => Promise<unknown>;
  onClose: () => void;
}

export default function LessonDialog({ meetup, kind, lesson, onDone, onClose }: LessonDialogProps) {
  const t = textOf({ housekeeping });
  const form = useApiForm<LessonValues, Lesson>({
    schema: async () => {
      const [{ z }, { addLesson }] = await Promise.all([import('zod'), import('@hallway/contracts/retrospectives')]);
      // The same rule as the contract's, said as what it is to the one who writes: a field that is missing.
      return addLesson.body.and(z.object(kind === 'close-call' ? { action: z.string().trim().min(2) } : {})) as never;
    },
    defaultValues: {
      kind,
      text: lesson?.text ?? '',
      action: lesson?.action ?? '',
      area: lesson?.area ?? 'other',
    },
    submit: ({ text, action, area }, idempotencyKey) =>
      lesson
        ? api('PATCH /lessons/:lessonId', {
            params: { lessonId: lesson.id },
            body: { text, action, area },
            ifMatch: `"${lesson.version}"`,
          })
        : api('POST /meetups/:meetup/retrospective', {
            params: { meetup },
            body: { kind, text, action, area },
            idempotencyKey,
          }),
    onDone: async () => {
      await onDone();
      toast(t('retro.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t(lesson ? 'retro.edit' : `retro.add.${kind}`)}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        <FormErrors {...form.summary} />
        <TextField label={t('retro.text')} {...form.field('text')} />
        {kind !== 'well' && (
          <>
            <TextField
              label={t('retro.action')}
              help={t('retro.actionHelp')}
              optional={kind === 'not-well'}
              {...form.field('action')}
            />
            <SelectField
              label={t('retro.area')}
              options={areas.map((value) => ({ value, label: t(`area.${value}`) }))}
              {...form.field('area')}
            />
          </>
        )}
        <div className="flex flex-wrap justify-end gap-2 pt-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {textOf({ common })('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
