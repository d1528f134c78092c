import { z } from 'zod';
import { assumptionKey } from './assumption-key.ts';
import { defineEndpoint } from './kernel/endpoint.ts';
import { instant, line } from './kernel/fields.ts';

/** More than anybody meets; it bounds what one account can store. */
export const knownLimit = 500;

/** A sentence of assumed knowledge a member said yes to. `key` is what other writings of it share. */
export const knownAssumption = z
  .object({ key: z.string(), sentence: z.string(), saidAt: instant })
  .meta({ id: 'KnownAssumption' });
export type KnownAssumption = z.infer<typeof knownAssumption>;

const knownAssumptions = z.object({ items: z.array(knownAssumption), nextCursor: z.null() });
export type KnownAssumptions = z.infer<typeof knownAssumptions>;

const sentence = line(240).refine((text) => assumptionKey(text) !== '', 'invisible');

export const listKnownAssumptions = defineEndpoint({
  method: 'GET',
  path: '/me/assumptions',
  summary: 'What I said yes to: sentences of assumed knowledge, latest first',
  description: 'The whole list; at most 500 sentences are kept. Nobody else sees it.',
  tag: 'Level',
  access: 'member',
  response: knownAssumptions,
});

export const sayKnownAssumptions = defineEndpoint({
  method: 'PUT',
  path: '/me/assumptions',
  summary: 'Say yes to sentences of assumed knowledge, or take it back',
  description:
    'A sentence counts wherever it stands, in upper or lower case and with or without its full stop. Saying the same twice changes nothing.',
  tag: 'Level',
  access: 'member',
  body: z.object({
    answers: z
      .array(z.object({ sentence, known: z.boolean() }))
      .min(1)
      .max(60),
  }),
  response: knownAssumptions,
  problems: ['assumption.too-many'],
});
