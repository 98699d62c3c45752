"""Templates are closed and strict, and a second theme lays its own over the first."""

from pathlib import Path

from page_factories import THEMES, make_library, make_unit, pages_of_cohort, texts_of
import pytest

from plgen.load import load_theme
from plgen.render.pages.environment import (
    TemplateFaultError,
    make_environment,
    script_hash,
)


def test_text_is_escaped() -> None:
    """Whatever its ending, a template escapes what it is given."""
    environment = make_environment({"a.txt": "{{ words }}"})
    text = environment.get_template("a.txt").render(words='<b a="{{ 1 }}">')
    assert text == "&lt;b a=&#34;{{ 1 }}&#34;&gt;"


def test_unknown_names_are_errors() -> None:
    """A name that no view has is no empty text."""
    environment = make_environment({"a": "{{ page.nothing }}"})
    with pytest.raises(TemplateFaultError):
        environment.get_template("a").render(page=object())


def test_a_second_theme(tmp_path: Path) -> None:
    """One template of a project's theme counts; the others are the default's."""
    own = tmp_path / "ours" / "templates"
    own.mkdir(parents=True)
    block = "{% block main %}<h1>Ours {{ page.title }}</h1>{% endblock %}"
    (own / "about.html").write_text(f"{{% extends 'base.html' %}}{block}", "utf-8")
    theme, found = load_theme("ours", [tmp_path, THEMES])
    assert found == []
    library = make_library([make_unit("one")])
    pages, default = pages_of_cohort(library, theme=theme), pages_of_cohort(library)
    about = "public/c/about/index.html"
    assert texts_of(pages.tree(about), "h1") == ["Ours About"]
    assert set(pages.files) == set(default.files)
    changed = [p for p, text in pages.texts().items() if text != default.text(p)]
    assert changed == [about]


def test_a_project_lays_over_the_default_theme_itself(tmp_path: Path) -> None:
    """A folder `default` of the project's own counts before plgen's."""
    own = tmp_path / "default" / "translations"
    own.mkdir(parents=True)
    (own / "en.yaml").write_text("nav-about: Who we are\n", "utf-8")
    theme, _ = load_theme("default", [tmp_path, THEMES])
    library = make_library([make_unit("one")])
    tree = pages_of_cohort(library, theme=theme).tree("public/c/about/index.html")
    assert texts_of(tree, "h1") == ["Who we are"]


def test_script_hash() -> None:
    """As a content security policy writes it; the digest of no script is well known."""
    empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    assert script_hash("") == empty
    assert script_hash("go()") != empty


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ nothing }}", "'nothing' is undefined. Mend it"),
        ("a\n{% if %}", r"used \(`page.html`, line 2\): Expected an expression"),
        ("{% extends 'gone.html' %}", "used: gone.html. Mend it"),
        ("{{ part('inner.html') }}", "'missing' is undefined. Mend it"),
    ],
)
def test_a_fault_of_a_template_is_one_sentence(text: str, said: str) -> None:
    """Whoever wrote the theme learns what is wrong, and what to do instead."""
    templates = {"page.html": text, "inner.html": "{{ missing.value }}"}
    with pytest.raises(TemplateFaultError, match=said):
        make_environment(templates).get_template("page.html").render(kept={})
