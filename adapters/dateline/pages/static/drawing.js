// The drawing of a timeline: laid out for the room there is, made wider, moved, gone through by keys.
// Lanes and rows follow the rule of dateline/drawing/picture.py.
"use strict";

class Drawing {
  static WIDEST = 64; // times the frame
  static NARROWEST = 600; // pixels; in a narrower frame the drawing is moved

  constructor(frame) {
    this.frame = frame;
    this.svg = frame.querySelector("svg.timeline");
    this.sizes = Object.fromEntries(Object.entries(this.svg.dataset).map(([name, size]) => [name, Number(size)]));
    this.lanes = [...this.svg.querySelectorAll(".lane")].map((node) => ({
      node,
      name: node.querySelector(".name"),
      edge: node.querySelector(".edge"),
      marks: [...node.querySelectorAll(".mark")].map(Drawing.mark),
    }));
    this.marks = this.lanes.flatMap((lane) => lane.marks);
    this.undated = this.svg.querySelector(".beside");
    this.ticks = [...this.svg.querySelectorAll(".ticks")].map((node) => ({
      node,
      gap: Number(node.dataset.gap),
      room: Number(node.dataset.room),
      all: [...node.children].map((tick) => ({ tick, line: tick.firstChild, at: Number(tick.dataset.x) })),
    }));
    this.zoom = 1;
    this.gone = new AbortController();
    this.listen();
    this.rove(this.marks[0]);
    this.draw();
  }

  static mark(node) {
    const [first, last] = (node.dataset.x || "").split(" ").filter(Boolean).map(Number);
    const words = node.querySelector("text");
    return {
      node,
      first,
      last: last ?? first,
      at: Number(node.dataset.at ?? 0.5),
      bar: node.querySelector("rect"),
      words,
      wide: words ? Number(words.dataset.w) : 0,
      shown: true,
    };
  }

  // Layout

  draw() {
    const { top, head, gap, row } = this.sizes;
    this.width = Math.round(Math.max(this.frame.clientWidth, Drawing.NARROWEST) * this.zoom);
    let y = top;
    for (const lane of this.lanes) {
      const rows = this.arrange(lane.marks.filter((mark) => mark.shown));
      lane.node.style.display = rows ? "" : "none";
      if (!rows) continue;
      lane.node.setAttribute("transform", `translate(0 ${y})`);
      lane.edge.setAttribute("d", `M0 0H${this.width}`);
      y += head + rows * row;
    }
    const height = y + gap;
    this.name(height);
    this.svg.setAttribute("width", this.width);
    this.svg.setAttribute("height", height);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    this.stick();
  }

  // Give marks of one lane their rows; return how many there are.
  arrange(marks) {
    const { gap } = this.sizes;
    const taken = [];
    let undated = 0;
    let rows = 0;
    for (const mark of marks) {
      let row;
      if (mark.first === undefined) {
        row = this.beside(mark, undated++);
      } else {
        const [left, right] = this.place(mark);
        row = taken.findIndex((edge) => edge + gap <= left);
        if (row < 0) row = taken.length;
        taken[row] = right;
      }
      this.put(mark, row);
      rows = Math.max(rows, row + 1);
    }
    return rows;
  }

  // Work out where a dated mark stands; return what it takes of its row.
  place(mark) {
    const { pad, radius, gap, beside } = this.sizes;
    const plot = this.width - 2 * pad - beside;
    const left = pad + mark.first * plot;
    const right = pad + mark.last * plot;
    mark.x = left + (right - left) * mark.at;
    const words = mark.wide ? radius + gap + mark.wide : radius;
    mark.side = mark.x + words <= this.width - beside ? 1 : mark.x - words >= 0 ? -1 : 0;
    if (mark.bar) {
      mark.bar.setAttribute("x", left - mark.x);
      mark.bar.setAttribute("width", Math.max(right - left, 1));
    }
    const start = mark.x - (mark.side < 0 ? words : radius);
    const end = mark.x + (mark.side > 0 ? words : radius);
    return mark.bar ? [Math.min(start, left), Math.max(end, right)] : [start, end];
  }

  // Work out where an undated mark stands; return its row.
  beside(mark, number) {
    const { beside, gap, radius, step, many } = this.sizes;
    mark.x = this.width - beside + 2 * gap + radius + (number % many) * step;
    mark.side = 1;
    return Math.floor(number / many);
  }

  put(mark, row) {
    const { head, radius, gap } = this.sizes;
    mark.y = head + (row + 0.5) * this.sizes.row;
    mark.node.setAttribute("transform", `translate(${mark.x.toFixed(1)} ${mark.y})`);
    if (!mark.words) return;
    mark.words.setAttribute("x", mark.side * (radius + gap));
    mark.words.setAttribute("text-anchor", mark.side < 0 ? "end" : "start");
    mark.words.setAttribute("display", mark.side ? "inline" : "none");
  }

