import { zoneName } from './zones.ts';

export { formatLocale, locale } from './text.ts';

/** The zone the reader's clock is set to. */
export const viewerZone = (): string => zoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
