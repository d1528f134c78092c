import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { afterSignIn } from '../features/accounts/after-sign-in.ts';
import { meQuery } from './me.ts';
import { noticeSessionEnd } from './session-end.ts';

const { queryKey } = meQuery();
const me = { member: { id: 'ada' }, memberships: [{}] } as never;
const refused = (code: string) => Object.assign(new Error(code), { code, status: 401 });

describe('a session that has ended', () => {
  it('makes a visitor of who was signed in', () => {
    const client = new QueryClient();
    client.setQueryData(queryKey, me);
    noticeSessionEnd(client, refused('auth.required'));
    expect(client.getQueryData(queryKey)).toEqual({ member: null, memberships: [] });
  });

  it('is not concluded from another refusal', () => {
    const client = new QueryClient();
    client.setQueryData(queryKey, me);
    noticeSessionEnd(client, refused('auth.token-invalid'));
    noticeSessionEnd(client, new Error('no line'));
    expect(client.getQueryData(queryKey)).toEqual(me);
  });
});

describe('the next person who signs in', () => {
  it('finds nothing of the pages of the one before', async () => {
    const client = new QueryClient();
    client.setQueryData(queryKey, me);
    client.setQueryData(['/api/v1/me/rsvps', 'pages'], { pages: ['of Ada'] });
    await afterSignIn(client);
    expect(client.getQueryData(['/api/v1/me/rsvps', 'pages'])).toBeUndefined();
  });
});
