/* Order and filters. */

function isWanted(at) {
  const show = $("show").value;
  const { status, was, kind } = tickOf(at);
  if ($("kind").value && kind !== $("kind").value) return false;
  if (show === "open") return !DONE.has(status);
  if (show === "done") return DONE.has(status);
  if (show === "lost") return Boolean(was);
  if (show === "contradicted") return verdictOf(at) === show;
  if (show === "nothing") return !at.seen.length;
  return !show || status === show;
}

/* The claims that are wanted now, under the headings of an order; in that of the story there are none. */
function grouped() {
  const order = $("order").value;
  if (order === "story") return [["", all.filter(isWanted)]];
  const groups = (lists[order] ?? []).map(({ heading, claims }) => [heading, claims.map(([s, c]) => claimAt({ s, c })).filter(isWanted)]);
  return groups.filter(([, ats]) => ats.length);
}

const inView = () => grouped().flatMap(([, ats]) => ats);

function reorder() {
  const order = $("order").value;
  document.body.dataset.order = order;
  $("list").hidden = order === "story";
  for (const section of document.querySelectorAll("section.story")) section.hidden = order !== "story";
  const list = $("list");
  list.replaceChildren(...stories.map((story) => make("p", { className: "file" }, shown([story.headline, story.path].filter(Boolean).join(" · ")))));
  if (order !== "story") for (const [heading, ats] of grouped()) list.append(make("h2", {}, `${shown(heading)} · ${ats.length}`), rows(ats));
  pieces = new Map();
  for (const piece of document.querySelectorAll("[data-c]")) pieces.set(piece.dataset.c, [...(pieces.get(piece.dataset.c) ?? []), piece]);
  paintAll();
  if (now && elementOf(now)) select(now);
}

/* A sentence is told once, above its claims. */
function rows(ats) {
  let told = "";
  return make("ul", {}, ...ats.flatMap((at) => {
    const { sentence } = tickOf(at);
    const above = sentence && sentence !== told ? [make("li", { className: "said", dir: "auto" }, oneLine(sentence))] : [];
    told = sentence;
    return [...above, row(at)];
  }));
}

function row(at) {
  const tick = tickOf(at);
  const box = make("span", { className: "c last", role: "checkbox", "data-c": keyOf(at), "data-n": at.c + 1, "data-over": "", dir: "auto" }, oneLine(tick.text));
  const bearer = tick.bearer !== tick.text && shown(tick.bearer);
  const meta = [tick.kind, at.by && `word of ${shown(at.by)}`, bearer, whereOf(at), stories.length > 1 && shown(stories[at.s].headline || stories[at.s].path)];
  const seen = at.seen.map((sight) => make("span", { className: `seen seen-${sight.verdict}` }, `${SEEN[sight.verdict] ?? "–"} ${seenWords(sight)}`));
  return make("li", {}, box, make("span", { className: "meta" }, meta.filter(Boolean).join(" · ")), ...seen, linesOf(tick));
}

/* To write on, in print. */
function linesOf(tick) {
  const line = (name, text) => [name, make("span", {}, shown(text))];
  const source = [tick.source, tick.source_kind && `(${tick.source_kind})`, tick.note].filter(Boolean).join(" ");
  return make("span", { className: "lines" }, ...line("source", source), ...line("time", tick.time), ...line("by", tick.initials));
}

function step(by, test = () => true) {
  const ats = inView();
  if (!ats.length) return say("Nothing to show with these filters.");
  const here = now ? ats.findIndex((at) => keyOf(at) === keyOf(now)) : by > 0 ? -1 : 0;
  for (let tried = 1; tried <= ats.length; tried += 1) {
    const at = ats[(((here + by * tried) % ats.length) + ats.length) % ats.length];
    if (test(tickOf(at))) return select(at);
  }
  return say("Nothing is left unticked here.");
}

const isOpen = (tick) => !tick.status;
