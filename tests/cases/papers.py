"""Papers of cases that more than one test reads."""

from __future__ import annotations

NONE_ABSENT = """REGULAR SALTMARSH CITY COUNCIL MEETING - August 4, 2020
Minutes

REGULAR CITY COUNCIL MEETING - 6:00 p.m.

Call to Order - Mayor Shaw called the August 4, 2020 - Regular City Council meeting to order at
6:00 p.m. in the Council Chamber, 12 Main Street, Saltmarsh.

Roll Call

Present: Hubbard, Moran, Oriel, Reyes, Stein, Bruno, Shaw
Absent: None

PROCLAMATION - Library Week

CONSENT AGENDA
A motion was made by Councilmember Stein and seconded by Vice Mayor Bruno to approve the
Consent Agenda, as read.

The motion carried by the following vote:

AYES: Hubbard, Moran, Oriel, Reyes, Stein, Bruno
NOES: Shaw
ABSENT: None

Addressing the Council via email regarding this matter were Wendy Long, Peter Ash, and Nora
Pitt.
"""
