import type { Call } from '@hallway/contracts';
import { instantToSend, wallOf } from '../planning/wall-time.ts';

export interface CallValues {
  title: string;
  description: string;
  series: string;
  formats: { key: string; title: string; minutes: number | null }[];
  opensAt: string | null;
  closesAt: string | null;
  decisionDays: number | null;
}

/** Keys proposals refer to: made once from the title, kept when the title changes later. */
export function keyOf(title: string, taken: readonly string[]): string {
  const base =
    title
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'format';
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}-${number}`;
  return key;
}

export const valuesOfCall = (call: Call, timeZone: string): CallValues => ({
  title: call.title,
  description: call.description,
  series: call.series?.slug ?? '',
  formats: call.formats,
  opensAt: wallOf(call.opensAt, timeZone),
  closesAt: wallOf(call.closesAt, timeZone),
  decisionDays: call.decisionDays,
});

export function callBody({ formats, series: _, ...values }: CallValues, timeZone: string) {
  const keys: string[] = [];
  return {
    ...values,
    formats: formats.map(({ key, title, minutes }) => {
      keys.push(key || keyOf(title, keys));
      return { key: keys.at(-1)!, title, minutes: minutes ?? 0 };
    }),
    opensAt: instantToSend(values.opensAt, timeZone),
    closesAt: instantToSend(values.closesAt, timeZone),
  };
}
