import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { invalidatePath } from './optimistic.ts';

/** Which of these answers are asked again. */
async function staleAfter(path: string, keys: string[]): Promise<string[]> {
  const client = new QueryClient();
  for (const key of keys) client.setQueryData([key], {});
  await invalidatePath(client, path);
  return keys.filter((key) => client.getQueryState([key])?.isInvalidated);
}

describe('a path whose answers are stale', () => {
  it('is itself and what lies below it, and no neighbour that begins alike', async () => {
    const keys = ['/api/v1/me', '/api/v1/me/rsvps?when=past', '/api/v1/meetups?when=upcoming', '/api/v1/meetups/a'];
    expect(await staleAfter('/api/v1/me', keys)).toEqual(keys.slice(0, 2));
    expect(await staleAfter('/api/v1/meetups', keys)).toEqual(keys.slice(2));
  });

  it('can be the lists alone, or all below alone', async () => {
    const keys = ['/api/v1/tasks?level=newbie', '/api/v1/tasks/1', '/api/v1/tasks'];
    expect(await staleAfter('/api/v1/tasks?', keys)).toEqual(keys.slice(0, 1));
    expect(await staleAfter('/api/v1/tasks/', keys)).toEqual(keys.slice(1, 2));
  });
});
