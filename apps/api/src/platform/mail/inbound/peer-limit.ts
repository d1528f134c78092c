const minute = 60_000;

/** How often each peer may do something per minute; in this process alone, which is enough against one that runs wild. */
export class PeerLimit {
  readonly #counts = new Map<string, number>();
  #windowEnds = 0;

  /** `perMinute` 0: no limit. */
  constructor(private readonly perMinute: number) {}

  /** Counts one more. @returns whether it is still allowed */
  take(peer: string, now: number): boolean {
    if (this.perMinute === 0) return true;
    if (now >= this.#windowEnds) {
      this.#counts.clear();
      this.#windowEnds = now + minute;
    }
    const count = (this.#counts.get(peer) ?? 0) + 1;
    this.#counts.set(peer, count);
    return count <= this.perMinute;
  }
}
