"""Pictures → the same pictures without what they say of people, places and devices."""
