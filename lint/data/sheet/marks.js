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
