/**
 * Lets this page open without a network from now on. The worker serves the door and the tickets and the files they are made of, and nothing
 * else of the site; without one (an old browser, a page without TLS) the page works as any other.
 */
export function openOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register('/sw.js', { scope: '/m/' }).catch(() => undefined);
  void navigator.storage?.persist?.().catch(() => undefined);
}
