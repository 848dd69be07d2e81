"""What is answered for a name in a roll call, which a hyphen may join to it: "Roe-Yes", "Fox-Absent"."""

ANSWERS = frozenset((
    "present", "absent", "excused", "here", "yes", "no", "aye", "nay", "yea", "abstain", "abstained",
    "abstaining", "recused",
))  # fmt: skip
"""Words that are no part of a name that they are joined to."""
