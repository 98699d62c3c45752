/* Has a worker keep the whole path on the device, and says when it is there. */
(function () {
  'use strict';
  const workers = navigator.serviceWorker;
  const note = document.querySelector('[data-ready]');
  const line = navigator.connection;
  if (!note || !workers || !/^http/.test(location.protocol) || (line && line.saveData)) return;
  const say = ({ data }) => {
    if (!data.size) return;
    if (data.isNews) note.removeAttribute('aria-live');
    const words = data.isNew ? 'fresh' : data.left ? 'nearly' : 'ready';
    note.textContent = note.dataset[words].replace('{size}', data.size);
  };
  workers.addEventListener('message', say);
  workers.register(`${document.documentElement.dataset.root}sw.js`)
    .then(() => workers.ready)
    .then((found) => found.active.postMessage('hello'))
    .catch(() => {});
}());
