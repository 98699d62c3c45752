"""`python -m plgen`, and the command `plgen`."""

import gc
import sys

from plgen.fresh import repeat_build

OBJECTS = 200_000
"""How many new objects are worth a search for garbage: little of what a build makes
is, and the usual 700 have it search through a whole library again and again."""


def main() -> None:
    """Run the command line; a build that would change nothing ends at once."""
    said = repeat_build(sys.argv[1:])
    if said is not None:
        out, errors = said
        sys.stderr.write(errors)
        sys.stdout.write(out)
        return
    gc.set_threshold(OBJECTS, *gc.get_threshold()[1:])
    from plgen.cli import main as run  # noqa: PLC0415  # loading it takes a second

    run()


if __name__ == "__main__":
    main()
