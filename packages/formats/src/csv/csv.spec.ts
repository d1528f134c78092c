import { describe, expect, it } from '@jest/globals';
import { writeCsv } from './csv.ts';

describe('CSV', () => {
  it('quotes what would end a cell, and nothing else', () => {
    expect(writeCsv([['a', 'b, c', 'say "hi"', 'two\nlines', null, 3]])).toBe(
      '\ufeffa,"b, c","say ""hi""","two\nlines",,3\r\n',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1'])(
    'keeps a spreadsheet from running %j',
    (evil) => {
      const [cell] = writeCsv([[evil]])
        .slice(1)
        .split('\r\n');
      expect(cell!.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves names of any script and negative numbers as they are', () => {
    expect(writeCsv([['अनुष्का', 'سارة', '🦊', -1]])).toBe('\ufeffअनुष्का,سارة,🦊,-1\r\n');
  });
});
