"""Documents in, statements out: `extract` says what is found, and in what order."""
