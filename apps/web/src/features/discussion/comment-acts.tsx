import { discussion } from '@hallway/i18n/en/discussion';
import type { Comment } from '@hallway/contracts';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { textOf } from '../../lib/text.ts';
import { toast } from '../../lib/toasts.ts';

const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.tsx').then((m) => ({ default: m.ConfirmDialog })));
const ReportDialog = lazy(() => import('./comment-dialogs.tsx').then((m) => ({ default: m.ReportDialog })));
const HideDialog = lazy(() => import('./comment-dialogs.tsx').then((m) => ({ default: m.HideDialog })));

interface CommentActsProps {
  comment: Comment;
  writes: boolean;
  moderates: boolean;
  signedIn: boolean;
  onReply: () => void;
  onEdit: () => void;
  refresh: () => Promise<unknown>;
}

const act = 'min-h-9 px-1 font-semibold text-ink-soft underline-offset-4 hover:text-ink hover:underline';

/** What the reader can do with one comment; nothing that the server would refuse. */
export function CommentActs(props: CommentActsProps) {
  const { comment, writes, moderates, signedIn, onReply, onEdit, refresh } = props;
  const t = textOf({ discussion });
  const [open, setOpen] = useState<'report' | 'hide' | 'remove'>();
  const close = () => setOpen(undefined);
  const params = { commentId: comment.id };
  const failed = (error: Error) => void toast(problemText(error), { tone: 'failed' });
  const remove = useMutation({
    mutationFn: () => api('DELETE /comments/:commentId', { params }),
    onError: failed,
    onSettled: () => (close(), refresh()),
  });
  const show = useMutation({
    mutationFn: () => api('DELETE /comments/:commentId/hidden', { params }),
    onSuccess: () => (toast(t('shown')), refresh()),
    onError: failed,
  });
  const visible = comment.state === 'shown';
  const dialog = { commentId: comment.id, onClose: close, onDone: refresh };
  const name = comment.author?.name ?? t('someone');
  return (
    <div role="group" aria-label={t('acts', { name })} className="-ml-1 flex flex-wrap gap-x-3 text-[0.94rem]">
      {writes && visible && (
        <button type="button" className={act} onClick={onReply}>
          {t('reply')}
        </button>
      )}
      {comment.mine && visible && (
        <button type="button" className={act} onClick={onEdit}>
          {t('edit')}
        </button>
      )}
      {comment.mine && (
        <button type="button" className={act} onClick={() => setOpen('remove')}>
          {t('remove')}
        </button>
      )}
      {moderates && !comment.mine && visible && (
        <button type="button" className={act} onClick={() => setOpen('hide')}>
          {t('hide')}
        </button>
      )}
      {moderates && !comment.mine && !visible && (
        <button type="button" className={act} onClick={() => show.mutate()}>
          {t('show')}
        </button>
      )}
      {signedIn && !comment.mine && visible && !comment.reported && (
        <button type="button" className={act} onClick={() => setOpen('report')}>
          {t('report')}
        </button>
      )}
      {comment.reported && <span className="flex min-h-9 items-center text-ink-soft">{t('reported')}</span>}
      <Suspense>
        {open === 'report' && <ReportDialog {...dialog} />}
        {open === 'hide' && <HideDialog {...dialog} />}
        {open === 'remove' && (
          <ConfirmDialog
            open
            danger
            title={t('removeTitle')}
            action={t('remove')}
            busy={remove.isPending}
            onClose={close}
            onConfirm={() => remove.mutate()}
          >
            <p>{t('removeText')}</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </div>
  );
}
