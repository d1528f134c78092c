import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveryReports } from './delivery-report.ts';

const read = (text: string, mimeType = 'message/delivery-status') =>
  deliveryReports({
    attachments: [{ filename: null, disposition: null, mimeType, content: Buffer.from(text) }],
  } as unknown as Parameters<typeof deliveryReports>[0]);
const ofMessage = 'Reporting-MTA: dns; mx.example.org\r\nArrival-Date: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\n';
const ofAsha = [
  'Final-Recipient: RFC822; Asha@Example.org',
  'Original-Recipient: rfc822;a.rao@example.org',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550-5.1.1 The address does not',
  '    exist; try again',
  '',
  '',
].join('\r\n');

describe('a report that a mail could not be delivered', () => {
  it('says for whom, whether for good, and why', () => {
    expect(read(ofMessage + ofAsha)).toEqual([
      {
        addresses: ['asha@example.org', 'a.rao@example.org'],
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550-5.1.1 The address does not exist; try again',
      },
    ]);
  });

  it('may be about several, and about a mail that is only late', () => {
    const late = 'Final-Recipient: rfc822; b@example.org\nAction: delayed\nStatus: 4.4.1 (no answer)\n';
    expect(read(ofMessage + ofAsha + late).map(({ action, status }) => [action, status])).toEqual([
      ['failed', '5.1.1'],
      ['delayed', '4.4.1'],
    ]);
  });

  it.each([
    ['a mail of words', ofAsha, 'text/plain'],
    ['no recipient', ofMessage, undefined],
    ['another action', ofAsha.replace('failed', 'eaten'), undefined],
    ['a status of no kind', ofAsha.replace('5.1.1', 'bad'), undefined],
    ['nothing', '', undefined],
  ])('is none with %s', (_what, text, type) => expect(read(text, type)).toEqual([]));

  it('never throws, whatever is in it', () => {
    const valid = ofMessage + ofAsha;
    fc.assert(
      fc.property(fc.nat(valid.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, removed, added) => {
        expect(Array.isArray(read(valid.slice(0, at) + added + valid.slice(at + removed)))).toBe(true);
      }),
    );
  });
});
