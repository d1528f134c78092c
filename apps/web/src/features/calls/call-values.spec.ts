import { describe, expect, it } from '@jest/globals';
import { callBody, keyOf } from './call-values.ts';

describe('formats of a call', () => {
  it('get a key from their title, a different one each', () => {
    expect(keyOf('Crisp talk (15)', [])).toBe('crisp-talk-15');
    expect(keyOf('Crisp talk', ['crisp-talk'])).toBe('crisp-talk-2');
    expect(keyOf('छोटा', [])).toBe('format');
  });

  it('keep the key that proposals refer to when their title changes', () => {
    const formats = [
      { key: 'full', title: 'Long talk', minutes: 40 },
      { key: '', title: 'Ignite', minutes: 5 },
    ];
    const values = {
      title: '',
      description: '',
      series: '',
      formats,
      opensAt: null,
      closesAt: '2027-01-05T23:59',
      decisionDays: null,
    };
    const body = callBody(values, 'Asia/Kolkata');
    expect(body.formats.map(({ key }) => key)).toEqual(['full', 'ignite']);
    expect(body.closesAt).toBe('2027-01-05T18:29:00Z');
  });
});
