"""What a plan cannot have: the least conflict behind each gap, and what would mend it.

A gap is a goal, a pin or a floor that had to be let go. Its conflict is irreducible:
with any one of its demands gone, the rest can be met. Its changes have been tried:
with each of them, a plan was found.
"""
