/* Enhancement only: without this file every page reads the same. A classic script, so that it runs from file:// too. */
"use strict";
(function () {
  /* "/" or Ctrl-K jumps to any name, date or report. The box opens at once, so that no key is lost; what furnishes it
     is loaded when it is asked for. */
  var find = document.querySelector(".find"), own = document.currentScript.src, box = null;
  function open() {
    box = document.createElement("dialog");
    box.className = "jump";
    box.setAttribute("aria-label", "Jump to a name, a date or a report");
    var input = document.createElement("input"), script = document.createElement("script"), sheet = document.createElement("link");
    input.type = "search";
    input.setAttribute("aria-label", "A name, a date or a report");
    box.append(input);
    document.body.append(box);
    sheet.rel = "stylesheet";
    sheet.href = own.replace(/sitrep\.js.*$/, "search.css");
    script.src = own.replace(/sitrep\.js.*$/, "search.js");
    document.head.append(sheet, script);
  }
  function jump() {
    var query = document.getElementById("query");
    if (query) { query.focus(); query.select(); return; }
    if (!box) open();
    if (box.open) return;
    box.firstChild.value = "";
    box.showModal();
    box.firstChild.focus();
    box.firstChild.dispatchEvent(new Event("input"));
  }
  if (find) document.addEventListener("keydown", function (event) {
    /* For a moment after it closes, the box still has the focus. */
    var typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && !event.target.closest("dialog:not([open])");
    var plain = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!plain && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey)) return;
    event.preventDefault();
    jump();
  });
})();
(function () {
  var text = document.querySelector("main.article article");
  if (!text) return;

  /* The reader's choice of marks, kept from page to page where the browser allows it. */
  document.querySelectorAll(".switches input").forEach(function (box) {
    try {
      if (localStorage.getItem(box.id) === "off") box.checked = false;
    } catch (refused) { return; }
    box.addEventListener("change", function () {
      localStorage.setItem(box.id, box.checked ? "on" : "off");
    });
  });

  /* What a time resolved to stands in the margin as well, where there is one. */
  text.querySelectorAll(".resolved").forEach(function (resolved) {
    var paragraph = resolved.closest("p"), sentence = resolved.closest(".sentence");
    if (!sentence) return;
    var notes = paragraph.nextElementSibling, note = document.createElement("li"), said = document.createElement("b");
    if (!notes || !notes.matches(".notes")) {
      notes = document.createElement("ul");
      notes.className = "notes times";
      paragraph.after(notes);
    }
    said.textContent = resolved.parentNode.querySelector("time") ? resolved.parentNode.querySelector("time").textContent : resolved.previousSibling.textContent;
    note.className = "time";
    note.setAttribute("aria-hidden", "true");
    note.dataset.sentence = sentence.id;
    note.append(said, " " + resolved.textContent.trim().slice(1, -1));
    notes.append(note);
  });

  /* Margin notes stand level with their sentences, as far as those above leave room. */
  var wide = window.matchMedia("(min-width: 44rem)");
  function sentenceOf(note) {
    var link = note.querySelector(".content");
    return document.getElementById(note.dataset.sentence || (link ? link.hash.slice(1) : ""));
  }
  function loosen() {
    text.classList.remove("level");
    text.style.minHeight = "";
    text.querySelectorAll(".notes li").forEach(function (note) { note.style.marginTop = ""; });
  }
  function level() {
    loosen();
    if (!wide.matches) return;
    text.classList.add("level");
    /* All is measured before anything moves: with a thousand notes, each measure after a move would take a layout. */
    var top = text.getBoundingClientRect().top, bottom = 0;
    Array.from(text.querySelectorAll(".notes"), function (notes) {
      var items = Array.from(notes.children, function (note, place) {
        var sentence = sentenceOf(note);
        return { note: note, place: place, height: note.offsetHeight, top: sentence ? sentence.getClientRects()[0].top : 0 };
      });
      return { notes: notes, top: notes.getBoundingClientRect().top, items: items };
    }).forEach(function (group) {
      var end = group.top;
      group.items.sort(function (a, b) { return a.top - b.top || a.place - b.place; }).forEach(function (item) {
        if (!item.height) return;
        var at = Math.max(item.top, bottom, end);
        group.notes.append(item.note);
        item.note.style.marginTop = at - end + "px";
        end = at + item.height;
        bottom = end + 9;
      });
    });
    text.style.minHeight = Math.max(0, bottom - top) + "px";
  }
  level();
  window.addEventListener("resize", level);
  window.addEventListener("load", level);
  document.querySelectorAll(".switches input").forEach(function (box) { box.addEventListener("change", level); });
  window.addEventListener("beforeprint", loosen);
  window.addEventListener("afterprint", level);

  /* A name shows on hover and on focus what this page knows of it. */
  var card = document.createElement("div"), shown = null, leaving = 0;
  card.className = "card";
  card.hidden = true;
  card.setAttribute("aria-hidden", "true"); /* its link's title says the same */
  document.body.append(card);
  function line(words, tag) {
    var made = document.createElement(tag || "p");
    made.textContent = words;
    card.append(made);
  }
  function leave() {
    if (shown) shown.title = shown.dataset.title;
    shown = null;
    card.hidden = true;
  }
  function meet(link) {
    clearTimeout(leaving);
    if (link === shown) return;
    leave();
    shown = link;
    link.dataset.title = link.title;
    link.removeAttribute("title");
    var title = link.dataset.title.split(": "), listed = document.querySelector(".found a.entity[href=\"" + link.getAttribute("href") + "\"]");
    var times = listed && listed.parentNode.querySelector(".count"), claims = text.querySelectorAll(".notes .speaker[href=\"" + link.getAttribute("href") + "\"]").length;
    card.replaceChildren();
    line(title.slice(1).join(": ") || link.textContent, "b");
    line(title[0] + (times ? ", named " + (times.textContent === "1" ? "once" : times.textContent + " times") + " here" : ""));
    if (claims) line(claims === 1 ? "Says one thing here" : "Says " + claims + " things here");
    card.hidden = false;
    var at = link.getClientRects()[0], room = document.documentElement.clientWidth;
    card.style.left = Math.max(8, Math.min(at.left, room - card.offsetWidth - 8)) + window.scrollX + "px";
    card.style.top = (at.top > card.offsetHeight + 12 ? at.top - card.offsetHeight - 6 : at.bottom + 6) + window.scrollY + "px";
  }
  function away() { clearTimeout(leaving); leaving = setTimeout(leave, 150); }
  ["mouseover", "focusin"].forEach(function (name) {
    text.addEventListener(name, function (event) {
      var link = event.target.closest("a.entity");
      if (link) meet(link);
    });
  });
  ["mouseout", "focusout"].forEach(function (name) {
    text.addEventListener(name, function (event) { if (event.target.closest("a.entity")) away(); });
  });
  card.addEventListener("mouseenter", function () { clearTimeout(leaving); });
  card.addEventListener("mouseleave", away);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") leave(); });

  /* A margin note lights up its sentence. */
  function light(event) {
    var note = event.target.closest(".notes li");
    var sentence = note && sentenceOf(note);
    if (sentence) sentence.classList.toggle("lit", event.type === "mouseover" || event.type === "focusin");
  }
  ["mouseover", "mouseout", "focusin", "focusout"].forEach(function (name) { text.addEventListener(name, light); });

  /* Each sentence has an address: a link to it appears beside it on hover and on focus. */
  text.querySelectorAll(".sentence").forEach(function (sentence, position) {
    var link = document.createElement("a");
    link.className = "permalink";
    link.href = "#" + sentence.id;
    link.textContent = "¶";
    link.setAttribute("aria-label", "Link to sentence " + (position + 1));
    sentence.append(link);
  });

  /* The citation names the report's own address or the site's public one, never a path of the reader's disk. */
  function words(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll(".resolved, .permalink").forEach(function (extra) { extra.remove(); });
    return copy.textContent.trim().replace(/\s+/g, " ");
  }
  function citation(markdown) {
    var canonical = document.querySelector("link[rel=canonical]");
    var outside = document.querySelector(".facts .outside");
    var sentence = location.hash && text.querySelector(".sentence:target");
    var title = words(document.querySelector("h1"));
    var from = document.querySelector(".facts").dataset.citation;
    var address = outside ? outside.href : canonical ? canonical.href : "";
    if (sentence && canonical) address = canonical.href + location.hash;
    var quoted = sentence ? "“" + words(sentence) + "” " : "";
    if (markdown && address) return quoted + "[" + title.replace(/([\\[\]])/g, "\\$1") + "](<" + address + ">), " + from;
    return quoted + "“" + title + "”, " + from + (address ? ", " + address : "");
  }
  function copy(value) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(value);
    var area = document.createElement("textarea");
    area.value = value;
    document.body.append(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  }
  var cite = document.createElement("p");
  cite.className = "cite";
  var status = document.createElement("span");
  status.setAttribute("role", "status");
  [["Copy citation", false], ["as Markdown", true]].forEach(function (choice) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = choice[0];
    button.addEventListener("click", function () {
      var value = citation(choice[1]);
      copy(value).then(
        function () { status.textContent = "Copied: " + value; },
        function () { status.textContent = value; }
      );
    });
    cite.append(button);
  });
  cite.append(status);
  document.querySelector(".facts").append(cite);
})();
