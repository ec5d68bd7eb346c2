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
