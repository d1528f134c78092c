import { common } from '@hallway/i18n/en/common';
import { discussion } from '@hallway/i18n/en/discussion';
import type { Comment, ReportKind } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface CommentDialogProps {
  commentId: string;
  onClose: () => void;
  onDone: () => unknown;
}

const kinds = ['harassment', 'spam', 'private-information', 'off-topic', 'other'] as const satisfies ReportKind[];

export function ReportDialog({ commentId, onClose, onDone }: CommentDialogProps) {
  const t = textOf({ discussion });
  const form = useApiForm<{ kind: ReportKind; note: string }, null>({
    schema: async () => (await import('@hallway/contracts/discussions')).reportComment.body as never,
    defaultValues: { kind: 'harassment', note: '' },
    submit: (body) => api('PUT /comments/:commentId/report', { params: { commentId }, body }),
    onDone: async () => {
      toast(t('reportSent'));
      onClose();
      await onDone();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('reportTitle')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-5">
        <p>{t('reportText')}</p>
        <FormErrors {...form.summary} />
        <RadioGroup
          label={t('reportKind')}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.field('kind')}
        />
        <TextField label={t('reportNote')} optional {...form.field('note')} />
        <Acts act={t('report')} busy={form.busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

export function HideDialog({ commentId, onClose, onDone }: CommentDialogProps) {
  const t = textOf({ discussion });
  const form = useApiForm<{ reason: string }, Comment>({
    schema: async () => (await import('@hallway/contracts/discussions')).hideComment.body as never,
    defaultValues: { reason: '' },
    submit: (body) => api('PUT /comments/:commentId/hidden', { params: { commentId }, body }),
    onDone: async () => {
      toast(t('hidden'));
      onClose();
      await onDone();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('hideTitle')}>
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-5">
        <p>{t('hideText')}</p>
        <FormErrors {...form.summary} />
        <TextField label={t('hideReason')} {...form.field('reason')} />
        <Acts act={t('hide')} busy={form.busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Acts({ act, busy, onClose }: { act: string; busy: boolean; onClose: () => void }) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button look="bare" onClick={onClose}>
        {textOf({ common })('cancel')}
      </Button>
      <Button type="submit" look="danger" busy={busy}>
        {act}
      </Button>
    </div>
  );
}
