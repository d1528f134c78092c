import { describe, expect, it } from '@jest/globals';
import { isFromThisSite } from './same-origin.ts';

const ours = 'https://hallway.example';
const sent = (headers: Record<string, string>) => ({ headers: { host: 'hallway.example', ...headers } });

describe('a changing request', () => {
  it.each<[Record<string, string>, 'cookie' | 'none', boolean, string]>([
    [{ origin: ours }, 'cookie', true, 'from our own page'],
    [{ 'sec-fetch-site': 'same-origin' }, 'cookie', true, 'from our own page, told by the browser'],
    [{ origin: 'https://evil.example' }, 'cookie', false, 'from a foreign page'],
    [{ origin: 'null' }, 'cookie', false, 'from a sandboxed frame'],
    [{ origin: 'https://hallway.example.evil.example' }, 'cookie', false, 'from a look-alike'],
    [{ 'sec-fetch-site': 'same-site' }, 'cookie', false, 'from a sister domain'],
    [{ origin: ours, 'sec-fetch-site': 'cross-site' }, 'cookie', false, 'with contradicting headers'],
    [{}, 'cookie', false, 'with a cookie and no proof'],
    [{}, 'none', true, 'from a program without a cookie'],
    [{ origin: 'https://evil.example' }, 'none', false, 'from a foreign page without a cookie'],
  ])('%j by %s is accepted: %s (%s)', (headers, via, accepted) => {
    expect(isFromThisSite(sent(headers), via, ours)).toBe(accepted);
  });
});
