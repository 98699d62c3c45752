"""`python -m plgen`."""

from plgen.cli import main

if __name__ == "__main__":
    main()
