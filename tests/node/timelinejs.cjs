// Loads the JSON of each line of stdin into TimelineJS, and prints what it made of each as a line of JSON.
const { readFileSync } = require("node:fs");
const { JSDOM } = require("jsdom");

const program = readFileSync(require.resolve("@knight-lab/timelinejs/dist/js/timeline.js"), "utf8");

function date(known) {
  return known ? [known.data.year, known.data.month ?? null, known.data.day ?? null] : null;
}

async function loaded(data) {
  const { window } = new JSDOM("<!doctype html><div id='place' style='width:800px;height:600px'></div>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    url: "https://page.example/",
  });
  window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
  window.eval(program);
  const timeline = new window.TL.Timeline("place", data, { script_path: "https://page.example/" });
  await new Promise((done) => setTimeout(done, 300));
  const place = window.document.getElementById("place");
  const made = {
    errors: timeline.config.messages.errors.map(String),
    events: timeline.config.events.map((e) => [e.unique_id, e.group, date(e.start_date), date(e.end_date)]),
    headlines: [...place.querySelectorAll(".tl-slide h2.tl-headline")].map((e) => e.textContent.trim()),
    quotes: [...place.querySelectorAll(".tl-slide blockquote")].map((e) => e.textContent.trim()),
    links: [...place.querySelectorAll(".tl-slide blockquote + p a, .tl-slide a[href]")].map((e) => e.getAttribute("href")),
    alive: place.querySelectorAll("script, img, iframe, svg, [onerror], [onload]").length,
  };
  window.close();
  return made;
}

(async () => {
  for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    const text = `made ${JSON.stringify(await loaded(JSON.parse(line)))}\n`;
    await new Promise((written) => process.stdout.write(text, written));
  }
  process.exit(0);
})();
