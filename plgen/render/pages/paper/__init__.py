"""A whole path on paper: its pages laid into one."""
