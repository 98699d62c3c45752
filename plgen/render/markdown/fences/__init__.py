"""The fences of the content model: one function each, in a table by name."""
