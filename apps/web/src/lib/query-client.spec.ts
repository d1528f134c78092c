import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { apiPath } from './api-path.ts';
import { seedQueries } from './query-client.ts';

describe('what the server put into the page', () => {
  it('is found by the query that would have asked for it, whatever the order of the parameters', () => {
    const client = new QueryClient();
    seedQueries(
      client,
      JSON.stringify({ '/api/v1/meetups?when=upcoming&level=newbie': { items: [1], nextCursor: null } }),
    );
    const path = apiPath('GET /meetups', { query: { level: 'newbie', when: 'upcoming' } });
    expect(client.getQueryData([path])).toEqual({ items: [1], nextCursor: null });
    expect(client.getQueryData([path, 'pages'])).toEqual({
      pages: [{ items: [1], nextCursor: null }],
      pageParams: [null],
    });
  });

  it('may be nothing', () => {
    const client = new QueryClient();
    seedQueries(client, null);
    expect(client.getQueryCache().getAll()).toEqual([]);
  });
});
