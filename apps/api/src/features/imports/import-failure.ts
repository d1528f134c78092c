import type { importFailures } from '@hallway/contracts';
import { sqlState } from '../../platform/database/database.ts';

/** Classes of SQLSTATE: connection lost, out of resources, stopped by an operator; serialisation and locks. */
const busy = new Set(['08', '53', '57', '40', '55']);
const integrity = '23';

/** What stopped an import, in a code that has words; the log of the worker has the rest. */
export function failureOf(error: unknown): (typeof importFailures)[number] {
  const state = (sqlState(error) ?? '').slice(0, 2);
  if (state === integrity) return 'conflict';
  return busy.has(state) ? 'busy' : 'unexpected';
}
