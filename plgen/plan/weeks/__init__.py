"""Chosen units into weeks: fitted in at all, evenly, and as early as they go."""
