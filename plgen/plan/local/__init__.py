"""Plans by mending: a way to good ones where no search comes to its end."""
