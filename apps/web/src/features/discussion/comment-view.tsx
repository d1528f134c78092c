import { discussion } from '@hallway/i18n/en/discussion';
import type { Comment } from '@hallway/contracts';
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../lib/cx.ts';
import { textOf } from '../../lib/text.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { placeholderId } from './use-post-comment.ts';

/** One comment as its reader may see it: whole, with the reason why it is hidden, or only its place. */
export function CommentView({
  comment,
  marked,
  children,
}: {
  comment: Comment;
  marked?: boolean;
  children?: ReactNode;
}) {
  const t = textOf({ discussion });
  const { id, author, body, state, hidden, createdAt, editedAt } = comment;
  const waiting = id === placeholderId;
  if (state !== 'shown' && !hidden)
    return (
      <p id={`comment-${id}`} className="py-2 text-ink-soft italic">
        {t(state === 'removed' ? 'removed' : 'hiddenPlace')}
      </p>
    );
  return (
    <div
      id={`comment-${id}`}
      tabIndex={marked ? -1 : undefined}
      className={cx('flex gap-3 rounded-md', marked && 'bg-sunken outline-8 outline-sunken', waiting && 'opacity-70')}
    >
      <Avatar name={author?.name ?? t('someone')} image={author?.image} size="sm" className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="mb-1 flex flex-wrap items-baseline gap-x-2">
          <b className="font-semibold" dir="auto">
            {author?.name ?? t('someone')}
          </b>
          <span className="text-[0.94rem] text-ink-soft">
            {waiting ? t('sending') : <RelativeTime instant={createdAt} />}
            {editedAt && <> · {t('edited')}</>}
          </span>
        </p>
        {hidden && (
          <p className="mb-1 flex items-center gap-2 text-warn">
            <EyeOff className="size-4.5 shrink-0" aria-hidden="true" />
            {hidden.by === 'reports' ? t('hiddenByReports') : t('hiddenByOrganiser', { reason: hidden.reason })}
          </p>
        )}
        <div className={cx('wrap-anywhere', hidden && 'opacity-80')}>
          <Markdown text={body} pictures={false} />
        </div>
        {!waiting && children}
      </div>
    </div>
  );
}
