import type { AgendaItem } from '@hallway/contracts';

export type AgendaRow =
  { kind: 'item'; item: AgendaItem; overlaps: boolean } | { kind: 'free'; from: string; minutes: number };

interface Hours {
  startsAt: string;
  endsAt: string;
}

const minutesBetween = (from: number, to: number) => Math.round((to - from) / 60_000);

/** The agenda with the gaps between its items, from the first minute of the meetup to the last. Items of other rooms at the same time are no overlap. */
export function agendaRows(items: readonly AgendaItem[], hours: Hours): AgendaRow[] {
  const sorted = items.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const rows: AgendaRow[] = [];
  const busyIn = new Map<string, number>();
  let busy = Date.parse(hours.startsAt);
  for (const item of sorted) {
    const [start, end] = [Date.parse(item.startsAt), Date.parse(item.endsAt)];
    if (start > busy)
      rows.push({ kind: 'free', from: new Date(busy).toISOString(), minutes: minutesBetween(busy, start) });
    rows.push({ kind: 'item', item, overlaps: (busyIn.get(item.room) ?? 0) > start });
    busyIn.set(item.room, Math.max(busyIn.get(item.room) ?? 0, end));
    busy = Math.max(busy, end);
  }
  const end = Date.parse(hours.endsAt);
  if (end > busy) rows.push({ kind: 'free', from: new Date(busy).toISOString(), minutes: minutesBetween(busy, end) });
  return rows;
}

/** Where a talk of that length fits first; the start of the meetup when nowhere. */
export function firstFit(items: readonly AgendaItem[], hours: Hours, minutes: number): string {
  const free = agendaRows(items, hours).find((row) => row.kind === 'free' && row.minutes >= minutes);
  return free?.kind === 'free' ? free.from : hours.startsAt;
}
