"""A reading's Markdown, in one pass: source → tokens → sections of HTML."""
