"""The explorer: what is in a graph as pages, feeds and JSON. `routes` has all that a server needs."""
