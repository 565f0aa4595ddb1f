/* Search: a box that jumps to a name, a date or a report from every page, and the search page. What there is to find
   comes in small scripts, loaded when needed, so that it works from a folder too; on a served site the full text is
   Pagefind's. A classic script. Nothing that comes from a report is ever written as markup. */
"use strict";
(function () {
  var base = document.currentScript.src.replace(/assets\/search\.js.*$/, "");
  var months = "January February March April May June July August September October November December".split(" ");
  var MANY = 8, PAGE = 10;

  /* 1 loading */
  var parts = {}, asked = {};
  window.sitrepSearch = function (name, data) { parts[name] = data; };
  function load(name) {
    if (!asked[name]) asked[name] = new Promise(function (done) {
      var script = document.createElement("script");
      script.src = base + "search/" + name + ".js";
      script.onload = script.onerror = function () { done(parts[name]); };
      document.head.append(script);
    });
    return asked[name];
  }
  function loadAll(names) { return Promise.all(names.map(load)); }

  /* 2 words */
  function fold(words) {
    return words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘]/g, "'").toLowerCase();
  }
  function split(folded) { return folded.match(/[\p{L}\p{N}]+/gu) || []; }
  function dateWords(ident) {
    var part = ident.split("-");
    return (part[2] ? Number(part[2]) + " " : "") + (part[1] ? months[part[1] - 1] + " " : "") + part[0];
  }
  function trigrams(folded) {
    var padded = "  " + folded + " ", found = {};
    for (var at = 0; at + 3 <= padded.length; at++) found[padded.substr(at, 3)] = true;
    return found;
  }

  /* 3 what there is to jump to */
  var things = null;
  function thing(kind, href, label, others, weight, note, order) {
    return { kind: kind, href: href, label: label, weight: weight, note: note, order: order,
      names: [label].concat(others).map(function (name) { return " " + split(fold(name)).join(" "); }) };
  }
  function all() {
    if (!things) things = load("index").then(function (index) {
      if (!index) return { list: [], index: { years: [], months: [], indexes: [], types: [], whole: true }, entities: {}, reports: {} };
      var found = { list: [], index: index, entities: {}, reports: {} }, types = {};
      index.types.forEach(function (type) { types[type[0]] = type; });
      var names = [];
      for (var part = 1; part <= index.names; part++) names.push("names-" + part);
      var years = index.years.map(function (year) { return "titles-" + year; });
      return loadAll(names.concat("dates", years)).then(function () {
        names.forEach(function (name) { (parts[name] || []).forEach(function (row) {
          var one = thing(row[1], "entities/" + row[0] + ".html", row[2], row.slice(4), row[3], types[row[1]][1], 0);
          one.style = types[row[1]][2];
          one.slug = row[0];
          found.entities[row[0]] = one;
          found.list.push(one);
        }); });
        (parts.dates || []).forEach(function (ident) {
          found.list.push(thing("dates", "dates/" + ident + ".html", dateWords(ident), [ident], 4 - ident.length / 3, "Date", 1));
        });
        years.forEach(function (name) {
          var rows = parts[name] || [{}, []];
          rows[1].forEach(function (row) {
            var day = row[1] || row[0].slice(0, 10), source = rows[0][row[3]];
            var one = thing("reports", "articles/" + row[0] + ".html", row[2], [], 0, source + ", " + dateWords(day), 2);
            one.id = row[0]; one.day = day; one.source = row[3];
            found.reports[row[0]] = one;
            found.list.push(one);
          });
        });
        return found;
      });
    });
    return things;
  }
  /* How well a name answers: the name itself, its beginning, then the beginnings of its words; -1 for not at all. */
  function rank(name, typed, words) {
    if (name === " " + typed) return 0;
    if (!words.every(function (word) { return name.indexOf(" " + word) >= 0; })) return -1;
    return name.indexOf(" " + typed) === 0 ? 1 : name.indexOf(" " + typed) > 0 ? 2 : 3;
  }
  function matches(list, query) {
    var words = split(fold(query)), typed = words.join(" ");
    if (!words.length) return [];
    var found = [];
    list.forEach(function (one) {
      var best = -1;
      one.names.forEach(function (name, place) {
        var here = rank(name, typed, words);
        if (here >= 0) here += place && 0.5;
        if (here >= 0 && (best < 0 || here < best)) best = here;
      });
      if (best >= 0) found.push([best, one]);
    });
    found.sort(function (a, b) {
      return (a[0] >= 1) - (b[0] >= 1) || a[1].order - b[1].order || a[0] - b[0] ||
        b[1].weight - a[1].weight ||
        (a[1].label < b[1].label ? -1 : a[1].label > b[1].label ? 1 : 0);
    });
    return found.map(function (pair) { return pair[1]; });
  }
  function nearest(list, query) {
    var wanted = trigrams(split(fold(query)).join(" ")), size = Object.keys(wanted).length, found = [];
    list.forEach(function (one) {
      if (one.order === 2) return;
      var best = 0;
      one.names.forEach(function (name) {
        /* The whole name and each of its words: people mistype one word of a name. */
        [name.slice(1)].concat(name.slice(1).split(" ")).forEach(function (word) {
          var held = trigrams(word), shared = 0, count = 0;
          for (var gram in held) { count++; if (wanted[gram]) shared++; }
          best = Math.max(best, 2 * shared / (size + count));
        });
      });
      if (best >= 0.3) found.push([best, one]);
    });
    found.sort(function (a, b) { return b[0] - a[0] || b[1].weight - a[1].weight || (a[1].label < b[1].label ? -1 : 1); });
    return found.slice(0, 5).map(function (pair) { return pair[1]; });
  }

  /* 4 small pieces of a page */
  function element(tag, className, text) {
    var made = document.createElement(tag);
    if (className) made.className = className;
    if (text) { made.textContent = text; made.dir = "auto"; }
    return made;
  }
  function link(one, anchor) {
    var made = element("a", one.style ? "entity entity-" + one.style : "", one.label);
    made.href = base + one.href + (anchor ? "#" + anchor : "");
    return made;
  }

  /* 5 the box, which sitrep.js has opened: letters may stand in it already */
  function furnish(box) {
    var input = box.firstChild, list = element("ul"), options = [], at = -1;
    input.placeholder = "A name, a date or a report";
    [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
      ["aria-controls", "jump-list"], ["autocomplete", "off"], ["spellcheck", "false"]].forEach(function (pair) {
      input.setAttribute(pair[0], pair[1]);
    });
    list.id = "jump-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Found");
    var said = element("p", "hidden");
    said.setAttribute("role", "status");
    box.append(list, said);
    function choose(place) {
      if (options[at]) options[at].setAttribute("aria-selected", "false");
      at = options.length ? (place + options.length) % options.length : -1;
      if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
      options[at].setAttribute("aria-selected", "true");
      options[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[at].id);
    }
    function add(label, note, href, style) {
      var option = element("li");
      option.id = "jump-" + options.length;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = href;
      option.append(element("span", style ? "entity entity-" + style : "", label), element("small", "", note));
      options.push(option);
      list.append(option);
    }
    function go() { if (box.open && options[at]) { box.close(); location.href = options[at].dataset.href; } }
    function show() {
      all().then(function (found) {
        var typed = input.value.trim(), hits = matches(found.list, typed), near = !hits.length && typed ? nearest(found.list, typed) : [];
        list.replaceChildren();
        options = []; at = -1;
        hits.concat(near).slice(0, MANY).forEach(function (one) {
          add(one.label, near.length ? one.note + ", a similar name" : one.note, base + one.href, one.style);
        });
        if (typed) add("“" + typed + "” in the text of the reports", "Search", base + "search.html#q=" + encodeURIComponent(typed));
        input.setAttribute("aria-expanded", String(options.length > 0));
        said.textContent = !typed ? "" : hits.length ? hits.length + " found" : near.length ? "No match; similar names are listed" : "No match";
        choose(0);
      });
    }
    input.addEventListener("input", show);
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown") choose(at + 1);
      else if (event.key === "ArrowUp") choose(at - 1);
      else if (event.key === "Enter") all().then(go); /* pressed before the names were there, it waits for them */
      else return;
      event.preventDefault();
    });
    list.addEventListener("click", function (event) {
      var option = event.target.closest("[role=option]");
      if (option) { at = options.indexOf(option); go(); }
    });
    box.addEventListener("click", function (event) { if (event.target === box) box.close(); });
    show();
  }
  var box = document.querySelector("dialog.jump");
  if (box) furnish(box);

  /* 6 filters: words that stand for a source, a date or a name (generator/publish/search_parts.py) */
  function facet(kind, value) {
    var bytes = new TextEncoder().encode(kind + ":" + value), crc = -1;
    bytes.forEach(function (byte) {
      crc ^= byte;
      for (var bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    });
    var digits = ("0000000" + ((crc ^ -1) >>> 0).toString(16)).slice(-8);
    return "xq" + digits.replace(/./g, function (digit) { return "bcdfghjklmnpqrtv"[parseInt(digit, 16)]; });
  }

  /* 7 the text of the reports, from a folder */
  function terms(query) {
    var found = [];
    fold(query).replace(/"([^"]+)"|([\p{L}\p{N}]+)/gu, function (_all, phrase, word) {
      found.push(phrase ? { phrase: " " + split(phrase).join(" ") + " " } : { word: " " + word });
    });
    return found;
  }
  function holds(flat, term) { return flat.indexOf(term.phrase || term.word) >= 0; }
  function searchText(index, query, filters) {
    return loadAll(index.months.map(function (month) { return "text-" + month; })).then(function () {
      var wanted = terms(query), found = [];
      index.months.forEach(function (month) { (parts["text-" + month] || []).forEach(function (row) {
        var facets = row[1].split(" ");
        if (!filters.every(function (word) { return facets.indexOf(word) >= 0; })) return;
        if (!row.folded) {
          row.folded = [];
          for (var at = 3; at < row.length; at += 2) row.folded.push(" " + split(fold(row[at])).join(" ") + " ");
        }
        var counts = row.folded.map(function (flat) {
          return wanted.filter(function (term) { return holds(flat, term); }).length;
        });
        if (!wanted.every(function (term) { return row.folded.some(function (flat) { return holds(flat, term); }); })) return;
        var best = counts.map(function (count, place) { return [count, place]; });
        best.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
        var total = counts.reduce(function (sum, count) { return sum + count; }, 0);
        found.push({ id: row[0], score: best.length ? best[0][0] * 100 + Math.min(total, 99) : 0, sentences: best.slice(0, 2)
          .filter(function (pair, place) { return pair[0] || (!wanted.length && !place); })
          .map(function (pair) { return { id: row[2 + 2 * pair[1]], words: row[3 + 2 * pair[1]] }; }) });
      }); });
      found.sort(function (a, b) { return b.score - a.score; });
      return found.map(function (one) { return function () { return Promise.resolve(one); }; });
    });
  }

  /* 8 the same on a served site, by Pagefind: an index a year, searched together */
  var engine = null;
  function startEngine(index) {
    if (engine) return engine;
    var top = new URL(base).pathname;
    engine = import(base + "search/" + index.indexes[0] + "/pagefind.js").then(function (made) {
      return made.options({ baseUrl: "/" }).then(function () {
        return Promise.all(index.indexes.slice(1).map(function (year) { return made.mergeIndex(top + "search/" + year + "/"); }));
      }).then(function () { return made; });
    });
    return engine;
  }
  function searchEngine(index, query, filters) {
    return startEngine(index).then(function (made) {
      return made.search(query.replace(/"/g, " ") + " " + filters.join(" "));
    }).then(function (answer) {
      /* Where no report has a word, Pagefind takes the nearest one it knows: that is no match here. */
      return answer.results.length ? answer.results[0].data().then(function (data) { return meant(data, query) ? answer : { results: [] }; }) : answer;
    }).then(function (answer) {
      return answer.results.map(function (result) { return function () { return result.data().then(sentences); }; });
    });
  }
  function meant(data, query) {
    var words = data.content.split(/\s+/), held = [];
    data.locations.forEach(function (location) { held = held.concat(split(fold(words[location] || ""))); });
    return split(fold(query)).every(function (word) {
      return held.some(function (found) {
        for (var same = 0; same < word.length && word[same] === found[same];) same++;
        return same >= Math.max(Math.min(3, word.length), word.length - 3) || (same === found.length && same > 2);
      });
    });
  }
  function sentences(data) {
    var anchors = data.anchors.slice().sort(function (a, b) { return a.location - b.location; }), hits = {};
    data.locations.forEach(function (location) {
      var inside = anchors.filter(function (anchor) { return anchor.location <= location; }).pop();
      if (!inside || inside.id === "facets") return;
      hits[inside.id] = hits[inside.id] || { id: inside.id, words: inside.text, places: {} };
      hits[inside.id].places[location - inside.location] = true;
    });
    var found = Object.values(hits).sort(function (a, b) { return Object.keys(b.places).length - Object.keys(a.places).length; });
    if (!found.length && anchors.length && anchors[0].id !== "facets") found = [{ id: anchors[0].id, words: anchors[0].text, places: {} }];
    return { id: data.raw_url.replace(/^\/articles\/|\.html$/g, ""), sentences: found.slice(0, 2) };
  }

  /* 9 the search page */
  var form = document.getElementById("search");
  if (!form) return;
  var status = document.getElementById("status"), results = document.getElementById("results"), ways = document.getElementById("ways");
  var turn = 0;

  function marked(sentence, query) {
    var made = element("span", "", ""), wanted = terms(query).map(function (term) { return (term.phrase || term.word).trim().split(" "); });
    var words = [].concat.apply([], wanted), place = 0;
    made.dir = "auto";
    sentence.words.split(/(\s+)/).forEach(function (run) {
      var hit = sentence.places && sentence.places[place];
      if (/\S/.test(run)) place++;
      else hit = false;
      if (!sentence.places) hit = split(fold(run)).some(function (word) {
        return words.some(function (start) { return word.indexOf(start) === 0; });
      });
      made.append(hit && /\S/.test(run) ? element("mark", "", run) : run);
    });
    return made;
  }
  function reportItem(one, found, query) {
    var item = element("li"), report = found.reports[one.id];
    if (!report) return null;
    item.append(link(report), " ", element("span", "from", report.note));
    one.sentences.forEach(function (sentence) {
      var quote = element("p", "what"), to = element("a");
      to.href = base + report.href + (sentence.id ? "#" + sentence.id : "");
      to.append(marked(sentence, query));
      quote.append(to);
      item.append(quote);
    });
    return item;
  }
  function section(title, count) {
    var made = element("section"), heading = element("h2", "", title + " ");
    if (count) heading.append(element("span", "count", count));
    made.append(heading);
    results.append(made);
    return made;
  }
  function showNames(list, title, count, state) {
    var lines = element("ul", "index found-names");
    list.forEach(function (one) {
      var item = element("li"), side = element("span", "count", one.note + (one.weight >= 1 && one.slug ? ", " + one.weight + (one.weight === 1 ? " report " : " reports ") : " "));
      if (one.slug) {
        var only = element("a", "", "filter by it");
        only.href = "#" + new URLSearchParams(Object.assign({}, state, { q: "", kind: "reports", entity: one.label }));
        only.setAttribute("aria-label", "Filter the reports by " + one.label);
        side.append(" ", only);
      }
      item.append(link(one), side);
      lines.append(item);
    });
    section(title, count).append(lines);
  }
  function showReports(hits, found, query, note) {
    var list = element("ol", "hits"), more = element("button", "", "More"), at = 0, part = section("Reports", hits.length + note);
    function page() {
      var next = hits.slice(at, at + PAGE);
      at += next.length;
      more.hidden = at >= hits.length;
      return Promise.all(next.map(function (hit) { return hit(); })).then(function (shown) {
        shown.forEach(function (one) { var item = reportItem(one, found, query); if (item) list.append(item); });
      });
    }
    more.type = "button";
    more.addEventListener("click", page);
    part.append(list, more);
    return page();
  }
  function named(found, words) {
    var typed = words.trim(), hits = matches(found.list.filter(function (one) { return one.slug; }), typed);
    return hits[0] || null;
  }
  function run(state) {
    var mine = ++turn, query = state.q.trim();
    var empty = !query && !state.source && !state.date && !state.entity && !state.kind;
    ways.hidden = !empty;
    if (empty) { results.replaceChildren(); status.textContent = ""; return; }
    status.textContent = "Searching …";
    all().then(function (found) {
      if (mine !== turn) return;
      var entity = state.entity ? named(found, state.entity) : null, filters = [];
      if (state.source) filters.push(facet("source", state.source));
      if (state.date) filters.push(facet("date", state.date));
      if (entity) filters.push(facet("entity", entity.slug));
      var type = state.kind && state.kind !== "reports" ? state.kind : "";
      var pool = found.list.filter(function (one) { return type ? one.kind === type : one.order < 2; });
      var hits = state.kind === "reports" || (!query && !type) ? [] : query ? matches(pool, query) : pool;
      var near = query && !hits.length && state.kind !== "reports" ? nearest(pool, query) : [];
      var served = /^https?:$/.test(location.protocol) && found.index.indexes.length && !/"/.test(query);
      var texts = type || (state.entity && !entity) || (!query && !filters.length && state.kind !== "reports") ? Promise.resolve([])
        : served ? searchEngine(found.index, query, filters).catch(function () { return searchText(found.index, query, filters); })
          : searchText(found.index, query, filters);
      return texts.then(function (reports) {
        if (mine !== turn) return;
        results.replaceChildren();
        var part = !served && !found.index.whole && found.index.months.length
          ? "; only reports since " + dateWords(found.index.months[found.index.months.length - 1]) + " are searched word by word here" : "";
        if (state.entity && !entity) near = nearest(found.list.filter(function (one) { return one.slug; }), state.entity);
        if (hits.length) showNames(hits.slice(0, type ? 100 : MANY), type === "dates" ? "Dates" : "Names", hits.length > MANY && !type || hits.length > 100 ? "the first of " + hits.length : "", state);
        var shown = reports.length ? showReports(reports, found, query, part) : null;
        if (near.length && (!reports.length || state.entity)) showNames(near, "Similar names", "", state);
        status.textContent = !hits.length && !reports.length
          ? "No match." + (near.length ? " Similar names are listed." : "") + part
          : [hits.length ? hits.length + (hits.length === 1 ? " name or date" : " names and dates") : "",
            reports.length ? reports.length + (reports.length === 1 ? " report" : " reports") : ""].filter(Boolean).join(", ");
        return shown;
      });
    });
  }

  /* What is asked stands in the address, so that it can be kept and passed on. */
  var names = ["q", "kind", "source", "date", "entity"];
  function read() {
    var state = {};
    names.forEach(function (name) { state[name] = form.elements[name].value; });
    return state;
  }
  function remember(state) {
    var kept = new URLSearchParams();
    names.forEach(function (name) { if (state[name]) kept.set(name, state[name]); });
    try { history.replaceState(null, "", "#" + kept); } catch (refused) { /* it is found all the same */ }
  }
  function recall() {
    var kept = new URLSearchParams(location.hash.slice(1));
    names.forEach(function (name) {
      var field = form.elements[name];
      field.value = kept.get(name) || "";
      if (field.selectedIndex < 0) field.value = "";
    });
    run(read());
  }
  var pause = 0;
  function changed() { var state = read(); remember(state); run(state); }
  form.addEventListener("input", function (event) {
    clearTimeout(pause);
    if (event.target.name === "entity") suggest(event.target.value);
    pause = setTimeout(changed, 200);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); clearTimeout(pause); changed(); });
  document.getElementById("clear").addEventListener("click", function () {
    names.forEach(function (name) { form.elements[name].value = ""; });
    changed();
    form.elements.q.focus();
  });
  function suggest(typed) {
    all().then(function (found) {
      var hits = matches(found.list.filter(function (one) { return one.slug; }), typed).slice(0, MANY);
      document.getElementById("entities").replaceChildren.apply(document.getElementById("entities"), hits.map(function (one) {
        var option = element("option");
        option.value = one.label;
        return option;
      }));
    });
  }
  window.addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
  if (!location.hash) form.elements.q.focus();
})();
