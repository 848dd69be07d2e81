"""A fictional council's site as ModernGov makes it: committees, lists of meetings, meetings, papers."""

from __future__ import annotations

from tests.extractors.read.printing import Words, pdf
from tests.graph.fetch.server import Reply, Server

CABINET = "102"
SCRUTINY = "117"
DAYS = {
    "4": ("3 Jul 2024 10.00 am", "Wednesday, 3rd July, 2024 10.00 am"),
    "3": ("8 May 2024 10.00 am", "Wednesday, 8th May, 2024 10.00 am"),
    "2": ("6 Mar 2024 10.00 am", "Wednesday, 6th March, 2024 10.00 am"),
    "1": ("17 Jan 2024 10.00 am", "Wednesday, 17th January, 2024 10.00 am"),
}
"""The meetings of the scrutiny committee, by their numbers: as lists write their days, and as pages do."""

NAME = "Rivers and Towpaths Scrutiny Committee"


def paper(words: str) -> bytes:
    """A PDF of a few words."""
    return pdf([[Words(words, 72, 700)]])


def list_path(committee: str = SCRUTINY) -> str:
    """Where the meetings of a committee are listed."""
    return f"/ieListMeetings.aspx?CId={committee}&Year=0"


def meeting_path(number: str) -> str:
    """Where the papers of a meeting are."""
    return f"/ieListDocuments.aspx?CId={SCRUTINY}&MId={number}&Ver=4"


def pack_path(number: str) -> str:
    """Where the pack of a meeting is."""
    return f"/documents/g{number}/Public%20reports%20pack%20Rivers%20and%20Towpaths.pdf?T=10"


def minutes_path(number: str) -> str:
    """Where the minutes of a meeting are."""
    return f"/documents/g{number}/Printed%20minutes%20Rivers%20and%20Towpaths.pdf?T=1"


def report_path(number: str) -> str:
    """Where one report to a meeting is."""
    return f"/documents/s{number}00/Towpath%20Lighting.pdf"


def write(server: Server) -> None:
    """Puts the council's site on a server."""
    server.say("/robots.txt", b"User-agent: *\nDisallow: /mgWebService*\nDisallow: /*?T=99\n")
    server.say("/mgListCommittees.aspx?bcr=1", _page("Browse committees", [
        ("mgListCommittees.aspx?bcr=1", "Committees"),
        (f"mgCommitteeDetails.aspx?ID={CABINET}", "Cabinet"),
        (f"mgCommitteeDetails.aspx?ID={SCRUTINY}", NAME),
    ]))  # fmt: skip
    server.say(list_path(), _list(["4", "3"], earlier="202405080000"))
    server.say(_further("earlier", "202405080000"), _list(["2", "1"], later="202403060000"))
    server.say(_further("later", "202403060000"), _list(["4", "3"], earlier="202405080000"))
    for number in DAYS:
        server.say(meeting_path(number), _meeting(number))
        server.say(pack_path(number), Reply(paper(f"Pack {number}"), headers={"ETag": f'"pack-{number}"'}))
        server.say(minutes_path(number), paper(f"Minutes {number}"))
        server.say(report_path(number), paper(f"Report {number}"))


def _further(act: str, day: str) -> str:
    return f"/ieListMeetings.aspx?Act={act}&CId={SCRUTINY}&D={day}&MD=ielistmeetings"


def _list(numbers: list[str], **further: str) -> bytes:
    links = [(f"{meeting_path(number)[1:]}", DAYS[number][0]) for number in numbers]
    links += [(_further(act, day)[1:], f"{act.title()} meetings") for act, day in further.items()]
    return _page(f"Browse meetings - {NAME}", links)


def _meeting(number: str) -> bytes:
    title = f"Agenda for {NAME} on {DAYS[number][1]} | Aldermere City Council"
    return _page(title, [
        (f"mgCommitteeDetails.aspx?ID={SCRUTINY}", "Committee details"),
        (pack_path(number)[1:].replace("%20", " "), "Agenda reports pack PDF 3 MB"),
        (minutes_path(number)[1:].replace("%20", " "), "Printed minutes PDF 199 KB"),
        (report_path(number)[1:].replace("%20", " "), "Towpath Lighting PDF 88 KB"),
        (f"documents/s{number}01/Slides.pptx", "Slides PPTX 20 KB"),
        ("https://elsewhere.example/documents/s9/Guidance.pdf", "Guidance of the department"),
        ("mailto:clerk@aldermere.example", "Ask the clerk"),
    ])  # fmt: skip


def _page(title: str, links: list[tuple[str, str]]) -> bytes:
    entries = "".join(f'<li><a href="{href.replace("&", "&amp;")}">{words}</a></li>' for href, words in links)
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><ul>{entries}</ul></body></html>"
    return page.encode()
