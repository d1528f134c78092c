/** What a PATCH sets. Left out is not the same as told to be empty. */
export const defined = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** An instant of the wire for a column; null and left out stay what they are. */
export function toDate(instant: string): Date;
export function toDate(instant: string | null): Date | null;
export function toDate(instant: string | null | undefined): Date | null | undefined;
export function toDate(instant: string | null | undefined): Date | null | undefined {
  return typeof instant === 'string' ? new Date(instant) : instant;
}
