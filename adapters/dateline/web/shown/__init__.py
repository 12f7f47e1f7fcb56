"""The pages: each asks the store what `Dateline` answers, and shows it with links to the words behind it."""
