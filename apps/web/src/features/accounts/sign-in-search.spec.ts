import { describe, expect, it } from '@jest/globals';
import { signInSearch } from './sign-in-search.ts';

describe('the address of the sign-in page', () => {
  it('keeps where to go on and what went wrong', () => {
    const search = { returnTo: '/me', problem: 'oidc-failed' };
    expect(signInSearch(search)).toEqual(search);
    expect(signInSearch({ problem: 'oidc-unavailable' })).toEqual({ problem: 'oidc-unavailable' });
  });

  it('drops what it cannot explain and what leads elsewhere', () => {
    expect(signInSearch({ returnTo: '//evil.example', problem: 'made-up', more: 1 })).toEqual({});
  });
});
