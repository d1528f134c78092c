const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a DateTimeFormat costs far more than using one. */
export function dateTimeFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

export function part(format: Intl.DateTimeFormat, type: Intl.DateTimeFormatPartTypes, date: Date): string {
  return format.formatToParts(date).find((found) => found.type === type)?.value ?? '';
}

/** Day before month and a 24-hour clock for plain `en`: meetups have guests from everywhere. */
export const regional = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
