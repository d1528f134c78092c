import type { CoverLetter, MailPatch, PatchSeries, PatchWarning } from './types.ts';

/** A patch or cover letter with what is needed to put it into its series. Number 0 is a cover letter. */
export type SeriesItem = {
  version: number;
  number: number | null;
  total: number | null;
  tags: string[];
  /** Message ids of this mail and of the mail its thread began with; null when the mail stands alone. */
  thread: string | null;
  cover?: CoverLetter;
  patch?: MailPatch;
};

type Bucket = { items: SeriesItem[]; taken: Set<number> } & Pick<SeriesItem, 'version' | 'total' | 'tags' | 'thread'>;

/**
 * Sorts patches into series: same version, same total, same thread where threads are known. A number that is already
 * taken opens another series. Patches without numbers (`format-patch -N`) are one series in order of arrival.
 */
export function gatherSeries(items: readonly SeriesItem[]): { series: PatchSeries[]; warnings: PatchWarning[] } {
  const buckets: Bucket[] = [];
  for (const item of items) {
    let bucket = buckets.find((candidate) => belongs(candidate, item));
    if (!bucket) {
      bucket = {
        items: [],
        taken: new Set(),
        version: item.version,
        total: item.total,
        tags: item.tags,
        thread: item.thread,
      };
      buckets.push(bucket);
    }
    bucket.items.push(item);
    bucket.thread ??= item.thread;
    if (item.number !== null) bucket.taken.add(item.number);
  }
  const warnings: PatchWarning[] = [];
  const series = buckets.map((bucket) => toSeries(bucket, warnings)).filter((entry) => entry !== null);
  return { series: series.sort((a, b) => a.version - b.version), warnings };
}

function belongs(bucket: Bucket, item: SeriesItem): boolean {
  if (bucket.version !== item.version || bucket.total !== item.total) return false;
  if (item.number !== null && bucket.taken.has(item.number)) return false;
  return bucket.thread === null || item.thread === null || bucket.thread === item.thread;
}

function toSeries(bucket: Bucket, warnings: PatchWarning[]): PatchSeries | null {
  const coverLetter = bucket.items.find((item) => item.cover)?.cover ?? null;
  const numbered = bucket.items.flatMap((item) => (item.patch ? [item.patch] : []));
  if (numbered.length === 0) return null;
  if (bucket.total === null) numbered.forEach((patch, index) => (patch.number = index + 1));
  if (bucket.total === null && numbered.length > 1) warnings.push({ code: 'unnumbered' });
  const patches = numbered.sort((a, b) => a.number - b.number);
  const total = Math.max(bucket.total ?? patches.length, patches.at(-1)!.number);
  for (const patch of patches) patch.total = total;
  const present = new Set(patches.map((patch) => patch.number));
  const missing = Array.from({ length: total }, (_, index) => index + 1).filter((number) => !present.has(number));
  if (missing.length > 0) warnings.push({ code: 'incomplete-series', detail: missing.slice(0, 50).join(', ') });
  return {
    subject: coverLetter?.subject || patches[0]!.subject,
    version: bucket.version,
    total,
    tags: bucket.tags,
    coverLetter,
    patches,
    missing,
    complete: missing.length === 0,
  };
}
