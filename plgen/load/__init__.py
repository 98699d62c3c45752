"""Disk → Library and Theme, with every problem at its file, line and column."""

from plgen.load.built_plan import load_built_plans
from plgen.load.codes import CODES
from plgen.load.json_schema import json_schemas
from plgen.load.library import check_pathways, load_library
from plgen.load.media import digest_media, publish_media
from plgen.load.progress import load_progress
from plgen.load.revision import RevisionError, fetch_revision
from plgen.load.theme import load_theme
from plgen.load.written_plan import read_written_plan

__all__ = [
    "CODES",
    "RevisionError",
    "check_pathways",
    "digest_media",
    "fetch_revision",
    "json_schemas",
    "load_built_plans",
    "load_library",
    "load_progress",
    "load_theme",
    "publish_media",
    "read_written_plan",
]
