"""The vocabulary: frozen values that every room shares; no I/O, no third party."""
