import type { Comment, Thread } from '@hallway/contracts';
import { describe, expect, it } from '@jest/globals';
import { withAnswer, withComment } from './discussion-queries.ts';

const comment = (id: string): Comment => ({
  id,
  author: null,
  body: id,
  state: 'shown',
  hidden: null,
  createdAt: '2026-12-01T10:00:00Z',
  editedAt: null,
  version: 1,
  mine: true,
  reported: false,
});
const thread = (id: string, replies: string[] = []): Thread => ({
  ...comment(id),
  replies: replies.map(comment),
  replyCount: replies.length,
});
const data = { pages: [{ items: [thread('b'), thread('a', ['a1'])] }, { items: [thread('z')] }] };

describe('a comment on its way', () => {
  it('stands at the top as a thread', () => {
    const { pages } = withComment(data, comment('new'), null);
    expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([['new', 'b', 'a'], ['z']]);
  });

  it('stands at the end of its thread as a reply', () => {
    const { pages } = withComment(data, comment('new'), 'a');
    expect(pages[0]!.items[1]).toMatchObject({ replyCount: 2, replies: [{ id: 'a1' }, { id: 'new' }] });
  });

  it('makes place for what the server says, and for nothing else', () => {
    const shown = withComment(data, comment('new'), 'a');
    const { pages } = withAnswer(shown, 'new', comment('a2'));
    expect(pages[0]!.items[1]!.replies.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(pages[1]).toEqual(data.pages[1]);
  });
});
