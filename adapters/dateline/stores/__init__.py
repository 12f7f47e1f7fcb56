"""Where events and views are kept: a SQLite file, or memory."""
