// Before the page is drawn: the reading settings become attributes of <html>. On a slow
// network our letters come after the page and show from the next one on: nothing jumps.
(function () {
  'use strict';
  const page = document.documentElement;
  page.dataset.js = 'on';
  function read() {
    let saved;
    try {
      saved = JSON.parse(localStorage.getItem('plgen-reading:' + page.dataset.cohort));
    } catch (blocked) {
      return;
    }
    for (const name of ['size', 'theme', 'font', 'space', 'calm', 'noShortcuts']) {
      const value = saved && saved[name];
      if (typeof value === 'string' && /^\w{2,9}$/.test(value)) page.dataset[name] = value;
      else delete page.dataset[name];
    }
    document.querySelector('[name=color-scheme]').content = page.dataset.theme || 'light dark';
  }
  function wait(key) {
    try {
      if (sessionStorage.getItem(key)) return;
    } catch (blocked) {
      return;
    }
    page.dataset.late = 'on';
    addEventListener('load', () => {
      Promise.all(['Lexend', '"Atkinson Next"'].map((name) => document.fonts.load('1em ' + name, 'a1')))
        .then(() => sessionStorage.setItem(key, 'on'), () => {});
    });
  }
  const network = navigator.connection;
  if (network && /[23]g/.test(network.effectiveType) && /^http/.test(location.protocol)) {
    wait('plgen-letters:' + page.dataset.cohort);
  }
  read();
  addEventListener('pageshow', read);
  addEventListener('storage', read);
})();
