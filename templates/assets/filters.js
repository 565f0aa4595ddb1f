/* Filters for the timeline and the ledger of claims; without this file the page is the whole list. A classic script, so that it runs from file:// too. */
"use strict";
(function () {
  var form = document.getElementById("filters");
  if (!form) return;
  var rows = Array.from(document.querySelectorAll(".stretch [data-row]"));
  var sections = Array.from(document.querySelectorAll(".stretch"));
  var whole = rows.filter(function (row) { return row.closest(".whole"); });
  var choices = Array.from(form.querySelectorAll("select"));

  function fits(row) {
    return choices.every(function (choice) {
      return !choice.value || row.dataset[choice.name].split(" ").indexOf(choice.value) >= 0;
    });
  }

  function show() {
    rows.forEach(function (row) { row.hidden = !fits(row); });
    sections.forEach(function (section) { section.hidden = !section.querySelector("[data-row]:not([hidden])"); });
    var left = whole.filter(function (row) { return !row.hidden; }).length;
    form.querySelector("output").textContent = left === whole.length ? "" : left + " of " + whole.length + " " + form.dataset.of;
  }

  /* What is chosen stands in the address, so that it can be kept and passed on. */
  function remember() {
    var chosen = new URLSearchParams();
    choices.forEach(function (choice) { if (choice.value) chosen.set(choice.name, choice.value); });
    try {
      history.replaceState(null, "", String(chosen) ? "#" + chosen : location.pathname + location.search);
    } catch (refused) { /* the list is filtered all the same */ }
  }

  function recall() {
    var chosen = new URLSearchParams(location.hash.slice(1));
    choices.forEach(function (choice) {
      choice.value = chosen.get(choice.name) || "";
      if (choice.selectedIndex < 0) choice.value = "";
    });
    show();
  }

  form.addEventListener("change", function () { show(); remember(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelector("button").addEventListener("click", function () {
    choices.forEach(function (choice) { choice.value = ""; });
    show();
    remember();
  });
  window.addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
