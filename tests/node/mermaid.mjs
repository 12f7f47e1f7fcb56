// Parses the diagram in each line of stdin, a JSON string, and prints what mermaid made of it as a line of JSON.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html>", { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ maxTextSize: 10_000_000 });

// What mermaid's renderer does to the words of a diagram, with the entities then read as a page reads them.
function words(text) {
  const area = window.document.createElement("textarea");
  area.innerHTML = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return area.value.trim();
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(JSON.parse(line));
  const tasks = diagram.db.getTasks().map((t) => [words(t.section), words(t.task), t.events.map(words)]);
  const made = { type: diagram.type, title: words(diagram.db.getDiagramTitle?.() ?? ""), tasks };
  const text = `made ${JSON.stringify(made)}\n`;
  await new Promise((written) => process.stdout.write(text, written));
}
process.exit(0);
