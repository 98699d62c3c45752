/* Finds units in search-data.js. Every word must match; its beginning is enough, and
   where the words as written find nothing, one typo in each is forgiven. */
(function () {
  'use strict';

  var LONGEST = 200, MOST_WORDS = 12, TYPO_FROM = 4;
  var MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
  var SAME = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', ى: 'ي', ی: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك' };
  var LETTERS = new RegExp('[' + Object.keys(SAME).join('') + ']', 'g');
  var DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
  var ARTICLE = /(^| )(?:ال(?=[ء-ي]{2})|(?:[وفبك]ال|لل)(?=[ء-ي]{3}))/g;
  var IN_CODE = /[.:](?=[\p{L}\p{N}]*\p{N})/gu;
  var BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;
  var WORD = /[\p{L}\p{M}\p{N}]+(?:[.:](?=[\p{L}\p{N}]*\p{N})[\p{L}\p{M}\p{N}]+)*/gu;
  var DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+/gu;
  var IDEOGRAMS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

  var segmenter = window.Intl && Intl.Segmenter &&
    new Intl.Segmenter(undefined, { granularity: 'word' });

  /* The words of a run that has no spaces; its pairs of letters where the browser
     knows no words. */
  function cut(run) {
    if (segmenter) {
      return Array.from(segmenter.segment(run), function (part) { return part.segment; });
    }
    if (run.length < 3) return [run];
    return Array.from(run.slice(1), function (_, at) { return run.substr(at, 2); });
  }

  /* Words in small letters, without accents, one blank before, between and after. */
  function plain(text) {
    var words = text.toLowerCase().normalize('NFKD').replace(MARKS, '')
      .replace(LETTERS, function (letter) { return SAME[letter]; })
      .replace(DIGITS, function (digit) { return digit.charCodeAt(0) & 15; })
      .replace(IN_CODE, '').replace(BETWEEN, ' ')
      .replace(DENSE, function (run) { return ' ' + cut(run).join(' ') + ' '; });
    return (' ' + words.trim().replace(/ {2,}/g, ' ') + ' ').replace(ARTICLE, '$1');
  }

  /* Whether `word` begins with `term`, but for one letter too many, too few, wrong, or
     two in the wrong order. */
  function isNear(term, word) {
    var at = 0;
    if (term.length < TYPO_FROM || /\d/.test(term)) return word.startsWith(term);
    while (at < term.length && term[at] === word[at]) at += 1;
    return at === term.length ||
      word.startsWith(term.slice(at + 1), at + 1) && word.length >= term.length ||
      word.startsWith(term.slice(at), at + 1) ||
      word.startsWith(term.slice(at + 1), at) ||
      term[at] === word[at + 1] && term[at + 1] === word[at] &&
        word.startsWith(term.slice(at + 2), at + 2);
  }

  /* How well a field holds a term: 0 not at all, 1 exactly, less for less. */
  function fit(term, field, forgiving) {
    var at = field.indexOf(' ' + term);
    if (at >= 0) return field.indexOf(' ' + term + ' ') >= 0 ? 1 : 0.8;
    if (IDEOGRAMS.test(term) && field.includes(term)) return 0.4;
    if (!forgiving) return 0;
    return field.trim().split(' ').some(isNear.bind(null, term)) ? 0.5 : 0;
  }

  function index(row) {
    return row.map(function (field) { return plain(field); });
  }

  /* `data.finds` are rows of fields, the weightiest first; `data.common` are words that
     so many rows hold that they are left out of the last field. Returns a function
     from a text to the places of the rows that hold all of its words, best first. */
  window.plgenEngine = function (data) {
    var rows = data.finds.map(index);
    var common = plain(data.common);

    function score(terms, fields, forgiving) {
      var sum = 0;
      for (var term of terms) {
        var best = 0;
        for (var at = 0; at < fields.length; at += 1) {
          var weight = fit(term, fields[at], forgiving) * data.weights[at];
          if (weight > best) best = weight;
        }
        if (!best) return 0;
        sum += best;
      }
      return sum;
    }

    function find(terms, forgiving) {
      var found = [];
      rows.forEach(function (fields, at) {
        var points = score(terms, fields, forgiving);
        if (points) found.push({ at: at, points: points });
      });
      return found.sort(function (a, b) { return b.points - a.points || a.at - b.at; });
    }

    return function (text) {
      var all = plain(text.slice(0, LONGEST)).trim().split(' ').filter(Boolean);
      all = Array.from(new Set(all)).slice(0, MOST_WORDS);
      var rare = all.filter(function (term) { return !common.includes(' ' + term + ' '); });
      var terms = rare.length ? rare : all;
      var forgiving = false;
      var found = terms.length ? find(terms, false) : [];
      if (!found.length && terms.length) {
        forgiving = true;
        found = find(terms, true);
      }
      return {
        terms: terms,
        places: found.map(function (one) { return one.at; }),
        /* A text as parts, [words, whether they match]. */
        mark: function (shown) {
          return marks(shown, function (word) {
            var field = plain(word);
            return terms.some(function (term) { return fit(term, field, forgiving); });
          });
        }
      };
    };
  };

  function marks(shown, isHit) {
    var parts = [], from = 0, found;
    function push(text, hit) {
      var last = parts[parts.length - 1];
      if (!text) return;
      if (last && last[1] === hit) last[0] += text;
      else parts.push([text, hit]);
    }
    WORD.lastIndex = 0;
    while ((found = WORD.exec(shown))) {
      push(shown.slice(from, found.index), false);
      (segmenter && found[0].search(DENSE) >= 0 ? cut(found[0]) : [found[0]]).forEach(function (word) {
        push(word, isHit(word));
      });
      from = found.index + found[0].length;
    }
    push(shown.slice(from), false);
    return parts;
  }
})();
