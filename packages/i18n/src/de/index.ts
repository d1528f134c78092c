import type { Feature } from '../en/index.ts';
import { bothLevels } from './both-levels.ts';
import { duties } from './duties.ts';
import { levels } from './levels.ts';
import { mails } from './mails.ts';

/** What is translated so far; everything else is shown in English. */
export const flat = { bothLevels, duties, levels, mails } as const satisfies Partial<
  Record<Feature, Record<string, string>>
>;
