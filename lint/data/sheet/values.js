/* What the sheet knows: the stories with their ticks, and how they are told in words. */

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
  return `was ticked as “${oneLine(was.text)}” (${[change, was.initials, was.time].filter(Boolean).map(shown).join(", ")}); ${oneLine(was.text) === oneLine(text) ? "now in other surroundings, or in another mouth" : `now “${oneLine(text)}”`}`;
}

function seenWords(sight) {
  return [sight.note, [sight.source, sight.as_of && `as of ${sight.as_of}`].filter(Boolean).join(", ")].filter(Boolean).map(shown).join(" · ");
}
