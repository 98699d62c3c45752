"""Words of the glossary are found whole, whatever their case, in every script."""

from hypothesis import given
from hypothesis import strategies as st
import pytest

from plgen.render.markdown.lexicon import make_lexicon


def found(text: str, *words: str) -> list[str]:
    """What is found, as it stands in the text."""
    return [text[start:end] for start, end, _ in make_lexicon(words).find(text)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A Claim is a claim.", ("claim",), ["Claim", "claim"]),
        ("claims reclaim", ("claim",), []),
        ("(claim) “claim”, claim's", ("claim",), ["claim", "claim"]),
        ("counter-claim claim-free", ("claim",), []),
        ("a claim. A claim-", ("claim",), ["claim", "claim"]),
        ("oral  history, oral", ("oral history", "oral"), ["oral  history", "oral"]),
        ("claim2 2claim", ("claim",), []),
        ("La RAZÓN y la razon", ("razón",), ["RAZÓN"]),
        ("STRASSE Straße", ("straße",), ["Straße"]),
        ("c++ (c++)", ("c++",), ["c++", "c++"]),
        ("claim", (), []),
        ("", ("claim",), []),
        (" a ", ("", " "), []),
    ],
)
def test_whole_words(text: str, words: tuple[str, ...], expected: list[str]) -> None:
    """Between letters, digits, hyphens and apostrophes there is no word."""
    assert expected == found(text, *words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("سبب والسبب أسباب", ("سبب",), ["سبب", "والسبب"]),
        ("المياه الجوفية", ("مياه جوفية",), ["المياه الجوفية"]),
        ("سببٌ", ("سبب",), []),
        ("这个证据很好", ("证据",), ["证据"]),
        ("これは証拠です", ("証拠",), ["証拠"]),
        ("ใช้หลักฐานนี้", ("หลักฐาน",), ["หลักฐาน"]),
        ("ก็กู", ("ก",), []),
    ],
)
def test_scripts(text: str, words: tuple[str, ...], expected: list[str]) -> None:
    """Arabic writes its article onto a word; some scripts have no spaces at all."""
    assert expected == found(text, *words)


def test_the_glossary_s_own_form_is_told() -> None:
    """Whatever the text's case, the entry is named as the glossary writes it."""
    lexicon = make_lexicon(["Atlas", "oral history"])
    told = [word for _, _, word in lexicon.find("ATLAS and Oral History")]
    assert told == ["Atlas", "oral history"]


@given(st.text(), st.lists(st.text(min_size=1, max_size=6), max_size=4))
def test_any_text(text: str, words: list[str]) -> None:
    """Finds follow one another, and each is a word that was asked for."""
    place = 0
    for start, end, word in make_lexicon(words).find(text):
        assert place <= start < end
        assert word in words
        place = end
