import { common } from '@hallway/i18n/en/common';
import { housekeeping } from '@hallway/i18n/en/housekeeping';
import type { ChecklistTemplate } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { templatesQuery } from './checklist-queries.ts';

interface TemplateDialogProps {
  community: string;
  /** Left out: a new one. */
  template?: ChecklistTemplate;
  onClose: () => void;
}

/** Names a template. */
export default function TemplateDialog({ community, template, onClose }: TemplateDialogProps) {
  const t = textOf({ housekeeping });
  const client = useQueryClient();
  const form = useApiForm<{ title: string }, ChecklistTemplate>({
    schema: () =>
      import('@hallway/contracts/checklists').then(({ addChecklistTemplate }) => addChecklistTemplate.body) as never,
    defaultValues: { title: template?.title ?? '' },
    submit: (body, idempotencyKey) =>
      template
        ? api('PATCH /checklist-templates/:templateId', {
            params: { templateId: template.id },
            body,
            ifMatch: `"${template.version}"`,
          })
        : api('POST /communities/:community/checklist-templates', { params: { community }, body, idempotencyKey }),
    onDone: async () => {
      await client.invalidateQueries(templatesQuery(community));
      toast(t('templates.saved'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t(template ? 'templates.rename' : 'templates.new')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-4">
        <FormErrors {...form.summary} />
        <TextField label={t('templates.name')} help={t('templates.nameHelp')} {...form.field('title')} />
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
