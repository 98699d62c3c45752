"""Translations and easier readings of a unit."""

from pathlib import Path

from load_cases.cases import write_content

from plgen.load import load_library
from plgen.model.unit import Unit


def unit(content: Path, files: dict[str, str], id_: str = "a") -> Unit:
    named = {f"units/{name}": text for name, text in files.items()}
    library, found = load_library(write_content(content, named))
    assert found == []
    return library.units[id_]


def page(title: str, more: str = "") -> str:
    return f"---\ntitle: {title}\n{more}---\nBody of {title}\n"


def test_order_and_languages(content: Path) -> None:
    """The original first, then by language; easier readings after the full ones."""
    found = unit(
        content,
        {
            "a.zh-Hant.md": page("F"),
            "a.md": page("A", "minutes: 30\nsummary: One sentence.\n"),
            "a.es.easy.md": page("D"),
            "a.easy.md": page("B"),
            "a.ES.md": page("C"),
            "a.ar.md": page("E", "summary: Two words\n"),
        },
    )
    assert [(r.language, r.easy, r.title, r.summary) for r in found.readings] == [
        ("en", False, "A", "One sentence."),
        ("en", True, "B", None),
        ("ar", False, "E", "Two words"),
        ("ES", False, "C", None),
        ("es", True, "D", None),
        ("zh-Hant", False, "F", None),
    ]
    assert found.readings[3].body == "Body of C\n"
    assert found.readings[3].file == "content/units/a.ES.md"
    assert found.minutes == 30


def test_in_a_folder(content: Path) -> None:
    """`index.<lang>.md` stands beside `index.md`."""
    found = unit(
        content,
        {
            "music/a/index.md": page("A", "minutes: 30\nlanguage: fr\n"),
            "music/a/index.easy.md": page("B"),
            "music/a/index.es.md": page("C"),
        },
    )
    assert [r.language for r in found.readings] == ["fr", "fr", "es"]


def test_an_original_in_another_language(content: Path) -> None:
    """A file `<id>.es.md` without an `<id>.md` is a unit whose original is Spanish."""
    found = unit(
        content, {"a.es.md": page("A", "minutes: 30\n"), "a.es.easy.md": page("B")}
    )
    assert [(r.language, r.easy) for r in found.readings] == [
        ("es", False),
        ("es", True),
    ]
    assert found.id == "a"


def test_words_in_another_language(content: Path) -> None:
    """Product, materials and the words for the picture are said in each language."""
    words = "product: {}\nmaterials: [{}]\nimage_alt: {}\n"
    found = unit(
        content,
        {
            "a.md": page("A", "minutes: 30\n" + words.format("song", "drum", "two")),
            "a.es.md": page("B", words.format("canción", "tambor", "dos")),
            "a.fr.md": page("C"),
        },
    )
    assert [(r.product, r.materials, r.image_alt) for r in found.readings] == [
        ("song", ("drum",), "two"),
        ("canción", ("tambor",), "dos"),
        (None, None, None),
    ]
    assert (found.product, found.materials) == ("song", ("drum",))


def test_the_language_of_the_site(content: Path) -> None:
    """A file that names no language is in the site's."""
    (content / "site.yaml").write_text("language: pt-BR\n")
    assert (
        unit(content, {"a.md": page("A", "minutes: 5\n")}).original.language == "pt-BR"
    )


def test_repeating_the_original_is_fine(content: Path) -> None:
    """A translation may repeat what the original says."""
    keys = "minutes: 30\nkind: game\nstandards: [SL.1]\n"
    found = unit(content, {"a.md": page("A", keys), "a.es.md": page("B", keys)})
    assert len(found.readings) == 2


def test_only_an_easier_reading_in_a_language(content: Path) -> None:
    """A language may have the easier reading alone."""
    found = unit(
        content, {"a.md": page("A", "minutes: 5\n"), "a.es.easy.md": page("B")}
    )
    easy = found.reading_for(["es"], easy=True)
    assert easy is not None
    assert easy.title == "B"
    assert found.reading_for(["es"]) is None
