"""Simulated councils over years, with all that is true of them: who is who, and what came back."""
