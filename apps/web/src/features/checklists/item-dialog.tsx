import { common } from '@hallway/i18n/en/common';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistItem, ChecklistTemplate, Person } from '@hallway/contracts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { areas } from './areas.ts';
import { bodyOf, type ItemValues, valuesOf } from './item-values.ts';

interface ItemDialogProps {
  /** Left out: a new one. */
  item?: ChecklistItem | ChecklistTemplate['items'][number];
  team: readonly Person[];
  submit: (body: ReturnType<typeof bodyOf>, idempotencyKey: string) => Promise<unknown>;
  onDone: () => unknown;
  onClose: () => void;
}

const dues = ['days-before', 'hours-before', 'days-after', 'hours-after'] as const;

/** One thing to have in place: on a checklist, or in a template. */
export default function ItemDialog({ item, team, submit, onDone, onClose }: ItemDialogProps) {
  const t = textOf({ housekeeping });
  const form = useApiForm<ItemValues, unknown>({
    schema: async () => {
      const [{ z }, { addChecklistItem }] = await Promise.all([import('zod'), import('@hallway/contracts/checklists')]);
      return z.preprocess(bodyOf as never, addChecklistItem.body) as never;
    },
    defaultValues: valuesOf(item),
    submit: (values, key) => submit(bodyOf(values), key),
    onDone,
  });
  return (
    <Dialog open onClose={onClose} title={t(item ? 'item.edit' : 'item.new')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        <FormErrors {...form.summary} />
        <TextField label={t('item.text')} help={t('item.textHelp')} {...form.field('text')} />
        <SelectField
          label={t('item.area')}
          options={areas.map((value) => ({ value, label: t(`area.${value}`) }))}
          {...form.field('area')}
        />
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <NumberField
            label={t('item.due')}
            optional
            min={0}
            max={365}
            value={form.watch('dueAmount')}
            onChange={(next) => form.setValue('dueAmount', next, { shouldDirty: true })}
            {...form.composed('dueAmount')}
          />
          <SelectField
            label={t('item.dueUnit')}
            options={dues.map((value) => ({ value, label: t(`due.${value}`) }))}
            {...form.field('due')}
          />
        </div>
        <p className="-mt-2 text-[0.94rem] text-ink-soft">{t('item.dueHelp')}</p>
        <SelectField
          label={t('item.assignee')}
          optional
          placeholder={t('item.nobody')}
          options={team.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('assigneeId')}
        />
        <TextField label={t('item.note')} optional {...form.field('note')} />
        <div className="flex flex-wrap justify-end gap-2 pt-2">
          <Button look="bare" onClick={onClose}>
            {textOf({ common })('cancel')}
          </Button>
          <Button type="submit" busy={form.busy}>
            {item ? textOf({ common })('save') : t('list.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
