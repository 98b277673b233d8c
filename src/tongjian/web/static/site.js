// The site works without this file. It adds keys, suggestions, and the next page's rows on scrolling.
"use strict";
const $ = (selector) => document.querySelector(selector);
const say = (words) => { const live = $("#live"); if (live) live.textContent = words; };

// ---- keys ----
const rows = () => [...document.querySelectorAll(".row")];
let at = -1;
const go = (step) => {
  const all = rows();
  if (!all.length) return;
  at = Math.min(all.length - 1, Math.max(0, at + step));
  all[at].querySelector(".what").focus();
  all[at].scrollIntoView({ block: "nearest" });
};
const follow = (rel) => { const link = $(`a[rel=${rel}]`); if (link) location.href = link.href; };
const help = () => { const keys = $("#keys"); if (keys && !keys.open) keys.showModal(); };
const KEYS = {
  j: () => go(1), k: () => go(-1), n: () => follow("next"), p: () => follow("prev"), t: () => scrollTo(0, 0), "?": help,
  "/": (event) => { event.preventDefault(); const box = $("#quick"); if (box) box.focus(); },
};
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (KEYS[event.key]) KEYS[event.key](event);
});
const button = $("#keys-button");
if (button) { button.hidden = false; button.addEventListener("click", help); }

// ---- suggestions ----
const box = $("#quick"), list = $("#suggestions");
let waiting = 0;
if (box && list && !document.body.dataset.static) box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const typed = box.value.trim();
    if (!typed) return list.replaceChildren();
    const answer = await fetch("/suggest?q=" + encodeURIComponent(typed));
    if (!answer.ok || box.value.trim() !== typed) return;
    list.replaceChildren(...(await answer.json()).map((name) => Object.assign(document.createElement("option"), { value: name })));
  }, 150);
});

// ---- a picture to explore, with Vega-Lite where the operator installed it; its expressions are interpreted, not evaluated ----
const explore = $("#explore"), explored = $("#explored");
const loaded = (src) => new Promise((done, failed) => {
  document.head.append(Object.assign(document.createElement("script"), { src, type: "module", onload: done, onerror: failed }));
});
if (explore) {
  explore.hidden = false;
  explore.addEventListener("click", async () => {
    explore.disabled = true;
    await loaded("/vega-lite.js");
    const ink = getComputedStyle(document.body).color;
    const words = { labelColor: ink, titleColor: ink };
    explored.hidden = false;
    const fitted = { width: explored.clientWidth, autosize: { type: "fit-x", contains: "padding" } };
    await window.vegaEmbed(explored, explore.dataset.spec, {
      actions: false, patch: (spec) => ({ ...spec, ...fitted }), ast: true, defaultStyle: false, mode: "vega-lite", renderer: "canvas", tooltip: { disableDefaultStyle: true },
      config: { axis: words, legend: { ...words, orient: "bottom", columns: 2 }, title: { color: ink }, view: { stroke: null } },
    });
    explored.focus();
  }, { once: true });
}

// ---- more on scroll, with the pages' own addresses beneath ----
const holder = $("#list");
const watch = holder && "IntersectionObserver" in window && new IntersectionObserver(async (seen) => {
  if (!seen.some((entry) => entry.isIntersecting)) return;
  const pages = $("nav.pages"), next = pages && pages.querySelector("a[rel=next]");
  if (!next) return;
  watch.disconnect();
  const answer = await fetch(next.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const more = page.querySelector("#list");
  if (!more) return;
  const shown = holder.querySelectorAll(".day").length;
  for (const day of more.querySelectorAll(".day")) {
    const head = day.querySelector("h2");
    head.id = `d${shown + Number(head.id.slice(1))}`;
    day.setAttribute("aria-labelledby", head.id);
    holder.append(document.adoptNode(day));
  }
  history.replaceState(null, "", next.href);
  const links = page.querySelector("nav.pages");
  if (links) { pages.replaceWith(document.adoptNode(links)); watch.observe($("nav.pages")); } else pages.remove();
  say($("#live").dataset.loaded);
}, { rootMargin: "300px" });
if (watch && $("nav.pages a[rel=next]")) watch.observe($("nav.pages"));
