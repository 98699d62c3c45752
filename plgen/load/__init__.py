"""Disk → Library and Theme, with every problem at its file, line and column."""

from plgen.load.codes import CODES
from plgen.load.json_schema import json_schemas
from plgen.load.library import check_pathways, load_library
from plgen.load.theme import load_theme

__all__ = ["CODES", "check_pathways", "json_schemas", "load_library", "load_theme"]
