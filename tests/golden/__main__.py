"""`python -m tests.golden` writes the golden cases anew."""

import sys

from tests.golden import main

sys.exit(main())
