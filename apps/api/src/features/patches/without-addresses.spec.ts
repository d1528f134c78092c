import { describe, expect, it } from '@jest/globals';
import { withoutAddresses } from './without-addresses.ts';

describe('the words of a commit', () => {
  it.each([
    ['Signed-off-by: Zoë Nguyễn <zoe+git@example.org>', 'Signed-off-by: Zoë Nguyễn'],
    ['Reported-by: zoe@mail.example.org, on IRC', 'Reported-by: …, on IRC'],
    ['use foo@{upstream} and #include <linux/net.h>', 'use foo@{upstream} and #include <linux/net.h>'],
    ['Cc: <a@x.org>\nCc: <b@x.org>', 'Cc:\nCc:'],
  ])('%s → %s', (written, shown) => {
    expect(withoutAddresses(written)).toBe(shown);
  });
});
