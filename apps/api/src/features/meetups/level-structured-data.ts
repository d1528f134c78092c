import type { Level } from '@hallway/contracts';

/** What schema.org calls the levels, in the words its text recommends for `educationalLevel`. */
const educationalLevels = { newbie: 'Beginner', advanced: 'Advanced' } satisfies Record<Level, string>;

/** Properties of a schema.org/EducationEvent: for whom it is, and what one can do afterwards. */
export const levelStructuredData = ({ level, outcomes = [] }: { level: Level; outcomes?: readonly string[] }) => ({
  audience: { '@type': 'EducationalAudience', audienceType: level },
  educationalLevel: educationalLevels[level],
  ...(outcomes.length > 0 && { teaches: outcomes }),
});
