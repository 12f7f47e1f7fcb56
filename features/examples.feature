Feature: The example stories
  Three stories that come with the program, in the shapes of real articles, read from files to views.

  Scenario: Nine pages of plain text about Trump and Kim
    Given the example story "trump-kim"
    When `dateline ingest trump-kim --manifest trump-kim/manifest.csv` is run
    And only the meetings of "Trump" and "Kim Jong Un" are looked at
    Then the meetings held are
      | when                  | where     | accounts |
      | 2018-06-12            | Singapore | 7        |
      | 2019-02-27/2019-02-28 | Hanoi     | 6        |
      | 2019-06-30            | Panmunjom | 5        |
    And every line is backed by words of its articles
    And replaying gives the same views

  Scenario: Eight web pages about Biden and Putin
    Given the example story "biden-putin"
    When `dateline ingest biden-putin` is run
    And only the meetings of "Biden" and "Putin" are looked at
    Then the meetings held are
      | when       | where  | accounts |
      | 2011       | Moscow | 1        |
      | 2021-06-16 | Geneva | 7        |
    And every line is backed by words of its articles
    And replaying gives the same views

  Scenario: Feeds and JSON Lines about Modi and Sharif
    Given the example story "modi-sharif"
    When `dateline ingest modi-sharif` is run
    And only the meetings of "Modi" and "Sharif" are looked at
    Then the meetings held are
      | when       | where     | accounts |
      | 2014-05    | New Delhi | 1        |
      | 2015-07-10 | Ufa       | 3        |
      | 2015-12-25 | Lahore    | 5        |
    And every line is backed by words of its articles
    And replaying gives the same views

  Scenario: Bad files are told one by one, and stop nothing
    Given the example story "bad"
    When `dateline ingest bad` is run
    Then it exits with 1
    And it prints "filed 3, already known 0"
    And it complains "empty.txt"
    And it complains "binary.dat"
    And it complains "latin1-undecodable.txt"
    And it complains "german.txt"
    And it complains "malformed.jsonl:2"
    And it complains "malformed.jsonl:3"
    And it complains "malformed.jsonl:4"
