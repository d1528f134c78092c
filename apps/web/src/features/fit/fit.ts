import { assumptionKey } from '@hallway/contracts/assumption-key';

export interface Fit {
  total: number;
  known: number;
  /** Sentences one has not said yes to, as they are written here. */
  missing: string[];
  /** `untold`: nothing here was ever ticked, so nothing can be said yet. */
  verdict: 'untold' | 'fits' | 'missing';
}

/** What one said yes to against what is taken for granted here; a sentence counts however it is written. */
export function fitOf(assumptions: readonly string[], knownKeys: ReadonlySet<string>): Fit {
  const missing = assumptions.filter((sentence) => !knownKeys.has(assumptionKey(sentence)));
  const known = assumptions.length - missing.length;
  const verdict = missing.length === 0 ? 'fits' : known === 0 ? 'untold' : 'missing';
  return { total: assumptions.length, known, missing, verdict };
}
