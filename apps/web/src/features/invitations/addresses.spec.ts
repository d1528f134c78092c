import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './addresses.ts';

describe('addresses that were pasted', () => {
  it.each([
    ['asha@example.org\nben@example.org', ['asha@example.org', 'ben@example.org']],
    ['Asha K <Asha@Example.org>, "Ben" <ben@example.org>;', ['asha@example.org', 'ben@example.org']],
    ['asha@example.org ASHA@example.org', ['asha@example.org']],
    ['nobody here', []],
  ])('%j', (text, found) => expect(addressesIn(text)).toEqual(found));
});
