"""The team's own pages: coverage, reasons, gaps, teacher cards. Never in public/."""
