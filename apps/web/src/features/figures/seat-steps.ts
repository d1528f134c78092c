interface Day {
  day: string;
  going: number;
}

interface Box {
  width: number;
  height: number;
}

const dayMs = 86_400_000;

/**
 * The path of the seats asked for, as steps: each day lifts the line and it stays until the next. The last day reaches until today.
 * `top` is the figure at the upper edge.
 */
export function seatSteps(
  days: readonly Day[],
  { until, top, width, height }: Box & { until: number; top: number },
): string {
  if (days.length === 0) return '';
  const first = Date.parse(days[0]!.day);
  const span = Math.max(until - first, dayMs);
  const x = (day: string) => round(((Date.parse(day) - first) / span) * width);
  const y = (going: number) => round(height - (going / top) * height);
  const steps = days.map(({ day, going }) => `H${x(day)}V${y(going)}`);
  return `M0 ${height}${steps.join('')}H${width}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A round figure above both the seats and the answers, for the upper edge. */
export const upperEdge = (going: number, capacity: number | null): number => Math.max(going, capacity ?? 0, 4) * 1.1;

/** `38 %` of a whole, in the reader's writing; a dash where there is no whole. */
export const share = (part: number, whole: number, locale: string): string =>
  whole === 0 ? '–' : new Intl.NumberFormat(locale, { style: 'percent' }).format(part / whole);
