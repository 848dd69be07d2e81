"""The three streams that a shell gives a command."""

from __future__ import annotations

import os
import sys


def open_closed() -> None:
    """Opens on nothing what a shell gave closed (`>&-`), so that no other file comes into its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - open to the end
