"""Behavior specs for stories of one's own: steps for pytest-bdd that drive the real program."""
