"""Facts of the typed tree of a paper: one module a class of fact."""
