// Keeps the door and the tickets open without a network: one page and the files it needs, all of one build. Everything else of the site,
// and every answer of the API, goes past it; names and tickets live in IndexedDB, where signing out removes them.
const files = __FILES__;
const kept = 'hallway-door-__VERSION__';
const shell = '/m/_/door';
const pages = /^\/m\/[^/]+\/(?:door|ticket)\/?$/;
const patience = 4000;

addEventListener('install', (event) => event.waitUntil(keep()));
// The page that was open while this was installed may fetch its later parts without a network too.
addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (pages.test(pathname)) event.respondWith(page(request));
  } else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});

async function keep() {
  const cache = await caches.open(kept);
  await cache.addAll(files);
  // asked as a visitor, so that it is the page of nobody
  const answer = await fetch(shell, { credentials: 'omit', cache: 'no-store' });
  if (!answer.ok) throw new Error(`The page to keep answered ${answer.status}.`);
  await cache.put(shell, answer);
}

async function forgetOlder() {
  for (const name of await caches.keys()) {
    if (name.startsWith('hallway-door-') && name !== kept) await caches.delete(name);
  }
}

/** The network's page whenever there is a network: a new build is never kept back. */
async function page(request) {
  const fromNetwork = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  try {
    const answer = await Promise.race([fromNetwork, late]);
    if (answer && answer.status < 500) return answer;
  } catch {
    // no network
  }
  return (await caches.match(shell, { cacheName: kept })) ?? fromNetwork;
}

/** Names of assets carry a hash of their contents: what is kept is right, also what a newer worker keeps already that still waits. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}
