// Read to me: sentence by sentence, in the passage's language, by a voice of the device.
(function () {
  'use strict';
  const bar = document.querySelector('.speak');
  const synth = window.speechSynthesis;
  if (!synth) return;
  const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,td,th,caption,legend,summary,div';
  const SILENT = '.answer,.vh,.dot,.col,.note,[aria-hidden=true],textarea,pre,sup,' +
    'details:not([open])>:not(summary)';
  const marks = window.Highlight && CSS.highlights;
  let sentences = [], at = 0, utterance = null, marked = null;

  const langOf = (element) => element.closest('[lang]').lang;

  function voiceFor(lang) {
    const voices = synth.getVoices().filter((voice) => voice.localService);
    const of = (voice) => voice.lang.replace('_', '-');
    return voices.find((voice) => of(voice) === lang) ||
      voices.find((voice) => of(voice).split('-')[0] === lang.split('-')[0]);
  }

  function cut(run) {
    const text = run.map((node) => node.data).join('').replace(/\s/g, ' ');
    const home = run[0].parentElement, lang = langOf(home), voice = voiceFor(lang);
    if (!voice) return;
    const pieces = window.Intl.Segmenter
      ? new Intl.Segmenter(lang, {granularity: 'sentence'}).segment(text)
      : [{segment: text, index: 0}];
    const place = (offset) => {
      let node = 0;
      while (offset > run[node].length) offset -= run[node++].length;
      return [run[node], offset];
    };
    for (const {segment, index} of pieces) {
      if (!/[\p{L}\p{N}]/u.test(segment)) continue;
      const range = new Range();
      range.setStart(...place(index));
      range.setEnd(...place(index + segment.trimEnd().length));
      sentences.push({text: segment.trim(), lang, voice, range, block: home.closest(BLOCKS)});
    }
  }

  function collect() {
    sentences = [];
    for (const part of document.querySelectorAll('.hero h1,.hero .sum,.station:not(.at-next)')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let run = [], block, lang;
      while (walker.nextNode()) {
        const node = walker.currentNode, home = node.parentElement;
        if (home.closest(SILENT) || !home.getClientRects().length) continue;
        if (run.length && (block !== home.closest(BLOCKS) || lang !== langOf(home))) {
          cut(run);
          run = [];
        }
        block = home.closest(BLOCKS);
        lang = langOf(home);
        run.push(node);
      }
      if (run.length) cut(run);
    }
  }

  function mark(sentence) {
    if (marks) marks.delete('spoken');
    if (marked) marked.classList.remove('spoken');
    if (!sentence) return;
    if (marks) marks.set('spoken', new Highlight(sentence.range));
    else (marked = sentence.block).classList.add('spoken');
    const box = sentence.range.getBoundingClientRect();
    if (box.top < 90 || box.bottom > innerHeight - 150) scrollBy(0, box.top - innerHeight / 3);
  }

  function hush(state) {
    utterance = null;
    synth.cancel();
    bar.dataset.state = state;
    if (state === 'off') mark(at = 0);
  }

  function say() {
    const sentence = sentences[at];
    if (!sentence) return hush('off');
    const mine = utterance = new SpeechSynthesisUtterance(sentence.text);
    mine.lang = sentence.lang;
    mine.voice = sentence.voice;
    mine.onend = () => {
      if (mine !== utterance) return;
      at += 1;
      say();
    };
    mine.onerror = () => mine === utterance && hush('off');
    bar.dataset.state = 'on';
    mark(sentence);
    synth.speak(mine);
  }

  function offer() {
    if (!bar.dataset.state && voiceFor(langOf(document.querySelector('h1')))) bar.dataset.state = 'off';
  }

  bar.addEventListener('click', (event) => {
    const button = event.target.closest('button'), state = bar.dataset.state;
    if (!button) return;
    if (button.dataset.act === 'stop') {
      hush('off');
      button.previousElementSibling.focus();
    } else if (state === 'on') {
      hush('paused');
    } else {
      if (state === 'off') collect();
      say();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && bar.dataset.state) hush('off');
  });
  document.addEventListener('visibilitychange', () => bar.dataset.state === 'on' && hush('paused'));
  addEventListener('pagehide', () => bar.dataset.state && hush('off'));
  synth.onvoiceschanged = offer;
  offer();
})();
