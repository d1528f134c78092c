import type { Comment, Thread } from '@hallway/contracts';
import { apiPages } from '../../lib/api-query.ts';

export const discussionQuery = (meetup: string) =>
  apiPages('GET /meetups/:meetup/comments', { params: { meetup }, query: { limit: 20 } });

export const repliesQuery = (commentId: string) =>
  apiPages('GET /comments/:commentId/replies', { params: { commentId }, query: { limit: 100 } });

export const reportsQuery = (community: string, state: 'open' | 'decided') =>
  apiPages('GET /communities/:community/reports', { params: { community }, query: { state } });

interface Pages {
  pages: readonly { items: Thread[] }[];
}

/** What the list looks like with a comment in it: a thread at the top, a reply at the end of its thread. */
export function withComment<D extends Pages>(data: D, comment: Comment, threadId: string | null): D {
  const pages = data.pages.map((page, at) => {
    if (threadId === null)
      return at === 0 ? { ...page, items: [{ ...comment, replies: [], replyCount: 0 }, ...page.items] } : page;
    const items = page.items.map((thread) =>
      thread.id === threadId
        ? { ...thread, replies: [...thread.replies, comment], replyCount: thread.replyCount + 1 }
        : thread,
    );
    return { ...page, items };
  });
  return { ...data, pages };
}

/** With the server's comment in the place of the one shown meanwhile. */
export function withAnswer<D extends Pages>(data: D, placeholder: string, comment: Comment): D {
  const swap = <C extends Comment>(each: C): C => (each.id === placeholder ? { ...each, ...comment } : each);
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((thread) => ({ ...swap(thread), replies: thread.replies.map(swap) })),
  }));
  return { ...data, pages };
}
