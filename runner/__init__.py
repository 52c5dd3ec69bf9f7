"""Carries a run from the command line to the database; the one room that sees all the others."""
