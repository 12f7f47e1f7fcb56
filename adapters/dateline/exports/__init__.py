"""What leaves Dateline: the JSON contracts that tools rely on, and pages of text for people."""
