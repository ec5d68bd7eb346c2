"""The crib as one self-contained HTML page: on screen in light and dark, on paper in two columns."""

from html import escape

from lint.report.crib_text import HEADINGS, by_words, meaning, place_of, places_of, written
from lint.report.terminal import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.sheet.crib import Crib, Figures, Member, Moment, Quoted, Short, Where

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --dim: #5c5c5c; --line: #c9c9c9; --paper: #fff; --mark: #8a2b0e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --dim: #a5a29a; --line: #45433e; --paper: #191816; --mark: #f0a27f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.2rem; color: var(--ink); background: var(--paper);
  font: 15px/1.4 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
article + article { margin-top: 3rem; }
header { border-bottom: 2px solid var(--ink); margin-bottom: .8rem; padding-bottom: .4rem; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .2rem; }
h2 { font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; color: var(--mark); margin: 0 0 .3rem;
  border-bottom: 1px solid var(--line); break-after: avoid; }
p, ul, dl { margin: 0; padding: 0; }
ul { list-style: none; }
.columns { columns: 22rem 2; column-gap: 2rem; }
section { margin: 0 0 1.1rem; }
li { break-inside: avoid; padding: .16rem 0; }
b { font-weight: 650; }
.dim, small { color: var(--dim); font-size: .84em; font-style: normal; }
.snippet { display: block; color: var(--dim); font-size: .84em; }
q { quotes: "“" "”"; }
li ul { padding-left: 1rem; }
@page { size: A4; margin: 12mm; }
@media print {
  :root { --ink: #000; --dim: #444; --line: #999; --paper: #fff; --mark: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  .columns { columns: 2; column-gap: 7mm; }
  article + article { break-before: page; margin: 0; }
  section { margin-bottom: 3.2mm; }
}
"""


def render_html(cribs: "Iterable[Crib]") -> str:
    """One page, each story beginning a sheet of its own on paper."""
    cribs = list(cribs)
    title = _text(cribs[0].headline or cribs[0].path) if len(cribs) == 1 else "Cribs"
    body = "\n".join(_crib(crib) for crib in cribs) or "<p>no copy</p>"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _text(words: str) -> str:
    """Copy made fit for a page: control characters shown, markup escaped."""
    return escape(printable(words))


def _crib(crib: "Crib") -> str:
    day = f"published {written(crib.published)}" if crib.published else "day of publication not known; --date gives it"
    head = f"<header><h1>{_text(crib.headline or crib.path)}</h1><p class=dim>{_text(crib.path)} · {day}</p></header>"
    return f"<article>\n{head}\n<div class=columns>\n{''.join(_sections(crib))}</div>\n</article>"


def _sections(crib: "Crib") -> "Iterator[str]":
    for kind in ("person", "organization", "other"):
        yield _section(HEADINGS[kind], [_member(member) for member in crib.cast if member.kind == kind])
    yield _section("Timeline", [_moment(moment) for moment in crib.timeline])
    yield _section("Figures", [_figures(group) for group in crib.figures])
    yield _section("Quotes", [_quoted(quoted) for quoted in crib.quotes])
    yield _section("Places", [_member(member) for member in crib.places])
    yield _section("Acronyms", [_short(short) for short in crib.acronyms])


def _section(heading: str, items: list[str]) -> str:
    if not items:
        return ""
    return f"<section><h2>{heading}</h2>\n<ul>\n" + "".join(f"<li>{item}</li>\n" for item in items) + "</ul></section>\n"


def _at(places: "Iterable[Where]") -> str:
    """One place with its line; several by their paragraphs, the lines in the tip."""
    places = tuple(places)
    if len(places) == 1:
        return f"<small>{_text(place_of(places[0]))}</small>"
    lines = ", ".join(dict.fromkeys(str(at.place.start.line) for at in places))
    return f'<small title="lines {lines}">{_text(places_of(places))}</small>'


def _member(member: "Member") -> str:
    said = [_text(title.text) for title in member.titles]
    said += [f"{_text(age.text)} <small>({_text(place_of(age.where[0]))})</small>" for age in member.ages]
    forms = ", ".join(_text(form.text) + (f" ×{len(form.where)}" if len(form.where) > 1 else "") for form in member.forms)
    return (
        f"<b>{_text(member.name)}</b>{', ' if said else ''}{'; '.join(said)} <small>– {_text(places_of(member.where))}</small>"
        + (f"<span class=snippet>as {forms}</span>" if len(member.forms) > 1 else "")
    )


def _moment(moment: "Moment") -> str:
    days = meaning(moment)
    return (
        f"<b>{_text(moment.text)}</b>{f' = {_text(days)}' if days else ''} {_at([moment.where])}"
        f"<span class=snippet>{_text(moment.snippet)}</span>"
    )


def _figures(group: "Figures") -> str:
    said = "; ".join(f"{_text(text)} {_at(places)}" for text, places in by_words(group))
    return f"<b>{_text(group.noun)}</b>: {said}"


def _quoted(quoted: "Quoted") -> str:
    lines = "".join(f"<li><q>{_text(quote.text)}</q> {_at(quote.where)}</li>" for quote in quoted.quotes)
    return f"<b>{_text(quoted.speaker) or 'nobody named beside it'}</b><ul>{lines}</ul>"


def _short(short: "Short") -> str:
    meaning_of = " or ".join(_text(said.text) for said in short.expansions) or "<small>not spelled out</small>"
    return f"<b>{_text(short.text)}</b>: {meaning_of} {_at(short.where)}"
