import { common } from '@hallway/i18n/en/common';
import { discussion } from '@hallway/i18n/en/discussion';
import type { Comment } from '@hallway/contracts';
import { api } from '../../lib/api.ts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';

interface EditCommentProps {
  comment: Comment;
  onSaved: (comment: Comment) => void;
  onCancel: () => void;
}

export function EditComment({ comment, onSaved, onCancel }: EditCommentProps) {
  const t = textOf({ discussion });
  const form = useApiForm<{ body: string }, Comment>({
    schema: async () => (await import('@hallway/contracts/discussions')).changeComment.body as never,
    defaultValues: { body: comment.body },
    submit: (body) =>
      api('PATCH /comments/:commentId', {
        params: { commentId: comment.id },
        body,
        ifMatch: `"${comment.version}"`,
      }),
    onDone: onSaved,
  });
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-3">
      <FormErrors {...form.summary} />
      <MarkdownField label={t('edit')} rows={3} text={form.watch('body')} {...form.field('body')} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="quiet" busy={form.busy}>
          {t('save')}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {textOf({ common })('cancel')}
        </Button>
      </div>
    </form>
  );
}
