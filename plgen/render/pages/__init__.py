"""Library, bodies and plan → the pages of a cohort and of the front door."""
