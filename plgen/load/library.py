"""A content folder → the library: the door of this room."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path, PurePosixPath

from plgen.load.codes import diagnose
from plgen.load.crosswalks import load_crosswalks
from plgen.load.cycles import check_cycles
from plgen.load.files import SourceFile, walk_files
from plgen.load.folders import sort_files
from plgen.load.glossary import load_glossary
from plgen.load.index import index_standards
from plgen.load.media import check_media
from plgen.load.paths import check_paths
from plgen.load.pathways import make_pathways, read_pathways
from plgen.load.plans import load_plans
from plgen.load.site import load_settings
from plgen.load.standards.read import read_frameworks
from plgen.load.tags import check_tags
from plgen.load.unit_files import read_unit_files
from plgen.load.units import make_units
from plgen.memory import Memory
from plgen.model.diagnostic import Diagnostic, Location
from plgen.model.library import Library


def load_library(
    root: Path, *, drafts: bool = False, memory: Memory | None = None
) -> tuple[Library, list[Diagnostic]]:
    """Load a content folder, with everything that is wrong with it.

    What a broken file should have held is missing in the library, and so are the
    references to it: where there is an error, nothing can be built from it. With a
    memory, what has not changed since the last time is not read again.
    """
    memory = memory or Memory()
    call = memory.call
    tree = walk_files(root)
    folders = sort_files(tree)
    files = {name: memory.same(tuple(read)) for name, read in folders.read.items()}
    media = call(_by_name, memory.same(tuple(folders.media.values())))

    settings, in_site = call(load_settings, memory.same(folders.site), media)
    standards = call(read_frameworks, files["standards"])
    pathway_files = call(read_pathways, files["pathways"])
    unit_files = read_unit_files(files["units"], settings.language, memory)
    checked, in_media = call(check_media, media)

    index = call(index_standards, standards)
    units = make_units(unit_files, index, media, drafts=drafts, memory=memory)
    pathways, in_pathways = call(
        make_pathways, pathway_files, index, units.names, settings
    )
    plans, in_plans = call(
        load_plans, files["plans"], pathways, units.names, pathway_files
    )
    crosswalks, in_crosswalks = call(load_crosswalks, files["crosswalks"], index)
    glossary, in_glossary = call(load_glossary, files["glossary"], media)

    found = [
        *[tree.diagnostics, folders.diagnostics, in_site, standards.diagnostics],
        *[pathway_files.diagnostics, unit_files.diagnostics, index.diagnostics],
        *[units.diagnostics, in_pathways, in_plans, in_crosswalks, in_glossary],
        *[check_cycles(units.by_id), check_tags(pathways, units.taking_part)],
        in_media,
        check_paths(pathways, units.by_id, media),
    ]
    library = Library(
        settings,
        units.by_id,
        pathways,
        index.frameworks,
        index.standards,
        crosswalks,
        glossary,
        plans,
        checked,
        drafts,
    )
    return library, sort_diagnostics(chain.from_iterable(found))


def _by_name(files: Iterable[SourceFile]) -> dict[PurePosixPath, SourceFile]:
    return {file.name: file for file in files}


def check_pathways(library: Library, root: Path) -> list[Diagnostic]:
    """Warn of units without a pathway: there would be a site of nobody."""
    if library.pathways:
        return []
    message = "There is no pathway, so there is nobody to build a site for."
    at = Location((root / "pathways").as_posix())
    hint = "Write one with `plgen new pathway`."
    return [diagnose("no-pathways", message, at, hint)]


def sort_diagnostics(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Put diagnostics in the order of files, lines and columns, each once."""
    once = dict.fromkeys(found)
    return sorted(once, key=lambda said: (said.location, said.code, said.message))
