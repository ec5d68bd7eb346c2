"""Shortcodes that a CMS left unexpanded."""

from collections.abc import Iterator

from lint import Document, Edit, Example, Finding, Fix, check


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
    triggers=("[", "{"),
)
def shortcode(doc: Document) -> Iterator[Finding]:
    """Where the plugin that expands it is missing, a shortcode reaches the reader as it was typed.

    A bracket counts as a shortcode if it has an attribute (`[name id="1"]`), closes one (`[/name]`), or is a template tag of
    Hugo, Jekyll or Liquid. An editor's bracket in a quote has none of these. In Markdown and HTML the same words are markup,
    which the site will expand, and the check is silent.
    """
    for residue in doc.residue:
        if residue.kind == "shortcode":
            words = " ".join(doc.words_at(residue.span).split())
            yield Finding(
                residue.span,
                f"“{words}” is a shortcode that the CMS did not expand",
                fixes=(Fix("delete the shortcode", (Edit(residue.span, ""),), safe=True),),
                key=(words,),
            )
