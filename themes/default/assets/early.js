// Before the page is drawn: the reading settings become attributes of <html>.
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
  read();
  addEventListener('pageshow', read);
  addEventListener('storage', read);
})();
