(function () {
  const SCHEMA_VERSION = 1;
  const STATUSES = [
    ["right", "Right", "✓"],
    ["on author", "On author", "✓A"],
    ["query", "Query", "?"],
    ["changed", "Changed", "→"],
    ["checked", "Checked (CQ)", "CQ"],
    ["lawyer", "For the lawyer", "§"],
  ];
  const DONE = new Set(["right", "on author", "changed", "checked"]);
  const SEEN = { contradicted: "!", verified: "◇", holds: "○", agrees: "○" };
  const SPOKEN = { contradicted: "contradicted", verified: "verified by the desk", holds: "adds up", agrees: "agrees elsewhere" };
  const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

  const $ = (id) => document.getElementById(id);
  const { stories, lists, order: firstOrder } = JSON.parse($("data").textContent);
  const all = stories.flatMap((story, s) => story.claims.map((claim, c) => ({ s, c, ...claim })));
  const undone = [];
  let pieces = new Map();
  let now = null;
  let unsaved = false;

  const tickOf = (at) => stories[at.s].ticks[at.c];
  const keyOf = (at) => `${at.s}-${at.c}`;
  const shown = (text) => String(text).replace(HIDDEN, (c) => `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  const byKey = new Map(all.map((at) => [keyOf(at), at]));
  const oneLine = (text) => shown(text.split(/\s+/u).filter(Boolean).join(" "));
  const statusName = (status) => STATUSES.find((row) => row[0] === status)?.[1] ?? "unticked";
  const statusMark = (status) => STATUSES.find((row) => row[0] === status)?.[2] ?? "";
  const verdictOf = (at) => at.seen[0]?.verdict ?? "";
  const isTaking = (element) => element && /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
  const whereOf = (at) => [at.paragraph ? `paragraph ${at.paragraph}` : at.role, at.line && `line ${at.line}`].filter(Boolean).join(", ");

  function make(tag, properties, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...inside);
    return element;
  }

  function wasWords(was, text) {
    const change = was.status === "changed" && was.to ? `changed to “${oneLine(was.to)}”` : statusName(was.status).toLowerCase();
    return `was ticked as “${oneLine(was.text)}” (${[change, was.initials, was.time].filter(Boolean).map(shown).join(", ")}); now “${oneLine(text)}”`;
  }

  function seenWords(sight) {
    return [sight.note, [sight.source, sight.as_of && `as of ${sight.as_of}`].filter(Boolean).join(", ")].filter(Boolean).map(shown).join(" · ");
  }

  /* What is on the page for one claim. */

  function paint(at) {
    const tick = tickOf(at);
    const to = tick.status === "changed" ? ` ${oneLine(tick.to).slice(0, 60)}` : "";
    const doubt = verdictOf(at) === "contradicted" ? " !" : "";
    const mark = tick.status ? statusMark(tick.status) + to + doubt : (SEEN[verdictOf(at)] ?? "");
    const checked = DONE.has(tick.status) ? "true" : tick.status ? "mixed" : "false";
    const label = [
      `${tick.kind}: ${oneLine(tick.text).slice(0, 120)}`,
      statusName(tick.status).toLowerCase(),
      SPOKEN[verdictOf(at)],
      tick.was && `was ticked as ${oneLine(tick.was.text)}`,
    ];
    for (const piece of pieces.get(keyOf(at)) ?? []) {
      piece.dataset.status = tick.status;
      piece.dataset.seen = verdictOf(at);
      piece.dataset.of = tick.kind;
      piece.classList.toggle("now", now !== null && keyOf(now) === keyOf(at));
      piece.classList.toggle("off", !isWanted(at));
      piece.classList.toggle("done", DONE.has(tick.status));
      piece.classList.toggle("lost-tick", Boolean(tick.was));
      piece.dataset.mark = mark;
      piece.dataset.was = tick.was ? `“${oneLine(tick.was.text).slice(0, 60)}” ${statusMark(tick.was.status)}` : "";
      if (!piece.hasAttribute("role")) continue;
      piece.dataset.box = (checked === "true" ? "☑" : "☐") + (tick.status === "right" ? "" : statusMark(tick.status).replace("✓", ""));
      piece.dataset.doubt = SEEN[verdictOf(at)] ?? "";
      piece.tabIndex = isWanted(at) ? 0 : -1;
      piece.setAttribute("aria-checked", checked);
      piece.setAttribute("aria-label", label.filter(Boolean).join(", "));
    }
    paintRow(at, tick);
  }

  function paintRow(at, tick) {
    const row = document.querySelector(`[data-row="${keyOf(at)}"]`);
    if (!row) return;
    const put = (name, text) => (row.querySelector(name).textContent = text);
    row.querySelector(".box").dataset.box = statusMark(tick.status);
    const change = tick.status === "changed" ? `changed from “${oneLine(tick.from)}” to “${oneLine(tick.to)}”` : "";
    put(".status", tick.status ? statusName(tick.status) : "");
    put(".source", [tick.source, tick.source_kind && `(${tick.source_kind})`, tick.note && `– ${tick.note}`].filter(Boolean).map(shown).join(" "));
    put(".time", shown(tick.time).replace(" ", "\n"));
    put(".by", shown(tick.initials));
    put(".was", tick.was ? wasWords(tick.was, tick.text) : change);
  }

  function paintAll() {
    all.forEach(paint);
    stories.forEach(paintLosses);
    paintCount();
    paintPanel();
  }

  function paintCount() {
    const count = (test, at = all) => at.filter((one) => test(tickOf(one))).length;
    const done = count((tick) => DONE.has(tick.status));
    const queries = count((tick) => tick.status === "query");
    const lawyer = count((tick) => tick.status === "lawyer");
    const lost = count((tick) => tick.was);
    $("progress").max = all.length || 1;
    $("progress").value = done;
    $("count").textContent = [
      `${done} of ${all.length} ticked`,
      queries && `${queries} ${queries === 1 ? "query" : "queries"}`,
      lawyer && `${lawyer} for the lawyer`,
      lost && `${lost} lost their tick`,
    ].filter(Boolean).join(", ");
    for (const place of document.querySelectorAll("[data-count]")) {
      const mine = all.filter((at) => at.s === Number(place.dataset.count));
      place.textContent = `· ${count((tick) => DONE.has(tick.status), mine)} of ${mine.length} ticked`;
    }
    $("undo").disabled = !undone.length;
    $("save").toggleAttribute("data-unsaved", unsaved);
    $("save").textContent = unsaved ? "Save (unsaved)" : "Save";
  }

  function paintLosses(story, s) {
    const lost = document.querySelector(`[data-lost="${s}"]`);
    const changed = all.filter((at) => at.s === s && tickOf(at).was);
    lost.hidden = !changed.length;
    lost.replaceChildren(
      make("p", {}, "Altered since they were ticked; tick them anew:"),
      make("ul", {}, ...changed.map((at) => make("li", {}, jump(at, wasWords(tickOf(at).was, tickOf(at).text))))),
    );
    const gone = document.querySelector(`[data-gone="${s}"]`);
    gone.hidden = !story.gone.length;
    gone.replaceChildren(
      make("p", {}, "Ticked in an earlier version, no longer in the story:"),
      make("ul", {}, ...story.gone.map((tick) => make("li", {}, goneWords(tick)))),
    );
  }

  function goneWords(tick) {
    const mark = tick.status ? tick : tick.was;
    const said = [statusName(mark.status).toLowerCase(), mark.source, mark.initials, mark.time, mark.note].filter(Boolean).map(shown).join(", ");
    return `${tick.kind} “${oneLine(tick.text)}”: ${said}`;
  }

  function jump(at, words) {
    return make("button", { type: "button", onclick: () => select(at) }, words);
  }

  /* The panel of the current claim. */

  function paintPanel() {
    $("claim").hidden = !now;
    document.querySelector(".hint").hidden = Boolean(now);
    if (!now) return;
    const tick = tickOf(now);
    $("claim-kind").textContent = `${now.c + 1}. ${tick.kind}`;
    $("claim-where").textContent = whereOf(now);
    $("claim-text").textContent = oneLine(tick.text);
    const who = [tick.bearer && tick.bearer !== tick.text && `hangs on: ${shown(tick.bearer)}`, now.by && `word of: ${shown(now.by)}`].filter(Boolean);
    $("claim-who").textContent = who.join(" · ");
    $("claim-was").hidden = !tick.was;
    $("claim-was").textContent = tick.was ? wasWords(tick.was, tick.text) : "";
    $("claim-seen").replaceChildren(...(now.seen.length ? now.seen.map(sightItem) : [make("li", {}, make("b", {}, "–"), "newslint saw nothing to hold it against")]));
    for (const button of $("statuses").children) button.setAttribute("aria-pressed", String(button.value === tick.status));
    $("change").hidden = tick.status !== "changed";
    for (const field of document.querySelectorAll("[data-field]"))
      if (field !== document.activeElement) field.value = tick[field.dataset.field];
  }

  function sightItem(sight) {
    const item = make("li", { className: `seen-${sight.verdict}` }, make("b", {}, SEEN[sight.verdict] ?? "–"), seenWords(sight), " ");
    const there = sight.claim >= 0 ? { s: now.s, c: sight.claim } : null;
    if (there && keyOf(there) !== keyOf(now)) item.append(jump(claimAt(there), `go to “${oneLine(sight.text).slice(0, 60)}”`));
    else if (sight.part >= 0) item.append(make("a", { href: `#s${now.s}p${sight.part}` }, "go there"));
    else if (sight.where) item.append(shown(sight.where));
    return item;
  }

  const claimAt = (at) => byKey.get(keyOf(at));

  function elementOf(at) {
    const inList = !$("list").hidden && $("list").querySelector(`[data-c="${keyOf(at)}"]`);
    return inList || $(`c${keyOf(at)}`);
  }

  function select(at, focus = true) {
    const before = now;
    now = at;
    if (before) paint(before);
    paint(at);
    for (const piece of document.querySelectorAll(".c.under")) piece.classList.remove("under");
    for (const piece of document.querySelectorAll("[data-over]"))
      if (piece.dataset.over.split(" ").includes(keyOf(at))) piece.classList.add("under");
    paintPanel();
    const element = elementOf(at);
    if (!focus || !element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

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

  const inOrder = () => grouped().flatMap(([, ats]) => ats);

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
    const ats = inOrder();
    if (!ats.length) return say("Nothing to show with these filters.");
    const here = now ? ats.findIndex((at) => keyOf(at) === keyOf(now)) : by > 0 ? -1 : 0;
    for (let tried = 1; tried <= ats.length; tried += 1) {
      const at = ats[(((here + by * tried) % ats.length) + ats.length) % ats.length];
      if (test(tickOf(at))) return select(at);
    }
    return say("Nothing is left unticked here.");
  }

  const isOpen = (tick) => !tick.status;

  /* What the checker writes. */

  const clock = () => {
    const day = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}`;
  };

  function write(at, change, words, mergeable = false) {
    const tick = tickOf(at);
    const last = undone.at(-1);
    if (!(mergeable && last && last.field === Object.keys(change)[0] && keyOf(last.at) === keyOf(at)))
      undone.push({ at, before: { ...tick }, field: mergeable ? Object.keys(change)[0] : "" });
    Object.assign(tick, change);
    changed(at, words);
  }

  function changed(at, words) {
    unsaved = true;
    paint(at);
    paintLosses(stories[at.s], at.s);
    paintCount();
    paintPanel();
    remember();
    if (words) say(`${words}. ${$("count").textContent}.`);
  }

  function setStatus(at, status) {
    const tick = tickOf(at);
    const off = tick.status === status || !status;
    const change = off
      ? { status: "" }
      : { status, was: null, time: tick.time || clock(), initials: tick.initials || $("initials").value.trim() };
    if (!status) Object.assign(change, Object.fromEntries(MARK_FIELDS.map((field) => [field, ""])));
    if (!off && status === "changed") Object.assign(change, { from: tick.from || tick.text, to: tick.to });
    if (off) Object.assign(change, { time: "", initials: "" });
    write(at, change, `${oneLine(tick.text).slice(0, 60)}: ${off ? "unticked" : statusName(status).toLowerCase()}`);
    if (!off && status === "changed") edit();
  }

  function edit() {
    $("details").open = true;
    $(tickOf(now).status === "changed" ? "f-to" : "f-source").focus();
  }

  function undo() {
    const last = undone.pop();
    if (!last) return say("Nothing to undo.");
    Object.assign(tickOf(last.at), last.before);
    changed(last.at, "Undone");
    return select(last.at);
  }

  const say = (words) => ($("said").textContent = words);

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
    stories[s].ticks.push({ n: c + 1, id: `own-${c + 1}`, kind: "own", text, bearer: "", sentence, ...markOf({}), was: null });
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

  /* Saved states. */

  function stateObject() {
    return {
      schema_version: SCHEMA_VERSION,
      saved: clock(),
      stories: stories.map((story) => ({ path: story.path, headline: story.headline, claims: story.ticks.filter((tick) => tick.kind !== "own" || isKnown(tick)), gone: story.gone })),
    };
  }

  function save() {
    const link = make("a", { href: URL.createObjectURL(new Blob([JSON.stringify(stateObject(), null, 1)], { type: "application/json" })) });
    const name = stories.length === 1 ? stories[0].path.split("/").at(-1) : "stories";
    link.download = `${name}.ticks.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    unsaved = false;
    paintCount();
    say(`Saved as ${link.download}. Build the next version's sheet with --state ${link.download}, or load it there.`);
  }

  function stateOf(states, story) {
    const samePath = states.filter((state) => state.path === story.path);
    const both = samePath.find((state) => state.headline === story.headline);
    if (both) return both;
    if (samePath.length === 1) return samePath[0];
    const sameHeadline = states.filter((state) => story.headline && state.headline === story.headline);
    if (sameHeadline.length === 1) return sameHeadline[0];
    return stories.length === 1 && states.length === 1 ? states[0] : null;
  }

  function cleaned(row, number) {
    const mark = (from) => {
      const made = markOf(from);
      if (!STATUSES.some((status) => status[0] === made.status)) made.status = "";
      return made;
    };
    const text = Object.fromEntries(CLAIM_FIELDS.map((field) => [field, String(row[field] ?? "")]));
    const was = row.was && typeof row.was === "object" ? { text: String(row.was.text ?? ""), ...mark(row.was) } : null;
    return { n: Number.isInteger(row.n) ? row.n : number + 1, ...text, ...mark(row), was };
  }

  /* Puts a saved state into the sheet; gives the number of stories it knew. Throws where it is none. */
  function apply(state) {
    if (state?.schema_version !== SCHEMA_VERSION || !Array.isArray(state.stories)) throw new Error("it is no saved state of this kind of sheet");
    let known = 0;
    for (const story of stories) {
      const saved = stateOf(state.stories, story);
      if (!saved) continue;
      known += 1;
      const old = { claims: (saved.claims ?? []).map(cleaned), gone: (saved.gone ?? []).map(cleaned) };
      for (const tick of [...old.claims, ...old.gone]) if (tick.kind === "own" && isKnown(tick)) placeOwn(stories.indexOf(story), tick);
      const blank = { status: "", was: null, ...markOf({}) };
      const made = carry(old, { claims: story.ticks.map((tick) => ({ ...tick, ...blank })) });
      story.ticks = made.claims;
      story.gone = made.gone;
    }
    undone.length = 0;
    return known;
  }

  async function load(file) {
    if (unsaved && !confirm("What you ticked here is not saved. Load over it?")) return;
    try {
      const known = apply(JSON.parse(await file.text()));
      unsaved = false;
      remember();
      reorder();
      say(known ? `Loaded ${file.name}. ${$("count").textContent}.` : `${file.name} knows none of these stories.`);
    } catch (error) {
      say(`${file.name} cannot be loaded: ${error.message}.`);
    }
  }

  /* The browser's own memory is a convenience: where it is not allowed, nothing is said. */

  const memory = `newslint ${location.pathname} ${stories.map((story) => story.path).join(" ")}`;

  function remember() {
    try {
      localStorage.setItem(memory, JSON.stringify({ built, initials: $("initials").value, state: stateObject() }));
    } catch { /* no storage here */ }
  }

  function recall() {
    try {
      const kept = JSON.parse(localStorage.getItem(memory));
      if (!kept) return;
      $("initials").value = kept.initials ?? "";
      if (kept.built !== built && stories.some((story) => story.ticks.some(isKnown))) return;
      const before = JSON.stringify(stories.map((story) => story.ticks));
      apply(kept.state);
      unsaved = before !== JSON.stringify(stories.map((story) => story.ticks));
      if (unsaved) say("Taken from this browser's memory: what was ticked here and perhaps not saved.");
    } catch { /* no storage here, or not ours */ }
  }

  /* The sheet as it was built, so that memory of another version is not laid over a state that was given. */
  const built = (() => {
    let sum = 5381;
    for (const char of $("data").textContent) sum = (sum * 33 + char.charCodeAt(0)) >>> 0;
    return sum;
  })();

  /* Keys and clicks. */

  const KEYS = {
    j: () => step(1), ArrowDown: () => step(1), ArrowRight: () => step(1),
    k: () => step(-1), ArrowUp: () => step(-1), ArrowLeft: () => step(-1),
    n: () => step(1, isOpen), N: () => step(-1, isOpen),
    u: undo, s: save, a: addChosen, "?": () => $("help").showModal(),
    " ": () => setStatus(now, "right"), Enter: () => setStatus(now, "right"),
    0: () => setStatus(now, ""), Delete: () => setStatus(now, ""),
    e: edit,
  };
  STATUSES.forEach((row, number) => (KEYS[number + 1] = () => setStatus(now, row[0])));
  const NEEDS_CLAIM = /^([0-6e ]|Enter|Delete)$/;
  const NEEDS_FOCUS = /^( |Enter|Delete|Arrow.*)$/;

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
    if (event.key === "Escape" && now && $("panel").contains(event.target)) return select(now);
    if (isTaking(event.target) || !(event.key in KEYS)) return;
    const onClaim = event.target.classList?.contains("c");
    if (NEEDS_FOCUS.test(event.key) && !onClaim) return;
    if (NEEDS_CLAIM.test(event.key) && !now) return;
    if (event.key.length === 1 && event.key !== " " && !$("letters").checked) return;
    event.preventDefault();
    KEYS[event.key]();
  }

  function onClaimEvent(event, act) {
    const piece = event.target.closest?.(".c");
    if (!piece) return;
    const [s, c] = piece.dataset.c.split("-").map(Number);
    act(claimAt({ s, c }));
  }

  function start() {
    for (const kind of [...new Set(all.map((at) => tickOf(at).kind))].sort()) $("kind").append(make("option", { value: kind }, kind));
    STATUSES.forEach(([status, name], number) => {
      const button = make("button", { type: "button", value: status, onclick: () => setStatus(now, status) }, make("kbd", {}, String(number + 1)), ` ${name}`);
      $("statuses").append(button);
    });
    $("details").open = matchMedia("(min-width: 60rem)").matches;
    $("order").value = firstOrder;
    recall();
    reorder();
    const stories_ = $("stories");
    stories_.addEventListener("focusin", (event) => onClaimEvent(event, (at) => now && keyOf(at) === keyOf(now) ? null : select(at, false)));
    /* The first click shows a claim, the next ticks it; a click without a pointer is a screen reader's, and ticks. */
    let pressed = null;
    stories_.addEventListener("pointerdown", (event) => onClaimEvent(event, (at) => (pressed = now && keyOf(at) === keyOf(now) ? null : at)));
    stories_.addEventListener("click", (event) => onClaimEvent(event, (at) => {
      if (pressed) select(at);
      else setStatus(at, "right");
      pressed = null;
    }));
    document.addEventListener("keydown", onKey);
    for (const id of ["order", "kind", "show"]) $(id).addEventListener("change", reorder);
    for (const field of document.querySelectorAll("[data-field]"))
      field.addEventListener("input", () => now && write(now, { [field.dataset.field]: field.value }, "", true));
    $("initials").addEventListener("change", remember);
    $("next").addEventListener("click", () => step(1, isOpen));
    $("undo").addEventListener("click", undo);
    $("save").addEventListener("click", save);
    $("load").addEventListener("click", () => $("file").click());
    $("file").addEventListener("change", () => {
      if ($("file").files.length) load($("file").files[0]);
      $("file").value = "";
    });
    $("print").addEventListener("click", () => print());
    $("help-open").addEventListener("click", () => $("help").showModal());
    window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
  }

  start();
})();
