"""Every code that rendering can report, with its weight."""

from collections.abc import Mapping
from types import MappingProxyType

from plgen.model.diagnostic import Severity
from plgen.render.accent import CODES as OF_THEMES
from plgen.render.markdown.codes import CODES as OF_BODIES

CODES: Mapping[str, Severity] = MappingProxyType({**OF_BODIES, **OF_THEMES})
"""By code; each has its section in docs/diagnostics.md."""
