"""A small sound graph of a fictional council in Turtle, to which tests add what is wrong."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store
from councilgraph.ontology.model import Document, Page
from councilgraph.ontology.terms import PREFIXES

TEXT = "Here O Vane in the chair, and nobody else.\n"
SHA = sha256(TEXT.encode()).hexdigest()

SOUND = f"""
:council a cg:Council, cg:Organisation, org:Organization ; skos:prefLabel "Lorne Magna Town Council" .
:panel a cg:Body, cg:Organisation, org:Organization ; skos:prefLabel "Dykes Panel" ; cg:resolved :noted .
:may a cg:Meeting ; skos:prefLabel "Dykes Panel, 7 May 2024" ; cg:heldBy :panel ; cg:date "2024-05-07"^^xsd:date ;
    cg:startTime "18:00:00"^^xsd:time ; cg:endTime "20:00:00"^^xsd:time ; cg:status cg:Held .
:june a cg:Meeting ; skos:prefLabel "Dykes Panel, 4 June 2024" ; cg:heldBy :panel ; cg:date "2024-06-04"^^xsd:date .
:vane a cg:Person, cg:Councillor ; foaf:name "O Vane" ; skos:altLabel "O Vane" ; cg:attended :may ; cg:chaired :may .
:brill a cg:Person ; foaf:name "T Brill" ; skos:altLabel "T Brill" ; cg:attended :may .
:coe a cg:Person ; foaf:name "U Coe" ; skos:altLabel "U Coe" ; cg:sentApologiesFor :may .
:p1 a cg:Participation ; cg:meeting :may ; cg:person :vane ; cg:nameAsWritten "O Vane" ; cg:capacity cg:PresentAsMember .
:p2 a cg:Participation ; cg:meeting :may ; cg:person :brill ; cg:nameAsWritten "T Brill" ;
    cg:capacity cg:PresentAsSubstitute ; cg:substituteFor :coe .
:p3 a cg:Participation ; cg:meeting :may ; cg:person :coe ; cg:nameAsWritten "U Coe" ; cg:capacity cg:Apologies .
:item a cg:AgendaItem ; cg:meeting :may ; cg:number "1" ; cg:position 1 ; dcterms:title "Sluices" ; skos:prefLabel "Sluices" .
:back a cg:AgendaItem ; cg:meeting :june ; cg:number "2" ; dcterms:title "Sluices again" ; skos:prefLabel "Sluices again" .
:noted a cg:Decision, cg:Request ; cg:item :item ; cg:text "a report be brought" ; cg:formal true ; cg:decidedBy :panel ;
    cg:dueDate "2024-06-04"^^xsd:date ; cg:followedUpBy :back .
:motion a cg:Motion ; cg:item :item ; cg:votesFor 1 ; cg:votesAgainst 0 ; cg:outcome cg:Carried .
:vote a cg:Vote ; cg:motion :motion ; cg:voter :vane ; cg:choice cg:For .
:file a cg:Document ; skos:prefLabel "Minutes" ; dcterms:title "Minutes" ; cg:sha256 "{SHA}" ; cg:sourceFile "may.txt" .
:words a cg:Passage ; cg:document :file ; cg:start 5 ; cg:end 18 ; cg:quote "O Vane in the" ; cg:page 2 ;
    prov:wasAttributedTo :presence .
"""
REASONS = "GRAPH :words { :vane cg:chaired :may . :p1 cg:capacity cg:PresentAsMember }"


def quads(more: str = "", less: str = "", reasons: str = REASONS) -> list[Quad]:
    """The sound graph with facts more, and without a piece of its text, which must be there."""
    assert less in SOUND
    heads = [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    head = "\n".join([*heads, "@prefix : <http://localhost:8000/id/> ."])
    text = f"{head}\n{SOUND.replace(less, '') if less else SOUND}\n{more}\n{reasons}"
    return list(parse(text.encode(), format=RdfFormat.TRIG))


def store(more: str = "", less: str = "", reasons: str = REASONS) -> Store:
    """The same as a store in memory."""
    return Store.memory(quads(more, less, reasons))


def folder(path: Path, more: str = "", less: str = "", reasons: str = REASONS) -> GraphFolder:
    """The same as a graph folder, with the text of its one document, whose second page begins at once."""
    pages = (Page(0, 4, 1), Page(4, len(TEXT), 2))
    with GraphFolder.prepare(path).building("0") as generation:
        generation.add(Document(SHA, "may.txt", "text/plain", TEXT, pages))
        generation.name_documents()
        generation.write(quads(more, less, reasons))
        generation.report({})
    return GraphFolder.open(path)
