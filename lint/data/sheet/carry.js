/* Carries ticks to a new version of a story, as lint/sheet/carry.py does, step for step. */
const NEEDS_CONTEXT = new Set(["age", "date", "negative", "number", "sum", "superlative", "time", "title"]);
const MARK_FIELDS = ["status", "from", "to", "source", "source_kind", "time", "initials", "note"];
const CLAIM_FIELDS = ["id", "kind", "text", "bearer", "sentence", "by"];

function markOf(row) {
  return Object.fromEntries(MARK_FIELDS.map((field) => [field, String(row[field] ?? "")]));
}

function isMarked(tick) {
  return MARK_FIELDS.some((field) => tick[field]);
}

function isKnown(tick) {
  return Boolean(tick.was) || isMarked(tick);
}

function inOrder(ticks) {
  const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...ticks].sort((a, b) => a.n - b.n || byId(a, b));
}

function sentenceIsAlike(one, other) {
  if (!one.sentence || !other.sentence) return false;
  const ours = new Set(one.sentence.split(" "));
  const theirs = new Set(other.sentence.split(" "));
  let shared = 0;
  for (const word of ours) if (theirs.has(word)) shared += 1;
  return 2 * shared >= Math.max(ours.size, theirs.size);
}

/* old, fresh: {path, headline, claims, gone}. Gives the ticks of the fresh claims in their order, and those that are gone. */
function carry(old, fresh) {
  const before = [...inOrder(old.claims), ...inOrder(old.gone)];
  const after = inOrder(fresh.claims);
  const free = new Set(before.keys());
  const kept = new Map();
  const lost = new Map();
  const left = (olds) => olds.filter((index) => free.has(index));
  const open = (news) => news.filter((index) => !kept.has(index) && !lost.has(index));
  const groups = (key) => {
    const olds = new Map();
    const news = new Map();
    const put = (into, tick, index) => {
      const name = JSON.stringify(key(tick));
      into.set(name, [...(into.get(name) ?? []), index]);
    };
    for (const index of before.keys()) if (free.has(index)) put(olds, before[index], index);
    for (const index of open([...after.keys()])) put(news, after[index], index);
    return [...olds.keys()].filter((name) => news.has(name)).map((name) => [olds.get(name), news.get(name)]);
  };
  const pair = (into, olds, news, fits) => {
    for (const fresh of open(news)) {
      const found = olds.find((index) => free.has(index) && fits(before[index], after[fresh]));
      if (found === undefined) continue;
      into.set(fresh, found);
      free.delete(found);
    }
  };
  const words = (text) => text.trim().split(/\s+/u).join(" ");
  for (const [allOlds, allNews] of groups((tick) => [tick.kind, tick.bearer, words(tick.text), tick.kind === "quote" ? tick.by : ""])) {
    pair(kept, allOlds, allNews, (one, other) => one.sentence === other.sentence);
    const olds = left(allOlds);
    const news = open(allNews);
    if (!olds.length || !news.length) continue;
    const first = before[olds[0]];
    if (!first.bearer && NEEDS_CONTEXT.has(first.kind)) pair(kept, olds, news, sentenceIsAlike);
    else if (olds.length === news.length || new Set(olds.map((index) => before[index].status)).size === 1)
      pair(kept, olds, news, () => true);
  }
  for (const [olds, news] of groups((tick) => [tick.kind, tick.bearer])) {
    pair(lost, olds, news, sentenceIsAlike);
    if (after[news[0]].bearer) pair(lost, left(olds), open(news), () => true);
  }
  for (const [olds, news] of groups((tick) => [tick.kind])) pair(lost, olds, news, sentenceIsAlike);
  const ticks = new Map(fresh.claims.map((tick) => [tick, tick]));
  after.forEach((tick, index) => {
    if (kept.has(index)) {
      const known = before[kept.get(index)];
      ticks.set(tick, { ...tick, ...markOf(known), was: known.was ?? null });
    } else if (lost.has(index)) {
      const known = before[lost.get(index)];
      ticks.set(tick, { ...tick, was: known.status ? { text: known.text, ...markOf(known) } : (known.was ?? null) });
    }
  });
  const gone = before.filter((tick, index) => free.has(index) && isKnown(tick));
  return { claims: [...ticks.values()], gone };
}
