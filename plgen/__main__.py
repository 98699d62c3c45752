"""`python -m plgen`, and the command `plgen`."""

import sys

from plgen.fresh import repeat_build


def main() -> None:
    """Run the command line; a build that would change nothing ends at once."""
    said = repeat_build(sys.argv[1:])
    if said is not None:
        out, errors = said
        sys.stderr.write(errors)
        sys.stdout.write(out)
        return
    from plgen.cli import main as run  # noqa: PLC0415  # loading it takes a second

    run()


if __name__ == "__main__":
    main()
