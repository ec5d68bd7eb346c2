"""Shortcodes that a CMS left unexpanded."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, Span, check, compile_pattern

_NAME = compile_pattern(r"\[(/?)([\w-]+)")


@check(
    summary="a shortcode of the CMS stands in the copy",
    level="error",
    bad=[
        Example(
            "The mayor left early.\n\n[|[video-player id=”true”]|]\n\nShe came back at noon.",
            fixed="The mayor left early.\n\n\n\nShe came back at noon.",
        ),
        'The bridge [|[gallery ids="12,13"]|] opened on Friday.',
        'The harbour reopened.\n\n[|{{< figure src="harbour.jpg" >}}|]\n\nShips came in.',
        "[|[button link=”https://harbourpost.example” type=”big”]|] Send us your boat(|[/button]|) by May.",
        "He wrote [|[b]|]No(|[/b]|) on the wall.",
        "The map\n\n[|[gallery]|]\n\nshows the harbour.",
        "The map stands at [|[node:title]|] on the site.",
        Example("The mayor left.\n\n[|<!-- wp:paragraph -->|]\n\nShe came back.", fixed="The mayor left.\n\n\n\nShe came back."),
        "The mayor left.\n\n[|https://www.youtube.com/watch?v=abc123|]\n\nShe came back.",
    ],
    good=[
        "“He [the minister] knew it,” she said.",
        "“They will lift the [ban] soon,” he said.",
        "The club wrote “[sic]” after the word.",
        "A row of brackets [1] marks the note.",
        Example('The harbour reopened.\n\n{{< figure src="harbour.jpg" >}}\n\nShips came in.', form="markdown"),
        Example('<p>The harbour reopened.</p>[gallery ids="1,2"]<p>Ships came in.</p>', form="html"),
    ],
    sources=["TIME, February 2024: a video player's shortcode in a published story"],
    triggers=("[", "{", "<!--", "http"),
)
def shortcode(doc: Document) -> Iterator[Finding]:
    """Where the plugin that expands it is missing, a shortcode reaches the reader as it was typed.

    A bracket counts as a shortcode if it has an attribute (`[name id="1"]`), closes one (`[/name]`), or is a template tag of
    Hugo, Jekyll or Liquid. An editor's bracket in a quote has none of these. In Markdown and HTML the same words are markup,
    which the site will expand, and the check is silent.
    """
    opened: dict[str, Finding] = {}
    for residue in doc.residue:
        if residue.kind != "shortcode":
            continue
        words = " ".join(doc.words_at(residue.span).split())
        name = _NAME.match(words)
        opening = opened.pop(name.group(2), None) if name and name.group(1) else None
        if opening is not None:
            yield _with_end(opening, residue.span)
            continue
        finding = Finding(
            residue.span,
            f"“{words}” is a shortcode that the CMS did not expand",
            fixes=(Fix("delete the shortcode", (Edit(residue.span, ""),), safe=True),),
            key=(words,),
        )
        if name and not name.group(1):
            yield from filter(None, (opened.pop(name.group(2), None),))
            opened[name.group(2)] = finding
        else:
            yield finding
    yield from opened.values()


def _with_end(opening: Finding, end: Span) -> Finding:
    """One finding for a shortcode and the tag that closes it."""
    (fix,) = opening.fixes
    edits = (*fix.edits, Edit(end, ""))
    return Finding(
        opening.at,
        opening.message,
        related=((end, "its end"),),
        fixes=(Fix("delete the shortcode and its end", edits, safe=True),),
        key=opening.key,
    )
