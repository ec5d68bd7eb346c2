"""Shortcodes and template tags of content systems, wherever they stand in a text."""

import re

from lint.model import Span
from lint.patterns import compile_pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTE = r"[\w:-]{1,40}\s?=\s?(?:[\"'“”‘’″][^\"'“”‘’″\]\n]{0,500}[\"'“”‘’″]|[^\s\"'“”‘’″\]]{1,500})"
_BRACKETED = compile_pattern(
    rf"\[/?[a-z][\w-]{{0,40}}(?:\s{{1,3}}(?:{_ATTRIBUTE}|[\"“”][^\"“”\]\n]{{0,300}}[\"“”])){{1,20}}\s?/?\]"
    r"|\[/[a-z][\w-]{0,40}\]"
    r"|\[[a-z]{2,20}(?:_[a-z0-9]{1,20}){1,4}\]"
    r"|\[(?:caption|gallery|embed|audio|video|playlist|sc|su|vc|et|wp|contact-form|mc4wp|tie|dt)[-_][\w-]{1,40}(?: \d{1,9})?\]"
    r"|\[\[?(?:node|site|current-page|current-user|current-date|term|nid|fid|media|file|block|view|asset|image|embed|inline)"
    r"(?::|_field:)[^\s\]\[]{1,200}\]\]?"
    r"|\[\[\{\"[^\n]{1,1000}?\}\]\]"
    r"|\[(?:url|img|color|size|font|email)=[^\]\n]{1,300}\]",
)
_NAMES = "embed|caption|video|audio|gallery|quote|youtube|code|pullquote|blockquote|button|center|b|i|u|s|img|url|list|spoiler|vimeo|twitter|tweet"
_PAIRED = compile_pattern(rf"\[({_NAMES})\](?=[^\n]{{0,2000}}\[/\1\])", re.I)
_BRACES = compile_pattern(r"\{\{[<%][^\n]{0,1000}?[%>]\}\}|\{%[^\n]{0,1000}?%\}")
_EDITOR_BLOCK = compile_pattern(r"<!-- ?/?wp:[\w/-]{1,60}(?: \{[^\n]{0,500}?\})? ?/?-->|<!--(?:more|nextpage)-->")
_ALONE_LIST = (
    "gallery embed video audio ad ads advert adsense newsletter related recirc youtube brightcove jwplayer toc playlist "
    "inline teads read-more readmore newsletter-signup video-player social-share ap-video pullquote embed-code"
)
_ALONE = frozenset(_ALONE_LIST.split())
_EMBEDDED = compile_pattern(
    r"https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch|embed|shorts)|youtu\.be/|twitter\.com/\w+/status|x\.com/\w+/status"
    r"|instagram\.com/(?:p|reel)/|tiktok\.com/@|vimeo\.com/\d|facebook\.com/\S{1,60}/(?:videos|posts)/|soundcloud\.com/\S|open\.spotify\.com/)\S*"
)


def shortcode_spans(text: str) -> "Iterator[Span]":
    """Every shortcode and template tag in `text`, opening and closing ones by themselves."""
    if "[" in text:
        for pattern in (_BRACKETED, _PAIRED):
            for match in pattern.finditer(text):
                yield Span(match.start(), match.end())
    if "{{" in text or "{%" in text:
        for match in _BRACES.finditer(text):
            yield Span(match.start(), match.end())


def comment_spans(text: str) -> "Iterator[Span]":
    """The comments in which a block editor keeps its settings."""
    if "<!--" in text:
        for match in _EDITOR_BLOCK.finditer(text):
            yield Span(match.start(), match.end())


def is_shortcode_line(line: str) -> bool:
    """Whether a line of plain text is nothing but a bare shortcode, `[gallery]`, or a link that a site turns into a player."""
    if line[0] == "[":
        return line[-1] == "]" and line[1:-1].lower() in _ALONE
    return line.startswith("http") and " " not in line and _EMBEDDED.fullmatch(line) is not None
