import { describe, expect, it } from '@jest/globals';
import { apiPath, normalisedPath } from './api-path.ts';

describe('the name of an API answer', () => {
  it('fills in the parameters and escapes them', () => {
    expect(apiPath('GET /communities/:community', { params: { community: 'a/b ü' } })).toBe(
      '/api/v1/communities/a%2Fb%20%C3%BC',
    );
  });

  it('is the same whatever the order of the query, and leaves out what is not set', () => {
    const one = apiPath('GET /meetups', { query: { topic: 'k8s', level: 'newbie', cursor: undefined } });
    const two = apiPath('GET /meetups', { query: { level: 'newbie', topic: 'k8s' } });
    expect(one).toBe(two);
    expect(one).toBe('/api/v1/meetups?level=newbie&topic=k8s');
  });

  it('meets the address the server wrote', () => {
    const query = { q: 'a b&c', level: 'advanced' };
    expect(normalisedPath('/api/v1/meetups?q=a+b%26c&level=advanced')).toBe(apiPath('GET /meetups', { query }));
  });
});
