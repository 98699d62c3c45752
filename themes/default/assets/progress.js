/* A student's progress: kept in this browser, shown on every page. */
(() => {
  'use strict';
  const page = document.documentElement.dataset;
  const {root} = page;
  const key = `plgen:${page.cohort}`;
  const parts = ['units', 'goals', 'reflections', 'slots'];
  const weeks = window.plgenPath || [];
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const said = document.getElementById('p-said');
  const say = (what) => { said.textContent = said.dataset[what]; };
  const isObject = (it) => typeof it === 'object' && it && !Array.isArray(it);
  const today = () => {
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 6e4).toJSON().slice(0, 10);
  };

  /* Shared computers keep it until the tab closes. */
  const store = () => (sessionStorage.getItem(`${key}:shared`) ? sessionStorage : localStorage);
  let unsaved = '';
  let isFrozen;

  function load() {
    let raw = unsaved;
    let kept = {version: 1};
    try {
      if (!raw) {
        raw = store().getItem(key);
        page.progress = store() === localStorage ? 'kept' : 'tab';
      }
      if (raw) kept = JSON.parse(raw);
    } catch (error) {
      kept = 0;
      if (!raw) say('blocked');
    }
    const isWhole = isObject(kept) && kept.version === 1
      && parts.every((part) => isObject(kept[part] || {}));
    const made = {version: 1, elsewhere: isWhole && kept.elsewhere || !all('#p-keep')[0]};
    for (const part of parts) {
      made[part] = Object.assign(Object.create(null), isWhole && kept[part]);
    }
    if (raw && !isWhole) {
      try {
        let name = `${key}:damaged`;
        while ((store().getItem(name) || raw) !== raw) name += '-';
        store().setItem(name, raw);
      } catch (error) {
        isFrozen = true;
      }
      save(made);
      say('damaged');
    }
    return made;
  }

  function save(progress) {
    const raw = JSON.stringify(progress);
    try {
      if (isFrozen) throw isFrozen;
      store().setItem(key, raw);
      if (unsaved) say();
      unsaved = '';
    } catch (error) {
      unsaved = raw;
      say(error.name === 'SecurityError' ? 'blocked' : 'full');
    }
  }

  const isDone = ({units, slots}, id) => (units[id] || {}).state === 'done' || id in slots;
  const stepsOf = ({units}, id) => [].concat((units[id] || {}).steps || []);
  const unitOf = (box) => (box.closest('[data-of]') || box).dataset.of;

  function mark({units}, id, done, steps) {
    delete units[id];
    if (done || steps[0]) units[id] = {state: done ? 'done' : 'started', day: today(), steps};
  }

  document.addEventListener('input', ({target}) => {
    const {unit, slot, step, reflection} = target.dataset;
    const {checked, value} = target;
    const id = unit || unitOf(target);
    if (!id && !slot && !reflection) return;
    const progress = load();
    const number = all('[data-step]').indexOf(target) + 1;
    const steps = stepsOf(progress, id).filter((it) => it !== number);
    if (reflection) progress.reflections[reflection] = value;
    else if (unit) mark(progress, id, checked, steps);
    else if (step) mark(progress, id, isDone(progress, id), steps.concat(checked ? number : []));
    else if (checked) progress.slots[slot] = today();
    else {
      delete progress.slots[slot];
      mark(progress, id, false, steps);
    }
    save(progress);
    show();
  });

  /* Where a student is: the first thing to do from the calendar's week on. */
  let dated = -1;
  weeks.forEach(([start], week) => {
    const age = (Date.parse(today()) - Date.parse(start)) / 864e5;
    if (age >= 0) dated = age < 7 || weeks[week + 1] ? week : -1;
  });
  const lines = weeks.flatMap(([, must], week) => must.map((ids) => ({week, ids})));

  function addressOf({week, ids}, {units}) {
    const [first, ...others] = ids.split(' ').filter((id) => !id.includes(':'));
    const unit = [first, ...others].find((id) => units[id]) || !others[0] && first;
    return root + (unit ? `units/${unit}/index.html` : `week/${week + 1}/index.html#p-must`);
  }

  function show() {
    const progress = load();
    const done = (id) => isDone(progress, id);
    const isAnyDone = (ids) => ids.split(' ').some(done);
    const left = lines.filter(({ids}) => !isAnyDone(ids));
    const here = left.find(({week}) => week >= dated) || left[0];
    const now = dated < 0 && here ? here.week + 1 : Math.max(dated, 0) + 1;

    for (const box of all('[data-unit],[data-slot]')) {
      const {unit, slot, of} = box.dataset;
      box.checked = done(unit || slot) || done(of);
    }
    all('[data-step]').forEach((box, index) => {
      box.checked = stepsOf(progress, unitOf(box)).includes(index + 1);
    });
    for (const box of all('[data-reflection]')) {
      if (box !== document.activeElement) box.value = progress.reflections[box.dataset.reflection] || '';
    }

    for (const it of all('[data-ids]')) {
      const {ids} = it.dataset;
      it.classList.toggle('done', isAnyDone(ids));
      it.classList.toggle('here-now', !!here && `${here.ids} `.startsWith(`${ids} `));
    }
    for (const it of all('[data-week]')) it.classList.toggle('here-now', +it.dataset.week === now);
    for (const link of all('[data-home]')) {
      link.href = `${root}${now > 1 ? `week/${now}/` : ''}index.html`;
    }
    for (const note of all('[data-finish]')) {
      const week = note.dataset.finish - 1;
      const what = left.some((line) => line.week === week) ? '' : here ? 'week' : 'path';
      if (note.dataset.shown !== what) {
        note.dataset.shown = what;
        note.textContent = '';
        if (what) note.append(document.getElementById(`p-${what}-done`).content.cloneNode(true));
      }
    }
    for (const link of all('[data-go]')) {
      const {go, from} = link.dataset;
      const next = left.find(({week}) => week + 1 === +go) || here;
      link.hidden = !next || next.ids.split(' ').includes(from);
      if (next) link.href = addressOf(next, progress);
      link.classList.toggle('going', left.length < lines.length);
    }
    document.dispatchEvent(new CustomEvent('plgen', {detail: [progress, left.length, lines.length]}));
  }

  addEventListener('storage', show);
  addEventListener('pageshow', show);
  window.plgenProgress = {key, all, load, save, show, store, today, isDone, isObject};
  show();
})();
