interface Window {
  opensAt: Date | null;
  closesAt: Date | null;
}

/** A call takes proposals from `opensAt` (or since ever) until just before `closesAt` (or for good: rolling). */
export function isOpen({ opensAt, closesAt }: Window, now: Date): boolean {
  return (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);
}
