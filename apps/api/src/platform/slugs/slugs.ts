import { randomBytes } from 'node:crypto';
import { slugify } from 'transliteration';

const longest = 60;

/**
 * Lower-case Latin words joined by hyphens, made of text in any script; at most 60 characters.
 * Text without a single letter or figure gives a random word, so that there always is a slug.
 */
export function slugOf(...parts: string[]): string {
  const words = slugify(parts.join(' '), { lowercase: true, separator: '-' })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words || randomWord();
  const cut = words.slice(0, longest + 1);
  const atWord = cut.lastIndexOf('-');
  return cut.slice(0, atWord > longest / 2 ? atWord : longest).replace(/-+$/, '');
}

/** What to try in turn when addresses are taken: the slug itself, numbered ones, at last a random ending. */
export function slugCandidates(base: string): string[] {
  return [
    base,
    ...[2, 3, 4, 5].map((number) => `${base}-${number}`),
    `${base}-${randomWord()}`,
    `${base}-${randomWord()}`,
  ];
}

/**
 * Tries addresses until `insert` says that it was stored. `insert` must not raise for a taken slug but answer false
 * (`ON CONFLICT DO NOTHING`), because a raised error would spoil the transaction around it.
 * @returns the stored slug, or null when a wished one is taken.
 */
export async function storeUnderFreeSlug({
  wished,
  base,
  insert,
}: {
  wished: string | undefined;
  base: string;
  insert: (slug: string) => Promise<boolean>;
}): Promise<string | null> {
  for (const slug of wished === undefined ? slugCandidates(base) : [wished]) {
    if (await insert(slug)) return slug;
  }
  return null;
}

const randomWord = (): string => randomBytes(4).toString('hex');
