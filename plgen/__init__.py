"""A static site generator for personalized learning pathways."""

__version__ = "0.1.0"
