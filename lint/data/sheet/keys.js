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
