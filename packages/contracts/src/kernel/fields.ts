import { z } from 'zod';

/** Who may see a meetup: everybody, who has the link, who was invited or is on its list. Its organisers always do. */
export const visibilities = ['public', 'unlisted', 'private'] as const;

/** Exactly two, never null, never "all". */
export const levels = ['newbie', 'advanced'] as const;
export const levelSchema = z.enum(levels).meta({ id: 'Level' });
export type Level = z.infer<typeof levelSchema>;

/** 1900 to 2199: before it zones had no whole minutes, and far from it PostgreSQL and JavaScript write years differently. */
const thisAge = /^(?:19|2[01])\d\d-/;

/** RFC 3339 instant with offset, as text: `2026-12-03T18:30:00+01:00`. `Date` never crosses the wire. */
export const instant = z.iso.datetime({ offset: true }).refine((text) => thisAge.test(text), 'out-of-range');

/** Wall-clock time without offset, in a zone named beside it: `2026-12-03T18:30`. */
export const wallTime = z
  .string()
  .regex(/^(?:19|2[01])\d\d-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'wall-time')
  .describe('Local date and time without offset, for example 2026-12-03T18:30');

const knownZones = new Set(Intl.supportedValuesOf('timeZone'));

/** IANA time zone name, for example `Asia/Kolkata`. */
export const timeZone = z
  .string()
  .max(64)
  .refine((zone) => zone === 'UTC' || knownZones.has(zone) || isResolvable(zone), 'unknown-time-zone')
  .describe('IANA time zone name, for example Asia/Kolkata');

/**
 * Old names too (`Asia/Calcutta`), but no abbreviations: to PostgreSQL `CET` has no summer and `IST` lies in Israel; and none that
 * JavaScript alone knows.
 */
function isResolvable(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^(?!SystemV\/|US\/Pacific-New$)[A-Za-z]+\//i.test(zone);
  } catch {
    return false;
  }
}

export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .describe('Lower-case words joined by hyphens');

/** BCP 47 tag: `en`, `pt-BR`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language')
  .refine(isLocale, 'language');

/** Months are written in it, and Intl throws at what has the shape of a tag and is none (`en-12`). */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const id = z.uuid();

/** What one needs to name and link a community, series or meetup. */
export const reference = z.object({ slug, title: z.string() });

/** Controls, line separators, and what turns the direction of the text around it; marks for a single letter (LRM, RLM) may stay. */
const unfitForLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const nothingToSee = /^[\p{Default_Ignorable_Code_Point}\s]+$/u;

/** One line of human text: trimmed, something to see in it, no control characters, any script. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !unfitForLine.test(text), 'control-characters')
    .refine((text) => !nothingToSee.test(text), 'invisible');

/** Several paragraphs of Markdown; rendered sanitised. NUL is refused because PostgreSQL cannot store it. */
export const markdown = (max = 20_000) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\u0000'), 'control-characters');

export const httpUrl = z.url({ protocol: /^https?$/ }).max(2000);

/** Sentences of assumed knowledge or of outcome; each is one checkable line. */
export const sentences = z.array(line(240)).max(12);

export const pageQuery = {
  cursor: z.string().max(500).optional().describe('Opaque; `nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

/** The list envelope of the whole API. `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const noContent = z.null();
