"""Disk → Library and Theme, with every problem at its file, line and column."""

from plgen.load.codes import CODES
from plgen.load.json_schema import json_schemas
from plgen.load.library import load_library
from plgen.load.theme import load_theme

__all__ = ["CODES", "json_schemas", "load_library", "load_theme"]
