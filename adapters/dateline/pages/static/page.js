// What a page does on its own: it opens what is folded up when a link leads there or it is printed, and goes back.
"use strict";

{
  const frame = document.querySelector(".drawing");
  const drawing = frame?.querySelector("svg.timeline .mark") ? new Drawing(frame) : null;
  const form = document.querySelector("form.filter");
  const filter = form ? new Filter(form, drawing) : null;
  const buttons = document.querySelector(".zoom");
  if (buttons && drawing) zooming(buttons, drawing);
  for (const node of document.querySelectorAll(".scripted")) node.hidden = false;

  const back = document.querySelector("button.back");
  back?.addEventListener("click", () => history.back());

  // Newer browsers do so themselves.
  const unfold = (node) => {
    for (let at = node; at; at = at.parentElement?.closest("details")) if (at.matches("details")) at.open = true;
  };

  // What comes into sight is laid out only then, and may push the target away again.
  const settle = (target, frames) => {
    target.scrollIntoView({ block: target.closest("mark") ? "center" : "start" });
    if (frames) requestAnimationFrame(() => settle(target, frames - 1));
  };

  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (back) back.hidden = !target?.closest(".source");
    if (!target) return;
    filter?.reveal(target);
    unfold(target);
    settle(target, 4);
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const node of opened) node.open = true;
  });
  addEventListener("afterprint", () => {
    for (const node of opened) node.open = false;
  });
}
