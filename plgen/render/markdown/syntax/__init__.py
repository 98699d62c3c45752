"""What a body's Markdown knows beyond `gfm-like2`: one rule, one file."""
