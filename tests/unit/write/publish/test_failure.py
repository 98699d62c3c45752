"""Whatever a store says becomes a sentence without its words."""

import errno

import pytest

from plgen.write.publish import PublishError
from plgen.write.publish.failure import plainly


class RefusedError(Exception):
    """An answer of a store, with its code and more than may be printed."""

    def __init__(self, code: str) -> None:
        super().__init__("Credential=AKIASECRET, Signature=abc")
        self.response = {"Error": {"Code": code, "Message": "AKIASECRET"}}


def said(error: Exception) -> str:
    with pytest.raises(PublishError) as refused, plainly("s3://b"):
        raise error
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__
    return str(refused.value)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (FileNotFoundError("AKIASECRET"), "There is no `s3://b`."),
        (PermissionError("AKIASECRET"), "plgen may not write to `s3://b` (Permission"),
        (TimeoutError("AKIASECRET"), "`s3://b` could not be reached."),
        (ConnectionResetError("AKIASECRET"), "`s3://b` could not be reached."),
        (RefusedError("SlowDown"), "`s3://b` did not take the site (SlowDown)."),
        (RefusedError("AKIA SECRET=1"), "did not take the site (RefusedError)."),
        (OSError(errno.ENOSPC, "AKIASECRET"), "(No space left on device)."),
        (ValueError("AKIASECRET"), "did not take the site (ValueError)."),
    ],
)
def test_sentences(error: Exception, sentence: str) -> None:
    """What happened, with the store's code at most."""
    assert sentence in said(error)
    assert "SECRET" not in said(error)


def test_code_of_the_answer_behind_an_error() -> None:
    """Libraries turn answers into errors of Python, and keep them behind these."""
    error = PermissionError("AKIASECRET")
    error.__cause__ = RefusedError("SignatureDoesNotMatch")
    assert "(SignatureDoesNotMatch)" in said(error)


def test_programs_that_end_are_let_go() -> None:
    """Ctrl-C is no complaint of a store."""
    with pytest.raises(KeyboardInterrupt), plainly("s3://b"):
        raise KeyboardInterrupt
