// The filter of a timeline, for its entries and their marks, and the buttons of its drawing.
"use strict";

class Filter {
  constructor(form, drawing) {
    this.form = form;
    this.drawing = drawing;
    this.said = form.querySelector("output");
    this.entries = [...document.querySelectorAll(".entry")].map((node) => ({
      node,
      kind: node.dataset.kind,
      status: node.querySelector(".status").textContent,
      who: node.dataset.who.split(" "),
      years: node.dataset.years.split(" ").filter(Boolean).map(Number),
    }));
    this.years = [...document.querySelectorAll(".year")];
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.apply(), 150);
    });
    form.addEventListener("reset", () => setTimeout(() => this.apply()));
    form.hidden = false;
    this.apply(); // a browser that comes back to a page fills its fields in again
  }

  apply() {
    const asked = new FormData(this.form);
    const kinds = new Set(asked.getAll("kind"));
    const from = Number(asked.get("from") || -Infinity);
    const to = Number(asked.get("to") || Infinity);
    const words = asked.get("words").toLowerCase().split(/\s+/).filter(Boolean);
    const shown = new Set();
    for (const entry of this.entries) {
      const wanted =
        kinds.has(entry.kind) &&
        (!asked.get("status") || entry.status === asked.get("status")) &&
        (!asked.get("who") || entry.who.includes(asked.get("who"))) &&
        Filter.within(entry.years, from, to) &&
        words.every((word) => Filter.words(entry).includes(word));
      entry.node.hidden = !wanted;
      if (wanted) shown.add(`#${entry.node.id}`);
    }
    for (const year of this.years) year.hidden = !year.querySelector(".entry:not([hidden])");
    this.drawing?.keep((mark) => shown.has(mark.getAttribute("href")));
    const all = this.entries.length;
    this.said.value = shown.size === all ? `all ${all} entries` : `${shown.size} of ${all} entries`;
  }

  // What is undated lies in no years, unless none are asked for.
  static within(years, from, to) {
    if (from === -Infinity && to === Infinity) return true;
    return years.length > 0 && years[0] <= to && years.at(-1) >= from;
  }

  static words(entry) {
    entry.words ??= entry.node.textContent.toLowerCase();
    return entry.words;
  }

  // Show an entry that somebody follows a link to.
  reveal(target) {
    if (target.closest(".entry[hidden]")) {
      this.form.reset();
      this.apply();
    }
  }
}

function zooming(buttons, drawing) {
  const told = buttons.querySelector("output");
  const steps = { in: () => drawing.zoom * 2, out: () => drawing.zoom / 2, all: () => 1 };
  for (const button of buttons.querySelectorAll("button")) {
    button.addEventListener("click", () => drawing.scale(steps[button.value]()));
  }
  drawing.frame.addEventListener("zoomed", ({ detail: zoom }) => {
    told.value = `${Math.round(100 * zoom)} %`;
  });
  buttons.hidden = false;
}
