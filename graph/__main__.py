"""`python -m councilgraph.graph`: the command line, where no script is installed for it."""

import sys

from councilgraph.graph.cli import main

if __name__ == "__main__":
    sys.exit(main())
