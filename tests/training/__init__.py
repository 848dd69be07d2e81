"""Training of the models of reading, which the package itself does not need: it comes with their weights."""
