import { z } from 'zod';
import { id, instant, levelSchema, slug } from './kernel/fields.ts';

export const sessionKinds = ['talk', 'keynote', 'break', 'lightning', 'open-space', 'qa', 'social'] as const;

export const speaker = z
  .object({ name: z.string(), memberId: id.nullable().describe('Of their public profile; null for who has none') })
  .meta({ id: 'Speaker' });

/** One line of an agenda. */
export const agendaItem = z
  .object({
    id,
    slug,
    kind: z.enum(sessionKinds),
    level: levelSchema,
    title: z.string(),
    subtitle: z.string(),
    speakers: z.array(speaker),
    startsAt: instant,
    endsAt: instant,
    room: z.string(),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof agendaItem>;
