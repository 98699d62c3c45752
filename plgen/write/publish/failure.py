"""What a store complains of → one sentence, with no word of the store's own in it.

A store's words may hold keys, signatures and addresses; its error codes do not.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import os
import re

NO_KEY = frozenset(
    [
        "NoCredentialsError",
        "PartialCredentialsError",
        "CredentialRetrievalError",
        "ProfileNotFound",
        "NoAuthTokenError",
        "TokenRetrievalError",
        "UnauthorizedSSOTokenError",
        "SSOTokenLoadError",
    ]
)
UNREACHABLE = frozenset(
    [
        "ConnectionError",
        "TimeoutError",
        "HTTPClientError",
        "EndpointConnectionError",
        "gaierror",
        "ClientConnectionError",
    ]
)
"""Names of errors, since their libraries need not be there."""


class PublishError(Exception):
    """The site could not be published; the text says why and what to do."""


@contextmanager
def plainly(place: str) -> Iterator[None]:
    """Turn whatever a store's library raises into a `PublishError`."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  # each store's library has its own
        raise PublishError(_sentence(error, place)) from None


def _sentence(error: Exception, place: str) -> str:
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & NO_KEY:
        return (
            f"No key for `{place}` was found. Set AWS_ACCESS_KEY_ID and"
            " AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, where plgen runs."
        )
    if isinstance(error, FileNotFoundError):
        return f"There is no `{place}`. Make it first, or correct its name."
    if isinstance(error, PermissionError):
        return (
            f"plgen may not write to `{place}` ({_reason(error)}). Look whether the key"
            " is right, has not run out, and may list, read, write and delete there."
        )
    if names & UNREACHABLE:
        return (
            f"`{place}` could not be reached. Look at the network and the address,"
            " then publish again: it goes on where it ended."
        )
    return (
        f"`{place}` did not take the site ({_reason(error)})."
        " Publish again: it goes on where it ended."
    )


def _reason(error: Exception) -> str:
    """The store's code, else the system's words, else the name of the error."""
    response = getattr(error.__cause__ or error, "response", None)
    if isinstance(response, dict):
        code = str(response.get("Error", {}).get("Code", ""))
        if re.fullmatch(r"\w{1,60}", code):
            return code
    number = getattr(error, "errno", None)
    return os.strerror(number) if isinstance(number, int) else type(error).__name__
