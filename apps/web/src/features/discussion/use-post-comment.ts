import type { Comment, Me } from '@hallway/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { invalidatePath } from '../../lib/optimistic.ts';
import { discussionQuery, repliesQuery, withAnswer, withComment } from './discussion-queries.ts';

export const placeholderId = 'on-its-way';

/** Sends a comment that is shown at once, and taken out again when the server refuses. */
export function usePostComment({
  meetup,
  threadId,
  author,
}: {
  meetup: string;
  threadId: string | null;
  author: Pick<Me, 'id' | 'name' | 'image'>;
}) {
  const client = useQueryClient();
  const { queryKey } = discussionQuery(meetup);
  return async ({ body, replyTo }: { body: string; replyTo: string | null }, key: string): Promise<Comment> => {
    await client.cancelQueries({ queryKey });
    const shown: Comment = {
      id: placeholderId,
      author: { id: author.id, name: author.name, image: author.image },
      body,
      state: 'shown',
      hidden: null,
      createdAt: new Date().toISOString(),
      editedAt: null,
      version: 1,
      mine: true,
      reported: false,
    };
    client.setQueryData(queryKey, (data) => data && withComment(data, shown, threadId));
    try {
      const comment = await api('POST /meetups/:meetup/comments', {
        params: { meetup },
        body: { body, replyTo },
        idempotencyKey: key,
      });
      client.setQueryData(queryKey, (data) => data && withAnswer(data, placeholderId, comment));
      if (threadId) void client.invalidateQueries({ queryKey: repliesQuery(threadId).queryKey });
      return comment;
    } catch (error) {
      // what stood there before, and what came in meanwhile
      void invalidatePath(client, `/api/v1/meetups/${meetup}/comments`);
      throw error;
    }
  };
}
