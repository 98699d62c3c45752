// The panel of reading settings: what is chosen shows at once, and is kept for later.
(function () {
  'use strict';
  const page = document.documentElement;
  const panel = document.getElementById('p-reading');
  const opener = document.querySelector('[data-act=reading]');
  if (!panel.showModal) return;
  const key = 'plgen-reading:' + page.dataset.cohort;
  const inputs = Array.from(panel.querySelectorAll('input'));
  const [kept, lost] = panel.querySelectorAll('.note');

  function show() {
    for (const input of inputs) {
      input.checked = (page.dataset[input.name] || '') === input.value;
    }
  }

  function choose() {
    const state = {};
    for (const input of inputs) {
      delete page.dataset[input.name];
      if (input.checked && input.value) state[input.name] = input.value;
    }
    Object.assign(page.dataset, state);
    document.querySelector('[name=color-scheme]').content = state.theme || 'light dark';
    try {
      localStorage.setItem(key, JSON.stringify(state));
      kept.hidden = !(lost.hidden = true);
    } catch (blocked) {
      kept.hidden = !(lost.hidden = false);
    }
  }

  opener.hidden = false;
  opener.addEventListener('click', () => {
    show();
    panel.showModal();
  });
  panel.addEventListener('change', choose);
  panel.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button && button.dataset.act === 'reset') {
      for (const input of inputs) input.checked = !input.value;
      choose();
    } else if (button || event.target === panel) {
      panel.close();
    }
  });
})();
