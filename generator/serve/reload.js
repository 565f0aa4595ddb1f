"use strict";
// Reloads the page when the site was built anew, and shows above it what is wrong. The server adds it; no site holds it.
(() => {
  const shown = new URL(document.currentScript.src).search.slice(1);
  const own = new URL(".", document.currentScript.src);
  let banner = null;

  function tell(problems) {
    banner?.remove();
    banner = null;
    if (!problems.length) return;
    banner = document.createElement("div");
    banner.setAttribute("role", "alert");
    banner.id = "sitrep-preview";
    Object.assign(banner.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "1000", maxHeight: "50vh", overflow: "auto",
      padding: "0.75rem 1rem", background: "#5c1010", color: "#fff", font: "0.9rem/1.4 monospace", whiteSpace: "pre-wrap",
    });
    const close = document.createElement("button");
    close.textContent = "Close";
    close.style.float = "right";
    close.addEventListener("click", () => tell([]));
    const words = document.createElement("div");
    words.textContent = problems.join("\n");
    banner.append(close, words);
    document.body.append(banner);
  }

  new EventSource(new URL("events", own)).addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== shown) location.reload();
    else tell(state.problems);
  });
})();
