/* Opens search: its button, "/", Ctrl or Cmd+K, and an address that ends in
   "#search=words". What finds things loads when search first opens. */
(function () {
  'use strict';

  var root = document.documentElement;
  var dialog = document.getElementById('p-search');
  var button = document.querySelector('[data-act=search]');
  var TYPED = 'textarea,select,[contenteditable],input:not([type=checkbox]):not([type=radio])';

  if (!dialog || !button || !dialog.showModal) return;
  var input = dialog.querySelector('input');

  function load(name) {
    var script = document.createElement('script');
    script.src = root.dataset.root + name;
    script.async = false;
    script.onerror = function () { dialog.classList.add('failed'); };
    document.head.append(script);
  }

  function open() {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    if (load) ['search-data.js', 'assets/search-engine.js', 'assets/search-box.js'].forEach(load);
    load = null;
  }

  function follow() {
    var words = /=/.test(location.hash) && new URLSearchParams(location.hash.slice(1)).get('search');
    if (!words) return;
    input.value = words;
    open();
    input.dispatchEvent(new Event('input'));
  }

  document.addEventListener('keydown', function (event) {
    var slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey &&
      !('noShortcuts' in root.dataset);
    var chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
      /^k$/i.test(event.key);
    if (!slash && !chord || event.isComposing || event.defaultPrevented ||
      event.target.closest && event.target.closest(TYPED)) return;
    event.preventDefault();
    open();
  });
  button.addEventListener('click', open);
  addEventListener('hashchange', follow);
  button.hidden = false;
  follow();
})();
