/* A host answers with this page at any depth, so its relative addresses lead nowhere
   there. The address that was asked for tells where the pages really are. */
(function () {
  'use strict';

  var page = /^(.*\/)(?:units\/([a-z0-9-]+)|week\/[^/]+|path|library|progress|glossary|families|about)(?:\/(?:index\.html)?)?$/;
  var html = document.documentElement, cohort = html.dataset.cohort;
  var asked = location.pathname, known = page.exec(asked);
  var edition = known ? known[1] : '', root = edition;

  if (/\/404(\.html)?$/.test(asked)) return;
  if (cohort && !known) {
    var end = asked.lastIndexOf('/' + cohort + '/');
    root = edition = end < 0 ? '' : asked.slice(0, end + cohort.length + 2);
  }
  if (!cohort) root = edition.replace(/[^/]+\/$/, '') || edition;
  root = root || asked.replace(/[^/]*$/, '');

  function mend(node) {
    var name = node.hasAttribute('src') ? 'src' : 'href', value = node.getAttribute(name);
    var base = node.hasAttribute('data-edition') ? edition : root;
    if (/^([a-z]+:|[#/])/i.test(value)) return;
    if (node.localName !== 'script') return node.setAttribute(name, base + value);
    var again = document.createElement('script');
    again.src = base + value;
    again.async = false;
    node.replaceWith(again);
  }

  addEventListener('DOMContentLoaded', function () {
    var gone = known && known[2], acts = document.querySelector('main .acts');
    html.dataset.root = root;
    if (gone) {
      document.querySelectorAll('main [data-gone]').forEach(function (node) {
        node.textContent = node.dataset.gone;
      });
      acts.replaceChildren(acts.querySelector('template').content);
      var find = acts.querySelector('[data-find]');
      find.setAttribute('href', find.getAttribute('href') + '#search=' + gone.replace(/-/g, '+'));
    }
    document.querySelectorAll('[href],[src]').forEach(mend);
  });
})();
