import { common } from '@hallway/i18n/en/common';
import { discussion } from '@hallway/i18n/en/discussion';
import type { Comment, Me } from '@hallway/contracts';
import { useApiForm } from '../../lib/form.ts';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { MarkdownField } from '../../ui/markdown-field.tsx';
import { usePostComment } from './use-post-comment.ts';

interface CommentFormProps {
  meetup: string;
  member: Me;
  /** The comment it replies to, and the thread that one is in. */
  replyTo?: { id: string; threadId: string };
  onDone?: () => void;
  onCancel?: () => void;
}

export function CommentForm({ meetup, member, replyTo, onDone, onCancel }: CommentFormProps) {
  const t = textOf({ discussion });
  const post = usePostComment({ meetup, threadId: replyTo?.threadId ?? null, author: member });
  const form = useApiForm<{ body: string }, Comment>({
    schema: async () => (await import('@hallway/contracts/discussions')).changeComment.body as never,
    defaultValues: { body: '' },
    draft: `comment:${meetup}:${replyTo?.id ?? 'new'}`,
    submit: ({ body }, key) => post({ body, replyTo: replyTo?.id ?? null }, key),
    onDone: () => {
      form.reset({ body: '' });
      onDone?.();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="space-y-3">
      <FormErrors {...form.summary} />
      <MarkdownField
        label={replyTo ? t('replyLabel') : t('write')}
        help={t('writeHelp')}
        rows={3}
        text={form.watch('body')}
        {...form.field('body')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look={replyTo ? 'quiet' : 'primary'} busy={form.busy}>
          {t('send')}
        </Button>
        {onCancel && (
          <Button look="bare" onClick={onCancel}>
            {textOf({ common })('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
