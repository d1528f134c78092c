import { discussion } from '@hallway/i18n/en/discussion';
import type { Comment, Me, Thread } from '@hallway/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { textOf } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { CommentActs } from './comment-acts.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentView } from './comment-view.tsx';
import { EditComment } from './edit-comment.tsx';
import { repliesQuery } from './discussion-queries.ts';

interface ThreadViewProps {
  meetup: string;
  thread: Thread;
  member: Me | null | undefined;
  writes: boolean;
  moderates: boolean;
  /** All replies are shown from the start, and this comment is marked. */
  marked: string | undefined;
  refresh: () => Promise<unknown>;
}

/** A comment and the replies to it: the first ones come along, the others when asked for. */
export function ThreadView({ thread, marked, ...rest }: ThreadViewProps) {
  const t = textOf({ discussion });
  const [all, setAll] = useState(marked !== undefined && marked !== thread.id);
  const more = thread.replyCount - thread.replies.length;
  const list = useInfiniteQuery({ ...repliesQuery(thread.id), enabled: all && more > 0 });
  const fetched = all ? list.data?.pages.flatMap(({ items }) => items) : undefined;
  const replies = fetched ?? thread.replies;
  const left = thread.replyCount - replies.length;
  const [replying, setReplying] = useState<Comment>();
  const one = (comment: Comment) => (
    <OneComment {...rest} comment={comment} marked={marked === comment.id} onReply={() => setReplying(comment)} />
  );
  return (
    <li className="py-5 first:pt-0">
      {one(thread)}
      {(replies.length > 0 || left > 0 || replying) && (
        <ul className="mt-3 ml-3 space-y-4 border-l border-line pl-4 sm:ml-10">
          {replies.map((reply) => (
            <li key={reply.id}>{one(reply)}</li>
          ))}
          {left > 0 && (
            <li>
              <Button
                look="quiet"
                size="sm"
                busy={list.isFetching}
                onClick={() => (all ? void list.fetchNextPage() : setAll(true))}
              >
                {t('moreReplies', { count: left })}
              </Button>
            </li>
          )}
          {replying && rest.member && (
            <li>
              <p className="mb-2 font-semibold" dir="auto">
                {t('replyTo', { name: replying.author?.name ?? t('someone') })}
              </p>
              <CommentForm
                meetup={rest.meetup}
                member={rest.member}
                replyTo={{ id: replying.id, threadId: thread.id }}
                onDone={() => setReplying(undefined)}
                onCancel={() => setReplying(undefined)}
              />
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

type OneCommentProps = Omit<ThreadViewProps, 'thread' | 'marked' | 'meetup'> & {
  comment: Comment;
  marked: boolean;
  onReply: () => void;
};

function OneComment({ comment, marked, member, writes, moderates, refresh, onReply }: OneCommentProps) {
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <EditComment
        comment={comment}
        onCancel={() => setEditing(false)}
        onSaved={() => (setEditing(false), void refresh())}
      />
    );
  return (
    <CommentView comment={comment} marked={marked}>
      <CommentActs
        comment={comment}
        writes={writes}
        moderates={moderates}
        signedIn={Boolean(member)}
        onReply={onReply}
        onEdit={() => setEditing(true)}
        refresh={refresh}
      />
    </CommentView>
  );
}
