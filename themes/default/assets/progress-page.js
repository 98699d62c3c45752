/* What a student says of goals; progress out, in and away. */
(() => {
  'use strict';
  const {key, all, load, save, show, store, today, isDone, isObject} = window.plgenProgress;
  const {lang, dataset: {cohort}} = document.documentElement;
  const at = (id) => all(`#p-${id}`)[0];
  const words = at('keep').dataset;
  const backup = `${key}:before`;
  const states = {units: ['started', 'done'], goals: ['not-yet', 'got-it', 'went-beyond']};
  const ids = Object.keys;
  const fill = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
  const tell = (what, values) => { at('told').textContent = fill(words[what] || '', values); };

  const links = new Map(all('.lines a').concat(all('a', at('rest').content))
    .map((link) => [link.dataset.id || link.closest('li').dataset.line, link]));
  const legends = all('[data-goal] legend');
  const goalOf = (it) => it.parentElement.dataset.goal;
  const bearerOf = (id) => links.get(id) || legends.find((it) => goalOf(it) === id)
    || {textContent: id.replace(/-/g, ' ')};
  const nameOf = (id) => bearerOf(id).textContent;

  function add(section, name, id, edit) {
    if (all(`[data-${name}]`).some(({dataset}) => dataset[name] === id)) return;
    const line = at(section).querySelector('template').content.firstElementChild.cloneNode(true);
    const box = line.querySelector('input,textarea');
    box.dataset[name] = id;
    edit(line, box, links.get(id));
    at(section).querySelector('ul').append(line);
  }

  function draw({detail: [progress, left, lines]}) {
    const {units, goals, reflections} = progress;
    for (const legend of legends) {
      const {state, evidence = ''} = goals[goalOf(legend)] || {};
      for (const box of all('input', legend.parentElement)) {
        if (box.name) box.checked = box.value === state;
        else if (box !== document.activeElement) box.value = evidence;
      }
    }
    for (const id of ids({...units, ...reflections})) {
      if (units[id]) add('also', 'unit', id, (line, box, link) => {
        line.dataset.line = id;
        box.checked = isDone(progress, id);
        box.nextSibling.textContent = fill(words.did, {title: nameOf(id)});
        line.querySelector('b').append(link ? link.cloneNode(true) : nameOf(id));
        line.querySelector('small').textContent = link ? words.off : words.gone;
      });
      if (reflections[id] || isDone(progress, id)) add('words', 'reflection', id, ({firstChild}, box, link = firstChild) => {
        Object.assign(firstChild, {textContent: nameOf(id), htmlFor: `p-look-${id}`, lang: link.lang, dir: link.dir});
        box.id = `p-look-${id}`;
        box.value = reflections[id] || '';
      });
    }
    for (const {dataset} of all('[data-line]')) dataset.state = words[(units[dataset.line] || {}).state] || '';
    at('also').hidden = !all('#p-also li')[0];
    at('apart').hidden = progress.elsewhere || new URL(document.URL).origin !== 'null';
    at('count').textContent = fill(words.count, {done: lines - left, all: lines});
    const place = document.documentElement.dataset.progress;
    at('undo').hidden = !(place && store().getItem(backup));
    at('shared').disabled = !place;
    at('shared').checked = place === 'tab';
  }

  function redraw(what) {
    for (const list of all('#p-also ul,#p-words ul')) list.textContent = '';
    show();
    tell(what);
  }

  document.addEventListener('input', ({target}) => {
    const {goal} = (target.closest('[data-goal]') || target).dataset;
    if (!goal) return;
    const progress = load();
    progress.goals[goal] = {state: 'not-yet', ...progress.goals[goal],
      ...target.name ? {state: target.value, day: today()} : {evidence: target.value}};
    save(progress);
    show();
  });

  const isText = (it) => typeof it === 'string' && it.length < 2e4;
  const isId = (it) => isText(it) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(it);
  const isDay = (it) => it === null || isText(it) && /^\d{4}-\d\d-\d\d$/.test(it)
    && String(new Date(it).toJSON()).startsWith(it);
  const fields = {
    state: (it, part) => states[part].includes(it),
    day: isDay,
    evidence: isText,
    steps: (it) => Array.isArray(it) && it.every((step) => Number.isInteger(step) && step > 0),
    units: (it) => Array.isArray(it) && it.every(isId),
  };
  const pick = (entry) => JSON.stringify(entry, ids(fields));
  const isEntry = (it, part) => isObject(it) && it.state
    && ids(fields).every((name) => it[name] === undefined || fields[name](it[name], part));
  const forms = {
    units: [isId, isEntry],
    goals: [(id) => /^(?!__).{1,200}$/.test(id), isEntry],
    reflections: [isId, isText],
    slots: [(id) => /^\d+:[a-z0-9-]+$/.test(id), isDay],
  };

  /* Copy what fits; `wrong` hears of what does not. */
  function copy(given, wrong) {
    const made = {};
    for (const part of ids(forms)) {
      made[part] = Object.create(null);
      const there = given[part] || {};
      if (!isObject(there)) wrong(part);
      for (const id of ids(there)) {
        if (forms[part].every((isFit, nth) => isFit(nth ? there[id] : id, part))) made[part][id] = JSON.parse(pick(there[id]));
        else wrong(`${part}, ${id.slice(0, 60)}`);
      }
    }
    return made;
  }

  const mine = () => copy(load(), () => {});

  /* What is further along wins; of words, both are kept. */
  const both = (one = '', other = '', gap) => (other.includes(one) ? other
    : one.includes(other) ? one : one + gap + other);

  function join(part, one, other) {
    if (!one || !other) return one || other;
    if (part === 'slots') return one;
    if (part === 'reflections') return both(one, other, '\n\n');
    const rank = ({state}) => states[part].indexOf(state);
    const joined = {...rank(other) > rank(one) ? other : one};
    const steps = [].concat(one.steps || [], other.steps || []);
    if (steps[0]) joined.steps = [...new Set(steps)];
    if (one.evidence || other.evidence) joined.evidence = both(one.evidence, other.evidence, ' · ');
    return joined;
  }

  function merge(made, theirs) {
    for (const part of ids(forms)) {
      for (const id of ids(theirs[part])) made[part][id] = join(part, made[part][id], theirs[part][id]);
    }
    return made;
  }

  let incoming;

  function listOther(name, from, to) {
    at(name).textContent = '';
    for (const part of ids(forms)) {
      const other = ids(from[part]).filter((id) => pick(from[part][id]) !== pick(to[part][id]));
      const titles = other.slice(0, 12).map(nameOf).concat(other[12] ? '…' : []).join(' · ');
      const line = document.createElement('li');
      line.textContent = fill(words[part], {n: other.length, titles});
      if (other[0]) at(name).append(line);
    }
    at(name).parentElement.hidden = !at(name).firstChild;
  }

  async function take(file) {
    let given;
    let place;
    if (file.size > 256 * 1024) return tell('big');
    try {
      given = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(await file.arrayBuffer())) || 0;
    } catch (error) { given = 0; }
    const {format, version, exported = null} = given;
    if (format !== 'plgen-progress') return tell('unreadable');
    if (version > 1) return tell('newer');
    if (version !== 1 || !isId(given.cohort) || !isDay(exported)) place = 'version, cohort, exported';
    incoming = copy(given, (it) => { place = it; });
    if (place) return tell('wrong', {place});
    at('other').hidden = given.cohort === cohort;
    at('other').textContent = fill(words.other, given);
    listOther('adds', merge(mine(), incoming), mine());
    listOther('drops', mine(), incoming);
    tell();
    at('import').showModal();
  }

  /* The old is kept beside it. */
  function put(progress, what) {
    const old = load();
    try {
      store().setItem(backup, JSON.stringify(old));
    } catch (error) {
      tell('full');
      return;
    }
    save({...old, ...progress});
    redraw(what);
  }

  function download(name, value) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(value, null, 1)]));
    link.download = `${cohort}-${name}-${today()}.json`;
    link.click();
    tell('exported');
  }

  function exported() {
    const made = mine();
    for (const {parentElement: sheet} of legends) {
      const goal = made.goals[sheet.dataset.goal];
      if (goal) goal.units = all(':checked[data-unit]', sheet.parentElement).map(({dataset}) => dataset.unit);
    }
    return {format: 'plgen-progress', version: 1, cohort, exported: today(), ...made};
  }

  /* xAPI: schools put in who. */
  function statements() {
    const made = [];
    const {units, goals, reflections} = exported();
    const {unitActivity: unit, goalActivity: goal} = words;
    const state = (kind, id, verb, result, day) => made.push({
      actor: {objectType: 'Agent', mbox: 'mailto:student@example.invalid'},
      verb: {id: `http://adlnet.gov/expapi/verbs/${verb}`},
      object: {
        objectType: 'Activity',
        id: kind + encodeURIComponent(id),
        definition: {name: {[bearerOf(id).lang || lang]: nameOf(id)}},
      },
      result,
      timestamp: day && `${day}T00:00:00Z`,
    });
    for (const id of ids(units)) {
      const completion = units[id].state === 'done';
      state(unit, id, completion ? 'completed' : 'attempted', {completion}, units[id].day);
    }
    for (const id of ids(goals)) {
      const {state: response, day, evidence} = goals[id];
      state(goal, id, 'responded', {response}, day);
      if (evidence) state(goal, id, 'commented', {response: evidence});
    }
    for (const id of ids(reflections)) state(unit, id, 'commented', {response: reflections[id]});
    return made;
  }

  function erase() {
    save(copy({}));
    for (const name of ids(store())) {
      if (/^(|:before|:damaged-*)$/.test(name.split(key)[1])) store().removeItem(name);
    }
    redraw('erased');
  }

  const acts = {
    export: () => download('progress', exported()),
    xapi: () => download('xapi', statements()),
    import: () => at('file').click(),
    merge: () => put(merge(mine(), incoming), 'merged'),
    replace: () => put(incoming, 'replaced'),
    undo: () => put(JSON.parse(store().getItem(backup)), 'undone'),
    print: () => window.print(),
    erase: () => at('erase').showModal(),
    'erase-all': erase,
    cancel: () => tell(),
  };
  at('keep').addEventListener('click', ({target}) => {
    const button = target.closest('[data-do]');
    if (!button) return;
    for (const box of all('dialog[open]')) box.close();
    acts[button.dataset.do]();
  });
  at('file').addEventListener('change', async ({target}) => {
    if (target.files[0]) await take(target.files[0]);
    target.value = '';
  });
  at('shared').addEventListener('change', ({target: {checked}}) => {
    sessionStorage[checked ? 'setItem' : 'removeItem'](`${key}:shared`, 1);
    redraw();
  });
  document.addEventListener('plgen', draw);
  at('keep').hidden = false;
  show();
})();
