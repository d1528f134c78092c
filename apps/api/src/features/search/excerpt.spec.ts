import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt.ts';

describe('the excerpt of a hit', () => {
  it('parts what was found from what stands around it', () => {
    expect(excerptOf('Run \ue000Ceph\ue001 at home, then \ue000Ceph\ue001')).toEqual([
      { text: 'Run ', hit: false },
      { text: 'Ceph', hit: true },
      { text: ' at home, then ', hit: false },
      { text: 'Ceph', hit: true },
    ]);
  });

  it('takes the Markdown off and survives a mark that was cut away', () => {
    expect(excerptOf('## Why **\ue000Ceph\ue001**\n\nsee [docs](https://x.example)')).toEqual([
      { text: 'Why ', hit: false },
      { text: 'Ceph', hit: true },
      { text: ' see docs', hit: false },
    ]);
    expect(excerptOf('about \ue000Ce')).toEqual([
      { text: 'about ', hit: false },
      { text: 'Ce', hit: true },
    ]);
    expect(excerptOf('')).toEqual([]);
  });
});
