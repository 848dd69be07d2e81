"""With what status a command ends; `councilgraph --help` says the same."""

FINE = 0
FINDING = 1
"""What was looked for or held against papers is not so; or a file could not be read or fetched."""

BAD = 2
"""Wrong usage or bad input."""

STOPPED = 130
"""By Ctrl-C; another signal has its own."""

UNREAD = 141
"""Nobody reads the output any more."""
