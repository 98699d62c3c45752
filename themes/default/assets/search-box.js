/* The box of search: what is found, how many, and the keys that walk through it. */
(function () {
  'use strict';

  var SHOWN = 50;
  var root = document.documentElement, box = document.getElementById('p-search');
  var input = box.querySelector('input'), list = box.querySelector('ol');
  var told = box.querySelector('[role=status]'), none = box.querySelector('.none');
  var hint = box.querySelector('.hint'), more = box.querySelector('.rest');
  var words = box.dataset, data = window.plgenSearch;
  var find = window.plgenEngine({
    finds: data.titles.map(function (title, at) {
      return [title, data.topics[at], data.summaries[at], data.keys[at]];
    }).concat(data.words.map(function (word) {
      return [word[0], word[2], '', ''];
    })),
    weights: [1000, 12, 8, 3],
    common: data.common
  });
  var plural = new Intl.PluralRules(root.lang);
  var forms = JSON.parse(words.found);

  function say(number) {
    var form = forms[plural.select(number)] || forms.other;
    return form.replace('{n}', number);
  }

  function make(name, kind, speech) {
    var node = document.createElement(name);
    if (kind) node.className = kind;
    if (speech) {
      node.lang = speech.split(' ')[0];
      node.dir = speech.split(' ')[1];
    }
    return node;
  }

  function write(node, parts) {
    parts.forEach(function (part) {
      if (!part[1]) return node.append(part[0]);
      var mark = make('mark');
      mark.textContent = part[0];
      node.append(mark);
    });
    return node;
  }

  /* A unit or a word as an item of the list. */
  function item(place, mark) {
    var at = place - data.ids.length, word = at < 0 ? null : data.words[at];
    var speech = word ? word[4] : data.speech[place];
    var week = word ? 0 : data.weeks[place];
    var line = make('li', word ? 'word' : data.kinds[place] + (week ? '' : ' off'));
    var stop = make('span', 'stop-n'), link = make('a', '', speech), where = make('p', 'where');
    stop.setAttribute('aria-hidden', 'true');
    stop.textContent = week ? data.places[week].replace(/[^\p{Nd}]/gu, '') : word ? 'Aa' : '';
    link.href = root.dataset.root + (word ? 'glossary/index.html#' + word[3] :
      'units/' + data.ids[place] + '/index.html');
    where.textContent = word ? words.word : data.places[week] + ' · ' + data.minutes[place];
    write(link, mark(word ? word[0] : data.titles[place]));
    line.append(stop, link, where);
    line.append(write(make('p', 'sum', speech), mark(word ? word[1] : data.summaries[place])));
    return line;
  }

  function show() {
    var asked = input.value.trim(), found = find(asked), count = found.places.length;
    list.textContent = '';
    found.places.slice(0, SHOWN).forEach(function (place) {
      list.append(item(place, found.mark));
    });
    list.scrollTop = 0;
    hint.hidden = Boolean(asked);
    none.hidden = !asked || count > 0;
    more.hidden = count <= SHOWN;
    told.textContent = !asked ? '' : count ? say(count) : words.none;
  }

  function walk(event) {
    var links = Array.from(box.querySelectorAll('ol a'));
    var at = links.indexOf(document.activeElement), key = event.key;
    var typing = document.activeElement === input;
    var next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[key];
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter' && typing && links.length) {
      event.preventDefault();
      links[0].click();
    } else if (at >= 0 && (key.length === 1 && key !== ' ' || key === 'Backspace')) {
      input.focus();
    } else if (links.length && (at >= 0 || typing && key === 'ArrowDown') && next < links.length) {
      event.preventDefault();
      (links[next] || input).focus();
    }
  }

  input.addEventListener('input', show);
  box.addEventListener('keydown', walk);
  box.addEventListener('click', function (event) {
    /* Beside the box, or on a link of this very page: its place must be seen. */
    if (event.target === box || event.target.closest('a')) box.close();
  });
  show();
})();
