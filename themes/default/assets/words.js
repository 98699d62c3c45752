// A word to know opens its meaning below the passage; without this, it leads to it.
(function () {
  'use strict';
  const open = new Map();

  function close(word) {
    open.get(word).remove();
    open.delete(word);
    word.setAttribute('aria-expanded', 'false');
  }

  function press(word) {
    if (open.has(word)) return close(word);
    const meaning = document.createElement('dl');
    meaning.className = 'words meaning';
    meaning.append(document.querySelector(word.hash).cloneNode(true));
    meaning.firstChild.removeAttribute('id');
    const block = word.closest('p,li,td,dd');
    if (block.tagName === 'P') block.after(meaning);
    else block.append(meaning);
    open.set(word, meaning);
    word.setAttribute('aria-expanded', 'true');
  }

  for (const word of document.querySelectorAll('a.word')) {
    word.setAttribute('role', 'button');
    word.setAttribute('aria-expanded', 'false');
    word.addEventListener('click', (event) => {
      event.preventDefault();
      press(word);
    });
    word.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      press(word);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') for (const word of Array.from(open.keys())) close(word);
  });
})();
