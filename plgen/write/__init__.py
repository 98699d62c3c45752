"""Artifact to site: the old tree or the new one, never half of each."""

from plgen.write.output import OutputRefusedError, check_output
from plgen.write.site import WriteReport, write_site

__all__ = ["OutputRefusedError", "WriteReport", "check_output", "write_site"]
