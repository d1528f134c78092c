import { describe, expect, it } from '@jest/globals';
import { failureText, reasonText, warningText } from './import-words.ts';

describe('what the importer says', () => {
  it('quotes the words a level was proposed from', () => {
    expect(reasonText('newbie-in-title: introduction to')).toBe('The title says “introduction to”');
    expect(reasonText('nothing-stated')).toBe('Says nothing about whom it is for');
  });

  it('counts what the file lacks, and shows a code it does not know as it is', () => {
    expect(warningText('url-repaired: 611')).toBe('611 links repaired');
    expect(warningText('new-thing: 2')).toBe('new-thing: 2');
    expect(reasonText('new-thing: x')).toBe('new-thing: x');
  });

  it('says what stopped it, and never shows a message of the machine', () => {
    expect(failureText('busy')).toBe('The server was busy or restarted.');
    expect(failureText('duplicate key value violates unique constraint "x"')).toBe(failureText('unexpected'));
  });
});
