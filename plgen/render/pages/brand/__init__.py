"""The mark of a site as icons: a drawing, and pixels of the same drawing."""
