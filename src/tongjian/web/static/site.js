// The site works without this file; it adds switches for the marks of an article, and keys.
"use strict";
const marks = document.querySelector(".marks");
if (marks) {
  marks.hidden = false;
  marks.addEventListener("change", (event) => {
    document.body.classList.toggle("hide-" + event.target.dataset.mark, !event.target.checked);
  });
}
const rows = [...document.querySelectorAll(".row")];
let at = -1;
const go = (step) => {
  if (!rows.length) return;
  at = Math.min(rows.length - 1, Math.max(0, at + step));
  const link = rows[at].querySelector(".what");
  link.focus();
  rows[at].scrollIntoView({ block: "nearest" });
};
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("quick").focus();
  }
});
