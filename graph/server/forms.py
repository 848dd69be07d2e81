"""What forms send: read within a limit, and for those that change something held against forgery."""

from __future__ import annotations

from collections.abc import Mapping
from hmac import compare_digest
from ipaddress import ip_address
from urllib.parse import parse_qsl

from starlette.requests import Request

from councilgraph.graph.server.refusals import Refused
from councilgraph.ontology.errors import CouncilgraphError

FORBIDDEN = 403
COOKIE = "councilgraph-form"
TOKEN = "token"  # noqa: S105 - the name of a field, not what is in it
PROXIES = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""What is added to a request that somebody else passes on, from wherever it came."""


async def posted(request: Request, longest: int) -> dict[str, str]:
    """The fields of a form; raises CouncilgraphError for one of more than so many bytes."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > longest:
            raise CouncilgraphError(f"what was sent is longer than {longest:,} bytes: send less")
    return dict(parse_qsl(body.decode("ascii", "replace")))


def check_own(request: Request) -> None:
    """Raises Refused for a request that was not made to this machine by its own name.

    A name of the web that leads here belongs to a site that wants to be taken for this one.
    """
    if any(name in request.headers for name in PROXIES):
        raise Refused(FORBIDDEN, "questions are not answered through a proxy")
    if not _is_own(request.url.hostname or ""):
        raise Refused(FORBIDDEN, "questions are answered at localhost alone: open this page there")


def check_form(request: Request, form: Mapping[str, str], token: str) -> None:
    """Raises Refused for a form that does not come from a page of this server, in the same browser."""
    check_own(request)
    headers = request.headers
    own = f"{request.url.scheme}://{headers.get('host', '')}"
    if headers.get("origin") != own or headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise Refused(FORBIDDEN, "this answer comes from another site: answer on the page of the questions")
    given = (form.get(TOKEN, ""), request.cookies.get(COOKIE, ""))
    if not all(compare_digest(each.encode(), token.encode()) for each in given):
        raise Refused(FORBIDDEN, "the server was started again since this page was opened: open it again")


def _is_own(host: str) -> bool:
    """Whether a name is one by which a machine calls itself."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
