/* This site keeps nothing on the device any more: an older build's worker ends here. */
'use strict';

async function leave() {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`plgen ${self.registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
