"""Trees of elements from XML and HTML: the one module that knows lxml, told to fetch and expand nothing."""

from __future__ import annotations

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from councilgraph.extractors.read.stray import parsable
from councilgraph.ontology.errors import UnreadableDocument

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the class of its elements

DEEP = "nested deeper than 256 elements, which no document needs"


def xml(data: bytes, name: str) -> Element:
    """The root of an XML document.

    Raises:
        UnreadableDocument: where it is not well-formed, is nested too deep, or declares a
            document type, through which entities could come in.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(parsable(data), parser)
    except etree.XMLSyntaxError as error:
        reason = DEEP if "depth" in str(error) else f"not well-formed XML ({error.msg})"
        raise UnreadableDocument(f"{name}: damaged: {reason}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocument(f"{name}: refused: it declares a document type, as no word processor does")
    return root


def html(words: str, name: str) -> Element:
    """The root of an HTML page, whatever its faults.

    Raises:
        UnreadableDocument: where nothing is in it, or it is nested so deep that a part would be lost.
    """
    parser = HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = document_fromstring(words.encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError as error:
        raise UnreadableDocument(f"{name}: the page is empty; nothing to read") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument(f"{name}: refused: {DEEP}")
    return root
