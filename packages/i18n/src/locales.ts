export const locales = ['en', 'de'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

/** The locale we have words for: `de-AT` → `de`, anything unknown or absent → `en`. Takes one BCP 47 tag or an ordered list of them. */
export function supportedLocale(wanted: string | readonly string[] | null | undefined): Locale {
  const tags = typeof wanted === 'string' ? [wanted] : (wanted ?? []);
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0];
    const found = locales.find((locale) => locale === language);
    if (found) return found;
  }
  return defaultLocale;
}
