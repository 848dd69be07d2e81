"""The side of a process that may be lost: it answers requests, one after the other, within limits.

The first line that comes in says what it works with; it makes that ready, confines itself and says so.
Then each line is a request. Lines go out for it, the last of which says that it is done. A line that
says that something has begun is given time anew, by this process and by its parent. All is JSON, since
what a hostile document makes of this process must not be able to make anything of the parent.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO

from councilgraph.extractors.sandbox import limits
from councilgraph.ontology.errors import CouncilgraphError

Tell = Callable[[dict[str, Any]], None]
Answer = Callable[[dict[str, Any], Tell], None]


def serve(prepare: Callable[[dict[str, Any]], Answer]) -> None:
    """Answers requests until there are no more; `prepare` makes of the first line what answers them.

    Where it raises CouncilgraphError, that is told in place of being ready.
    """
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what libraries print is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # what Ctrl-C ends is the parent's to decide
    tell = partial(_tell, answers)
    try:
        answer = prepare(json.loads(sys.stdin.buffer.readline() or b"{}"))
    except CouncilgraphError as error:
        tell({"unfit": str(error)})
        return
    limits.confine()
    tell({"ready": True})
    for line in sys.stdin.buffer:
        answer(json.loads(line), tell)
        tell({"done": True})


def _tell(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()
