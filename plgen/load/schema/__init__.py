"""The forms of the files that authors write, as pydantic models: closed and strict."""
