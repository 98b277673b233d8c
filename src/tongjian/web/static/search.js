// Search in the browser, for the site written as files: the same rules as the server's, over files of articles.
"use strict";
(async () => {
  const typed = (new URLSearchParams(location.search).get("q") || "").trim().slice(0, 200);
  const box = document.getElementById("quick"), list = document.getElementById("hits"), count = document.getElementById("count");
  box.value = typed;
  if (!typed) return;
  const read = async (name) => (await fetch(`../search/${name}.json`)).json();
  const { shards, names, fold } = await read("index");
  const folded = (text) => [...text].map((c) => fold[c] || (c.length === c.toLowerCase().length ? c.toLowerCase() : c)).join("");
  const surfaces = (word) => names.find((group) => group.includes(word)) || [word];
  const whole = folded(typed);
  const terms = names.some((group) => group.includes(whole)) ? [surfaces(whole)] : whole.split(/\s+/).map(surfaces);
  let found = 0;
  for (let shard = 0; shard < shards; shard += 1) {
    for (const article of await read(shard)) {
      const full = `${article.t}\n${article.x}`, text = folded(full);
      const places = terms.map((term) => term.map((s) => [text.indexOf(s), s.length]).find(([at]) => at >= 0));
      if (places.some((place) => !place)) continue;
      found += 1;
      if (found <= 60) list.append(item(article, full, places[0]));
    }
  }
  count.textContent = found ? `${found} ${count.dataset.hits}` : count.dataset.none;

  function item(article, full, [at, length]) {
    const entry = document.createElement("li"), link = document.createElement("a"), words = document.createElement("p");
    const mark = document.createElement("mark"), small = document.createElement("small");
    entry.lang = article.l;
    link.href = article.f;
    link.textContent = article.t;
    mark.textContent = full.slice(at, at + length);
    words.append(full.slice(Math.max(0, at - 60), at), mark, full.slice(at + length, at + length + 100));
    small.textContent = `${article.o} · ${article.d}`;
    entry.append(link, words, small);
    return entry;
  }
})();
