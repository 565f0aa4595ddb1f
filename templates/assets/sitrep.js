/* Enhancement only: without this file every page reads the same. A classic script, so that it runs from file:// too. */
"use strict";
(function () {
  /* "/" or Ctrl-K jumps to any name, date or report: what that needs is loaded when it is asked for. */
  var find = document.querySelector(".find");
  var own = document.currentScript.src;
  function jump() {
    if (window.sitrepJump) window.sitrepJump();
    else if (!document.querySelector("script.searching")) {
      var script = document.createElement("script");
      script.className = "searching";
      script.src = own.replace(/sitrep\.js.*$/, "search.js");
      script.onload = function () { window.sitrepJump(); };
      document.head.append(script);
    }
  }
  if (find) document.addEventListener("keydown", function (event) {
    var typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
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

  /* A margin note lights up its sentence. */
  function light(event) {
    var note = event.target.closest(".notes li");
    var link = note && note.querySelector(".content");
    var sentence = link && document.getElementById(link.hash.slice(1));
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
