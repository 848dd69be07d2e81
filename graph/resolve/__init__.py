"""Statements of many documents brought together (`together`): which mentions are one thing, what follows."""
