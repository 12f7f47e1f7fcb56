"""Where events and views are kept: an SQLite file, a PostgreSQL database, or memory."""
