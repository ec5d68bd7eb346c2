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
