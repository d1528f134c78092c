import { type Level, levels } from '@hallway/contracts';
import { problems } from '../../platform/http/problems.ts';

/** `openstack-pune.ics` → `openstack-pune`. @throws ProblemError `not-found` for another ending */
export function withoutEnding(file: string): string {
  if (!file.endsWith('.ics')) throw problems.raise('not-found');
  return file.slice(0, -'.ics'.length);
}

/** @throws ProblemError `request.invalid` for what is no level: a feed that silently shows everything would break the promise. */
export function levelOf(value: unknown): Level | null {
  if (value === undefined || value === '') return null;
  if (levels.includes(value as Level)) return value as Level;
  const issue = { path: 'query.level', code: 'invalid_value', message: `one of ${levels.join(', ')}` };
  throw problems.raise('request.invalid', { issues: [issue] });
}
