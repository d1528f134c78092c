import { Initial1763700000000 } from './1-initial.ts';
import { Accounts1763700001000 } from './2-accounts.ts';
import { RsvpEngine1763700002000 } from './3-rsvp-engine.ts';
import { Indexes1763700003000 } from './4-indexes.ts';
import { Attendance1763700004000 } from './5-attendance.ts';
import { LevelTruth1763700010000 } from './10-level-truth.ts';
import { Recurrences1763700020000 } from './20-recurrences.ts';
import { RsvpDepth1763700030000 } from './30-rsvp-depth.ts';
import { Calendar1763700040000 } from './40-calendar.ts';
import { Mail1763700050000 } from './50-mail.ts';
import { CheckIn1763700060000 } from './60-check-in.ts';
import { HouseKeeping1763700070000 } from './70-house-keeping.ts';
import { CommunityLife1763700080000 } from './80-community-life.ts';
import { Search1763700090000 } from './90-search.ts';
import { Retention1763700091000 } from './91-retention.ts';

/** In order of their timestamps. Append only. */
export const migrations = [
  Initial1763700000000,
  Accounts1763700001000,
  RsvpEngine1763700002000,
  Indexes1763700003000,
  Attendance1763700004000,
  LevelTruth1763700010000,
  Recurrences1763700020000,
  RsvpDepth1763700030000,
  Calendar1763700040000,
  Mail1763700050000,
  CheckIn1763700060000,
  HouseKeeping1763700070000,
  CommunityLife1763700080000,
  Search1763700090000,
  Retention1763700091000,
];
