import type { z } from 'zod';
import { bodyOf, type MeetupValues } from './meetup-values.ts';

/** The contract's schema, read through what the editor would send. */
export async function meetupSchema(kind: 'new' | 'changes'): Promise<z.ZodType<unknown, MeetupValues>> {
  const [{ z }, { newMeetup, meetupChanges }] = await Promise.all([
    import('zod'),
    import('@hallway/contracts/meetups'),
  ]);
  const shape = kind === 'new' ? newMeetup : meetupChanges;
  return z.preprocess(
    (values: MeetupValues) => ({ ...bodyOf(values), ...(kind === 'new' && { level: values.level || undefined }) }),
    shape,
  ) as unknown as z.ZodType<unknown, MeetupValues>;
}
