// Makes pages livelier that work without it, behind what draws timelines (Drawing, zooming): clocks become sliders, filters change the page in place, and a page
// follows the store while others write to it, without losing where one reads or what one has typed.
"use strict";

(() => {
  const DAY = 86400000; // milliseconds
  const PAUSE = 300; // milliseconds between the last move of a slider and the question to the server
  const CALM = 1500; // milliseconds between two looks at what is new
  const AGAIN = 30000; // milliseconds until a stream that was refused is asked for again
  const shown = document.getElementById("shown");
  const news = document.getElementById("news");
  let position = Number(document.body.dataset.position);
  let address = here();
  let asked = 0; // pages asked for: an answer that others have overtaken is left out
  let source = null;
  let due = null;
  let drawing = null;

  // --- saying things

  function tell(words, link, quiet = false) {
    news.className = quiet ? "unseen" : "";
    news.replaceChildren(words);
    if (link) {
      const way = document.createElement("a");
      way.href = location.href;
      way.textContent = link;
      news.append(" ", way);
    }
  }

  // --- clocks as sliders

  function dayOf(words, last) {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(words) || [];
    if (!year) return NaN;
    const end = last && !day;
    const at = Date.UTC(+year, month ? +month - 1 + (end ? 1 : 0) : end ? 12 : 0, end ? 0 : +(day || 1));
    return Math.round(at / DAY);
  }

  function wordsOf(day) {
    return new Date(day * DAY).toISOString().slice(0, 10);
  }

  function slide(field) {
    const days = field.dataset.first.includes("-");
    const ends = field.dataset.rest === "last";
    const read = days ? (words) => dayOf(words, ends) : (words) => (/^\d+$/.test(words) ? Number(words) : NaN);
    const write = days ? wordsOf : String;
    const [first, last] = [read(field.dataset.first), read(field.dataset.last)];
    if (!(last > first)) return;
    const rest = ends ? last : first;
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", min: first, max: last, step: 1 });
    slider.id = `${field.id}-slider`;
    slider.setAttribute("aria-label", `${field.labels[0].textContent.trim()}, as a slider`);
    const say = () => slider.setAttribute("aria-valuetext", field.value || (ends ? "up to now" : "from the first"));
    const follow = () => {
      const value = read(field.value);
      slider.value = Number.isNaN(value) ? rest : value;
      say();
    };
    let waiting = null;
    slider.addEventListener("input", () => {
      const value = Number(slider.value);
      if (days) field.type = "date";
      field.value = value === rest && !field.required ? "" : write(value);
      say();
    });
    slider.addEventListener("change", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => slider.isConnected && field.form.requestSubmit(), PAUSE);
    });
    field.addEventListener("input", follow);
    follow();
    field.after(slider);
  }

  function enliven(root) {
    for (const field of root.querySelectorAll("input[data-last]")) slide(field);
    const frame = root.querySelector(".drawing");
    if (!frame?.querySelector("svg.timeline .mark")) return;
    drawing = new Drawing(frame);
    zooming(root.querySelector(".zoom"), drawing);
    for (const one of root.querySelectorAll(".scripted")) one.hidden = false;
  }

  // --- pages in place

  function here() {
    return location.pathname + location.search;
  }

  async function load(where) {
    const turn = ++asked;
    let answer;
    try {
      answer = await fetch(where, { headers: { Accept: "text/html" } });
    } catch {
      if (turn === asked) tell("The server does not answer. Is it still running?");
      return null;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (turn !== asked) return null;
    if (new URL(answer.url).pathname === "/login" && location.pathname !== "/login") {
      location.assign(answer.url);
      return null;
    }
    if (!answer.ok) {
      const why = page.querySelector("[role=alert]");
      tell(why ? why.textContent.trim() : `The server answered ${answer.status}.`);
      return null;
    }
    return page;
  }

  function put(page) {
    document.title = page.title;
    position = Number(page.body.dataset.position);
    document.body.dataset.position = position;
    document.querySelector("footer p").replaceWith(page.querySelector("footer p"));
    drawing?.leave();
    drawing = null;
    shown.replaceChildren(...page.getElementById("shown").childNodes);
    enliven(shown);
  }

  async function go(where, push) {
    const held = keep();
    const page = await load(where);
    if (!page) return;
    if (push) history.pushState(null, "", where);
    address = here();
    put(page);
    restore(held, false);
    const count = shown.querySelector(".count");
    tell(count ? count.textContent.trim() : document.title, "", true);
  }

  // --- what must not be lost

  function place(element) {
    const near = element.parentElement.closest("[id]");
    return `${near.id} ${[...near.querySelectorAll("details")].indexOf(element)}`;
  }

  function changed(field) {
    if (field.type === "range" || field.type === "hidden") return false;
    if (field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.tagName === "SELECT") return [...field.options].some((one) => one.selected !== one.defaultSelected) && field.value !== "";
    return field.value !== field.defaultValue;
  }

  function keep() {
    const first = [...shown.querySelectorAll("[id]")].find((one) => one.getBoundingClientRect().bottom > 0);
    const active = document.activeElement;
    return {
      open: new Map([...shown.querySelectorAll("details")].map((one) => [place(one), one.open])),
      typed: [...shown.querySelectorAll("input, select, textarea")].filter(changed).map((one) => [one.id, one.type === "checkbox" ? one.checked : one.value]),
      focus: shown.contains(active) && active.id ? active.id : null,
      cursor: active && typeof active.selectionStart === "number" ? [active.selectionStart, active.selectionEnd] : null,
      drawn: drawing && [drawing.zoom, drawing.frame.scrollLeft],
      near: first ? [first.id, first.getBoundingClientRect().top] : null,
    };
  }

  function restore(held, typed) {
    for (const one of shown.querySelectorAll("details")) {
      if (held.open.has(place(one))) one.open = held.open.get(place(one));
    }
    for (const [id, value] of typed ? held.typed : []) {
      const field = document.getElementById(id);
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    if (typed && held.drawn && drawing) {
      drawing.scale(held.drawn[0]);
      drawing.frame.scrollLeft = held.drawn[1];
    }
    const focus = held.focus && document.getElementById(held.focus);
    if (focus) {
      focus.focus({ preventScroll: true });
      if (held.cursor && typeof focus.selectionStart === "number") focus.setSelectionRange(...held.cursor);
    }
    const near = held.near && document.getElementById(held.near[0]);
    if (near) scrollBy({ top: near.getBoundingClientRect().top - held.near[1], behavior: "instant" });
  }

  // --- news

  function busy() {
    const selected = getSelection();
    return !selected.isCollapsed && shown.contains(selected.anchorNode);
  }

  async function renew() {
    due = null;
    const before = position;
    const where = here();
    const page = await load(where);
    if (!page || where !== here()) return;
    const fresh = page.getElementById("shown");
    if (Number(page.body.dataset.position) === before) return;
    const held = keep();
    const lost = held.typed.some(([id]) => !page.getElementById(id));
    if (lost || busy()) {
      tell(lost ? "There is news. It is not shown, as what you have typed would be lost." : "There is news.", "Show it");
      return;
    }
    const same = plain(fresh) === plain(shown);
    put(page);
    restore(held, true);
    const many = position - before;
    const what = many === 1 ? "One new event" : `${many} new events`;
    tell(same ? `${what} in the store; nothing on this page has changed.` : `${what} in the store: this page shows them.`);
  }

  function plain(part) {
    const copy = part.cloneNode(true);
    for (const one of copy.querySelectorAll("form")) one.remove();
    return copy.textContent.replace(/\s+/g, " ");
  }

  function listen() {
    if (source || document.hidden || Number.isNaN(position)) return;
    source = new EventSource(`/live?after=${position}`);
    source.addEventListener("moved", (one) => {
      if (Number(one.data) !== position && due === null) due = setTimeout(renew, CALM);
    });
    source.addEventListener("error", () => {
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(listen, AGAIN);
      }
    });
  }

  function deafen() {
    if (source) source.close();
    source = null;
  }

  // --- findings and their words

  function light(note, on) {
    for (const link of note.querySelectorAll('a[href^="#s-"]')) {
      const words = document.getElementById(link.hash.slice(1));
      if (words) words.closest("mark").classList.toggle("lit", on);
    }
  }

  // --- what happens when

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-filters]")) return;
    event.preventDefault();
    const given = [...new FormData(form)].filter(([, words]) => words.trim());
    const query = new URLSearchParams(given).toString();
    go(form.getAttribute("action") + (query ? `?${query}` : ""), true);
  });
  addEventListener("popstate", () => {
    if (here() !== address) go(here(), false);
  });
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    shown.addEventListener(name, (event) => {
      const note = event.target.closest(".finding");
      if (note) light(note, on);
    });
  }
  document.addEventListener("visibilitychange", () => (document.hidden ? deafen() : listen()));
  addEventListener("pagehide", deafen);
  addEventListener("pageshow", listen);
  enliven(shown);
})();
