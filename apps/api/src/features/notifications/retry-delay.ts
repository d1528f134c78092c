const steps = [5, 15, 60, 5 * 60, 15 * 60, 60 * 60, 3 * 60 * 60];

/** Milliseconds until the next try after so many, for about four hours in all; null: enough. */
export function retryDelay(attempts: number): number | null {
  const seconds = steps[attempts - 1];
  return seconds === undefined ? null : seconds * 1000;
}
