"""JSON Schemas (2020-12) of what authors write and students export, for editors."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from plgen.load.schema.crosswalk import CrosswalkSheet
from plgen.load.schema.glossary import GlossarySheet
from plgen.load.schema.pathway import PathwaySheet
from plgen.load.schema.plan import PlanSheet
from plgen.load.schema.progress import ProgressSheet
from plgen.load.schema.site import SiteSheet
from plgen.load.schema.standards import FrameworkSheet
from plgen.load.schema.unit import UnitSheet

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SHEETS: Mapping[str, type[BaseModel]] = {
    "unit": UnitSheet,
    "pathway": PathwaySheet,
    "plan": PlanSheet,
    "site": SiteSheet,
    "standards": FrameworkSheet,
    "crosswalk": CrosswalkSheet,
    "glossary": GlossarySheet,
    "progress": ProgressSheet,
}


def json_schemas() -> Mapping[str, dict[str, Any]]:
    """The schema of every kind of file, by the stem of the schema's file name."""
    return {
        name: {"$schema": DIALECT, **sheet.model_json_schema(by_alias=True)}
        for name, sheet in _SHEETS.items()
    }
