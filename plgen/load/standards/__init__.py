"""Frameworks of standards in three forms → one form, as they were written."""
