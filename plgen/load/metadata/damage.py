"""What is said of a picture that cannot be published as it is."""


class DamageError(Exception):
    """A picture that cannot be read to its end; the text is a sentence's predicate."""


class LockedError(Exception):
    """A picture whose metadata cannot be taken out; the text names them."""
