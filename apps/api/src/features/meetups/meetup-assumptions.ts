import { problems } from '../../platform/http/problems.ts';
import type { MeetupEntity } from './meetup.entity.ts';

/** An advanced meetup states what it assumes as soon as others can see it; the database insists too. */
export function requireAssumptions({ state, level, assumptions }: MeetupEntity): void {
  if (state !== 'draft' && level === 'advanced' && assumptions.length === 0)
    throw problems.raise('level.assumptions-missing');
}
