Feature: A store can be taken elsewhere and kept safe
  A dump holds all that was recorded, as lines that any kind of store loads; a backup is a copy of the database.

  Background:
    Given an article of "The Harbour Post" published 1986-10-13 that says
      """
      U.S. President Ronald Reagan and Soviet leader Mikhail Gorbachev met in Reykjavik on October 11.
      """
    And an article of "Lakeshore Tribune" published 1986-10-20 that says
      """
      Ronald Reagan met Mikhail Gorbachev in Geneva on October 11.
      """
    When both are ingested

  Scenario: A store is loaded from a dump, and shows the same
    When `dateline dump story.dump` is run
    Then it prints "dumped 6 events and 2 texts, up to position 6"
    When `dateline load story.dump --db copy.db` is run
    Then it exits with 0
    And it prints "loaded 6 events and 2 texts, up to position 6"
    When `dateline timeline --db copy.db` is run
    Then it prints "1986-10-11"
    And it prints "2 accounts: The Harbour Post, Lakeshore Tribune"

  Scenario: A copy is brought up to date with the next dump
    When `dateline dump monday.dump` is run
    And `dateline load monday.dump --db copy.db` is run
    And the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    And `dateline dump tuesday.dump` is run
    And `dateline load tuesday.dump --db copy.db` is run
    Then it prints "loaded 1 events and 0 texts, up to position 7"
    When `dateline timeline --db copy.db` is run
    Then it prints "1 account: The Harbour Post"

  Scenario: What is no dump is refused, and makes no database
    Given a file "notes.txt" that holds
      """
      Call the desk in Reykjavik.
      """
    When `dateline load notes.txt --db copy.db` is run
    Then it exits with 1
    And it complains "notes.txt: this is no dump of Dateline"
    When `dateline timeline --db copy.db` is run
    Then it complains "there is no such database"

  Scenario: A backup answers as the database does
    When `dateline backup monday.db` is run
    And `dateline timeline --db monday.db` is run
    Then it exits with 0
    And it prints "1986-10-11"
    When `dateline backup monday.db` is run
    Then it exits with 1
    And it complains "monday.db: there is such a file, and it is left as it is"
