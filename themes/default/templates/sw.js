/* Keeps a whole path on the device, and changes it for a newer one as a whole. */
'use strict';

/* Every file with the beginning of its SHA-256. */
const FILES = {{ worker.files }};
const ABOUT = {{ worker.about }};
const SCOPE = self.registration.scope;
const PREFIX = `plgen ${SCOPE} `;
const SHELF = `${PREFIX}{{ worker.version }}`;
/* Which shelf is shown, and to which open pages an older one. */
const STATE = `${PREFIX}state`;
const MARK = 'X-Plgen-Digest';
const AT_ONCE = 6;

const addressOf = (name) => new URL(name, SCOPE).href;

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 8);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/* A host in the middle of an upload has files of two builds: take those of this one. */
async function load(name) {
  for (const cache of ['no-cache', 'reload']) {
    const answer = await fetch(addressOf(name), { cache, credentials: 'same-origin' });
    const bytes = answer.ok ? await answer.arrayBuffer() : new ArrayBuffer(0);
    if (answer.ok && (await digestOf(bytes)) === FILES[name]) {
      const headers = new Headers(answer.headers);
      headers.delete('Content-Encoding');
      headers.set('Content-Length', bytes.byteLength);
      headers.set(MARK, FILES[name]);
      return new Response(bytes, { headers });
    }
  }
  throw new Error(`${name} is not as it was built`);
}

async function keep(name, shelf, others) {
  for (const other of [shelf, ...others]) {
    const known = await other.match(addressOf(name));
    if (known && known.headers.get(MARK) === FILES[name]) {
      if (other !== shelf) await shelf.put(addressOf(name), known);
      return;
    }
  }
  await shelf.put(addressOf(name), await load(name));
}

/* Until the last file is there, nothing of the new build is shown. What an interrupted
   visit has fetched stays, so that the next one goes on from there. */
async function fill() {
  const names = await ownShelves();
  const others = await Promise.all(names.map((name) => caches.open(name)));
  const shelf = await caches.open(SHELF);
  const left = Object.keys(FILES);
  const work = async () => {
    while (left.length) await keep(left.pop(), shelf, others);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    left.length = 0;
    if (error.name === 'QuotaExceededError') await caches.delete(SHELF);
    throw error;
  }
  const { shelf: shown, pages } = await readState();
  const wanted = [shown, ...Object.values(pages)];
  await drop(names.filter((name) => !wanted.includes(name)));
  await self.skipWaiting();
}

const drop = (names) => Promise.all(names.map((name) => caches.delete(name)));

async function ownShelves() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== SHELF && name !== STATE);
}

async function readState() {
  const answer = await (await caches.open(STATE)).match(SCOPE);
  return answer ? answer.json() : { shelf: '', pages: {} };
}

let known;
const state = () => known || (known = readState());

/* A page that is open keeps the build that it came from. */
async function settle(before) {
  const open = await self.clients.matchAll({ type: 'window' });
  const pages = {};
  for (const page of open) {
    const shelf = before.pages[page.id] || before.shelf;
    if (shelf && shelf !== SHELF) pages[page.id] = shelf;
  }
  const now = { shelf: SHELF, pages };
  await (await caches.open(STATE)).put(SCOPE, new Response(JSON.stringify(now)));
  known = Promise.resolve(now);
  const wanted = [SHELF, ...Object.values(pages)];
  const had = [before.shelf, ...Object.values(before.pages)];
  await drop(had.filter((name) => !wanted.includes(name)));
}

async function takeOver() {
  const before = await readState();
  await settle(before);
  await self.clients.claim();
  const isNew = Boolean(before.shelf) && before.shelf !== SHELF;
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage({ ...ABOUT, isNew, isNews: true });
}

/* A part of a film or a sound, as players ask for it. */
async function cut(answer, range) {
  const found = /^bytes=(\d+)-(\d*)$/.exec(range);
  const bytes = await answer.clone().arrayBuffer();
  const start = found ? Number(found[1]) : bytes.byteLength;
  if (start >= bytes.byteLength) return answer;
  const end = Math.min(found[2] ? Number(found[2]) + 1 : Infinity, bytes.byteLength);
  const headers = new Headers(answer.headers);
  headers.set('Content-Range', `bytes ${start}-${end - 1}/${bytes.byteLength}`);
  headers.set('Content-Length', end - start);
  return new Response(bytes.slice(start, end), { status: 206, headers });
}

async function answer(request, client) {
  const path = request.url.slice(SCOPE.length).replace(/[?#].*$/, '');
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const isPage = request.mode === 'navigate';
  const shelf = (!isPage && (await state()).pages[client]) || SHELF;
  const kept = await (await caches.open(shelf)).match(addressOf(name));
  if (kept) {
    const range = request.headers.get('Range');
    return range ? cut(kept, range) : kept;
  }
  if (isPage && FILES[`${name}/index.html`]) return Response.redirect(addressOf(`${name}/index.html`));
  try {
    return await fetch(request);
  } catch (error) {
    if (isPage) return Response.redirect(addressOf('404.html'));
    throw error;
  }
}

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(SCOPE)) {
    event.respondWith(answer(request, event.clientId));
  }
});
/* A page asks whether all is there; then it is also time to let go of old shelves. */
self.addEventListener('message', (event) => {
  event.source.postMessage(ABOUT);
  event.waitUntil(state().then(settle));
});
