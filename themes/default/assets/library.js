/* The chips of the library. What is chosen stands in the address: "#arts=MU&screen=off". */
(function () {
  'use strict';

  var filters = document.getElementById('p-filters');
  if (!filters) return;
  var chips = Array.from(filters.querySelectorAll('[data-facet]'));
  var cards = Array.from(document.querySelectorAll('[data-facets]'));
  var told = filters.querySelector('[role=status]'), clear = filters.querySelector('.clear');
  var folds = Array.from(filters.querySelectorAll('details'));
  var words = filters.dataset, forms = JSON.parse(words.shown);
  var plural = new Intl.PluralRules(document.documentElement.lang);
  var chosen = new Set();

  /* "a=1&b=2" as a set of "a=1", "b=2", decoded. */
  function read(text) {
    return new Set(Array.from(new URLSearchParams(text), function (pair) { return pair.join('='); }));
  }

  function facet(value) { return value.slice(0, value.indexOf('=')); }

  /* Whether a card has one of the chosen values of each facet but `free`. */
  function fits(card, free) {
    var open = new Map();
    chosen.forEach(function (value) {
      var name = facet(value);
      if (name !== free) open.set(name, open.get(name) || card.values.has(value));
    });
    return Array.from(open.values()).every(Boolean);
  }

  function count(chip) {
    return cards.filter(function (card) {
      return card.values.has(chip.value) && fits(card, facet(chip.value));
    }).length;
  }

  function press(chip) {
    var left = count(chip), on = chosen.has(chip.value);
    chip.setAttribute('aria-pressed', on);
    chip.setAttribute('aria-disabled', !left && !on);
    chip.querySelector('.n').textContent = left;
  }

  function show() {
    var shown = 0;
    cards.forEach(function (card) {
      card.hidden = !fits(card);
      shown += !card.hidden;
    });
    document.querySelectorAll('.shelf').forEach(function (shelf) {
      var link = document.querySelector('[href="#' + shelf.id + '"]');
      shelf.hidden = !shelf.querySelector('[data-facets]:not([hidden])');
      if (link) link.parentNode.hidden = shelf.hidden;
    });
    chips.forEach(press);
    clear.hidden = !chosen.size;
    told.textContent = (shown ? forms[plural.select(cards.length)] || forms.other : words.none)
      .replace('{n}', shown).replace('{of}', cards.length);
  }

  /* What the address says; a fragment without "=" is the place of an element. */
  function follow() {
    var hash = location.hash.slice(1), said = read(hash);
    if (hash && hash.indexOf('=') < 0) return;
    chosen = new Set(chips.map(function (chip) { return chip.value; })
      .filter(function (value) { return said.has(value); }));
    show();
  }

  function choose(values) {
    chosen = values;
    history.pushState(null, '', '#' + Array.from(chosen, function (value) {
      return encodeURIComponent(facet(value)) + '=' + encodeURIComponent(value.slice(facet(value).length + 1));
    }).join('&'));
    show();
  }

  chips.forEach(function (chip) {
    chip.value = Array.from(read(chip.dataset.facet))[0];
    chip.addEventListener('click', function () {
      if (chip.getAttribute('aria-disabled') === 'true') return;
      var values = new Set(chosen);
      if (!values.delete(chip.value)) values.add(chip.value);
      choose(values);
    });
  });
  cards.forEach(function (card) { card.values = read(card.dataset.facets); });
  clear.addEventListener('click', function () {
    choose(new Set());
    told.focus();
  });
  addEventListener('popstate', follow);
  show();
  follow();
  folds.forEach(function (fold) {
    fold.open = Boolean(fold.querySelector('[aria-pressed=true]'));
  });
})();
