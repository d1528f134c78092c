import { states } from '@hallway/i18n/en/states';
import { textOf } from '../lib/text.ts';
import { Badge, type BadgeTone } from './badge.tsx';

type StateKey = Exclude<keyof typeof states, `format.${string}`>;

const tones: Record<string, BadgeTone> = {
  going: 'done',
  waitlisted: 'warning',
  requested: 'warning',
  accepted: 'done',
  confirmed: 'done',
  scheduled: 'done',
  delivered: 'done',
  merged: 'done',
  approved: 'done',
  done: 'done',
  published: 'done',
  open: 'active',
  'in-review': 'active',
  'in-rehearsal': 'active',
  shortlisted: 'active',
  submitted: 'active',
  claimed: 'active',
  'changes-requested': 'warning',
  'outline-due': 'warning',
  rejected: 'failed',
  refused: 'failed',
  cancelled: 'failed',
};

/** The label of a state as the catalogue has it: `<StateBadge state="patch.merged" />`. */
export const StateBadge = ({ state }: { state: StateKey }) => (
  <Badge tone={tones[state.slice(state.indexOf('.') + 1)] ?? 'neutral'}>
    {(textOf({ states }) as (key: string) => string)(state)}
  </Badge>
);
