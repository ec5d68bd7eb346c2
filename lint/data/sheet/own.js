/* Claims of the checker's own: words that newslint had passed over. */

const PROSE = ".story .part p, .story .part h2, .story .part h3";

function addChosen() {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  const node = range?.startContainer;
  const prose = node?.nodeType === 3 && !node.parentElement.closest(".c, .role") && node.parentElement.closest(PROSE);
  const words = range ? range.toString() : "";
  if (!prose || node !== range.endContainer || !words.trim())
    return say("To add a claim, choose words of the story that are in no box, then press a.");
  const start = range.startOffset + words.length - words.trimStart().length;
  const before = document.createRange();
  before.setStart(prose, 0);
  before.setEnd(node, start);
  const at = addOwn(node, start, words.trim(), sentenceAround(prose.textContent, before.toString().length));
  getSelection().removeAllRanges();
  reorder();
  select(at);
  return say(`Added: ${words.trim()}`);
}

function sentenceAround(text, offset) {
  const ends = [...text.matchAll(/[.!?][”"’')]*\s+/gu)].map((match) => match.index + match[0].length);
  const start = ends.filter((end) => end <= offset).at(-1) ?? 0;
  return text.slice(start, ends.find((end) => end > offset) ?? text.length).trim();
}

function addOwn(node, start, text, sentence) {
  const section = node.parentElement.closest("section.story");
  const s = Number(section.dataset.s);
  const c = stories[s].ticks.length;
  const role = node.parentElement.closest(".part").querySelector(".role").textContent;
  const at = { s, c, role, paragraph: 0, line: 0, by: "", seen: [] };
  stories[s].ticks.push({ n: c + 1, id: `own-${c + 1}`, kind: "own", text, bearer: "", sentence, by: "", ...markOf({}), was: null });
  all.push(at);
  byKey.set(keyOf(at), at);
  const box = make("span", { className: "c last", id: `c${keyOf(at)}`, role: "checkbox", "data-c": keyOf(at), "data-n": c + 1, "data-over": "" });
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + text.length);
  range.surroundContents(box);
  const cells = ["no", "", "status", "source", "time", "by"].map((className) => make("td", { className }));
  cells[0].append(make("b", { className: "box" }), String(c + 1));
  cells[1].append(text, make("small", {}, `own · ${role}`), make("small", { className: "was" }));
  section.querySelector(".paper tbody").append(make("tr", { "data-row": keyOf(at) }, ...cells));
  for (const order of Object.values(lists)) {
    if (order.at(-1)?.heading !== "added by hand") order.push({ heading: "added by hand", claims: [] });
    order.at(-1).claims.push([s, c]);
  }
  if (![...$("kind").options].some((option) => option.value === "own")) $("kind").append(make("option", { value: "own" }, "own"));
  return at;
}

/* Puts back what was added to this story, where its sentence stands as it did. */
function placeOwn(s, tick) {
  if (stories[s].ticks.some((other) => other.kind === "own" && other.text === tick.text && other.sentence === tick.sentence)) return;
  for (const prose of document.querySelectorAll(PROSE)) {
    const from = prose.closest("section.story").dataset.s === String(s) && tick.sentence ? prose.textContent.indexOf(tick.sentence) : -1;
    let offset = from < 0 ? -1 : from + tick.sentence.indexOf(tick.text);
    const nodes = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    while (offset >= 0 && nodes.nextNode()) {
      const node = nodes.currentNode;
      if (offset < node.data.length) {
        const fits = node.data.startsWith(tick.text, offset) && !node.parentElement.closest(".c");
        if (fits) addOwn(node, offset, tick.text, tick.sentence);
        return;
      }
      offset -= node.data.length;
    }
  }
}
