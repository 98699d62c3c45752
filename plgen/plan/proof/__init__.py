"""The proof that no plan is better, by linear programs; it needs HiGHS."""
