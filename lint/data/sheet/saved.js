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
