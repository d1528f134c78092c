import { describe, expect, it } from '@jest/globals';
import { safeReturnTo } from './return-to.ts';

describe('where a sign-in ends', () => {
  it.each(['/', '/m/openstack-pune-12', '/explore?level=newbie&q=a%20b#list', '/c/münchen'.normalize()])(
    'keeps the path %p',
    (path) => {
      expect(decodeURI(safeReturnTo(path))).toBe(decodeURI(path));
    },
  );

  it.each([
    undefined,
    '',
    'm/relative',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/./\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    '/api/v1/sign-out',
    '/sign-in/confirm?token=x',
  ])('does not leave the site or its pages for %p', (path) => {
    expect(safeReturnTo(path)).toBe('/');
  });
});