  // Name as many days as there is room for.
  name(height) {
    const { pad, beside } = this.sizes;
    const plot = this.width - 2 * pad - beside;
    const fits = this.ticks.find((group) => group.gap * plot >= group.room) ?? this.ticks.at(-1);
    for (const group of this.ticks) {
      group.node.setAttribute("display", group === fits ? "inline" : "none");
    }
    for (const { tick, line, at } of fits?.all ?? []) {
      tick.setAttribute("transform", `translate(${(pad + at * plot).toFixed(1)} 0)`);
      line.setAttribute("d", `M0 24V${height}`);
    }
    this.undated?.setAttribute("x", this.width - beside);
  }

  // Keep the names of lanes in sight.
  stick() {
    for (const { name } of this.lanes) name.setAttribute("x", this.sizes.gap + this.frame.scrollLeft);
  }

  // Show marks for which *wanted* is true, and no others.
  keep(wanted) {
    for (const mark of this.marks) {
      mark.shown = wanted(mark.node);
      mark.node.style.display = mark.shown ? "" : "none";
    }
    this.draw();
    if (!this.marks.some((mark) => mark.shown && mark.node.tabIndex === 0)) {
      this.rove(this.marks.find((mark) => mark.shown));
    }
  }

  // Wider and narrower

  // Zoom so that what is *at* pixels from the frame's left edge stays there.
  scale(zoom, at = this.frame.clientWidth / 2) {
    const share = (this.frame.scrollLeft + at) / this.width;
    this.zoom = Math.min(Math.max(zoom, 1), Drawing.WIDEST);
    this.draw();
    this.frame.scrollLeft = share * this.width - at;
    this.stick();
    this.frame.dispatchEvent(new CustomEvent("zoomed", { detail: this.zoom }));
  }

  listen() {
    const frame = this.frame;
    frame.addEventListener("scroll", () => this.stick(), { passive: true });
    frame.addEventListener("keydown", (event) => this.key(event));
    frame.addEventListener("focusin", (event) => {
      const mark = this.of(event.target);
      if (mark) this.rove(mark);
    });
    frame.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1);
        this.scale(this.zoom * 1.002 ** -turned, event.clientX - frame.getBoundingClientRect().left);
      },
      { passive: false },
    );
    this.drag();
    addEventListener("resize", () => this.draw(), { signal: this.gone.signal });
  }

  // Let go of the window, for a page that takes the drawing out.
  leave() {
    this.gone.abort();
  }

  // Moved by a mouse; fingers scroll without help.
  drag() {
    const frame = this.frame;
    let from = null;
    let moved = false;
    frame.addEventListener("pointerdown", (event) => {
      moved = false;
      from = event.pointerType === "mouse" && event.button === 0 ? event.clientX + frame.scrollLeft : null;
    });
    const moving = (event) => {
      if (from === null || (!moved && Math.abs(from - event.clientX - frame.scrollLeft) < 5)) return;
      moved = true;
      frame.classList.add("dragged");
      frame.scrollLeft = from - event.clientX;
    };
    const dropped = () => {
      from = null;
      frame.classList.remove("dragged");
    };
    addEventListener("pointermove", moving, { signal: this.gone.signal });
    addEventListener("pointerup", dropped, { signal: this.gone.signal });
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    frame.addEventListener(
      "click",
      (event) => {
        if (moved) event.preventDefault();
      },
      true,
    );
  }

  // Keys

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooms = { "+": this.zoom * 2, "=": this.zoom * 2, "-": this.zoom / 2, 0: 1 };
    if (event.key in zooms) {
      this.scale(zooms[event.key]);
    } else {
      const next = this.next(this.of(document.activeElement), event.key);
      if (!next) return;
      this.rove(next);
      next.node.focus();
    }
    event.preventDefault();
  }

  // Return the mark that a key goes to: along a lane, or to the nearest of the next lane.
  next(mark, key) {
    if (!mark) return null;
    const lanes = this.lanes.map((lane) => lane.marks.filter((one) => one.shown)).filter((marks) => marks.length);
    const number = lanes.findIndex((marks) => marks.includes(mark));
    const lane = lanes[number] ?? [];
    const at = lane.indexOf(mark);
    const nearest = (marks) =>
      marks?.reduce((best, one) => (Math.abs(one.x - mark.x) < Math.abs(best.x - mark.x) ? one : best));
    return {
      ArrowRight: lane[at + 1],
      ArrowLeft: lane[at - 1],
      ArrowDown: nearest(lanes[number + 1]),
      ArrowUp: nearest(lanes[number - 1]),
      Home: lane[0],
      End: lane.at(-1),
    }[key];
  }

  of(node) {
    return this.marks.find((mark) => mark.node === node);
  }

  // One mark is reached by Tab, the others from there by arrows.
  rove(mark) {
    for (const one of this.marks) {
      const wanted = one === mark ? "0" : "-1";
      if (one.node.getAttribute("tabindex") !== wanted) one.node.setAttribute("tabindex", wanted);
    }
  }
}
