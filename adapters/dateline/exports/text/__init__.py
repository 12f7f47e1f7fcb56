"""Pages of text for people, on a terminal and in a pipe."""
