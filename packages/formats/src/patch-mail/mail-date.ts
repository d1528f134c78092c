const rfc5322 =
  /^(?:[A-Za-z]{3},?\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|[A-Z]{1,4})/;
const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?/;

/** A mail date (RFC 5322, section 3.3, or ISO 8601 as some tools write it) as UTC ISO text; null when unreadable or absurd. */
export function readMailDate(value: string): string | null {
  const text = value.trim().slice(0, 100);
  if (!rfc5322.test(text) && !iso.test(text)) return null;
  const time = Date.parse(text.replace(/\s*\([^)]*\)\s*$/, ''));
  if (Number.isNaN(time) || time < 0 || time > Date.UTC(2200, 0)) return null;
  return new Date(time).toISOString();
}
