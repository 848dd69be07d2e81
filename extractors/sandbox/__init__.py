"""Processes that work on what is of unknown origin, and that may be lost without harm to anything else.

`serving` is the side of such a process, `process` and `pool` are that of its parent, `limits` is what
it may take of the machine.
"""
