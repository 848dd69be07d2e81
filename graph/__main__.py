"""`python -m councilgraph.graph`: the command line, where no script is installed for it."""

import sys

try:
    from councilgraph.graph.cli import main
except KeyboardInterrupt:  # before `main` hears it
    sys.stderr.write("councilgraph: stopped\n")
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main())
