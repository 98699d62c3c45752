"""What cohorts are called and whom they are shown to: nothing that marks a child."""

from collections.abc import Iterator

from plgen.load.codes import diagnose
from plgen.load.schema.pathway import PathwaySheet
from plgen.load.sheets import Filled
from plgen.load.sorting_words import find_sorting_word
from plgen.model.diagnostic import Diagnostic
from plgen.model.site import SiteSettings
from plgen.model.suggest import shown

FEW = 10
"""A group of fewer students is not named to the public."""


def check_labels(
    filled: Filled[PathwaySheet], settings: SiteSettings
) -> Iterator[Diagnostic]:
    """Refuse names that sort students; warn of small groups named to the public."""
    for id_, cohort in filled.sheet.cohorts.items():
        places = (
            (id_, filled.key_at("cohorts", id_)),
            (cohort.title, filled.at("cohorts", id_, "title")),
        )
        for text, at in places:
            word = find_sorting_word(text, settings.sorting_words)
            if word:
                message = f"`{shown(word)}` sorts students; no cohort is called that."
                hint = "Choose a name that says nothing about them, such as a bird's."
                yield diagnose("sorting-word", message, at, hint)
        if cohort.listed and cohort.size is not None and cohort.size < FEW:
            students = f"{cohort.size} student{'' if cohort.size == 1 else 's'}"
            message = f"`{id_}` has {students} and is named on the front page."
            hint = "Take `listed` out: a small group is reached by its own link."
            at = filled.at("cohorts", id_, "listed")
            yield diagnose("listed-small", message, at, hint)
