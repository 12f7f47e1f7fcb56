Feature: Everything shown can be rebuilt from the events
  The log of events is what is kept; timeline and contradictions follow from it, now or as of any earlier event.

  Background:
    Given an article of "The Harbour Post" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on Wednesday.
      """
    And an article of "Lakeshore Tribune" published 2021-06-18 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16.
      """
    When both are ingested

  Scenario: Rebuilt views are the views that were kept
    Then replaying gives the same views

  Scenario: Replay after a retraction
    When the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    Then replaying gives the same views
    And nothing contradicts

  Scenario: What the store knew after the first article
    When only the first 3 events count
    Then the timeline shows one meeting, on 2021-06-16, in Geneva, with one account
    And nothing contradicts

  Scenario: Replay on the command line
    When `dateline replay` is run
    Then it exits with 0
    And it prints "rebuilt the views up to position 6"
    And one contradiction is shown

  Scenario: The timeline as it stood, and the store left alone
    When `dateline replay --to 3` is run
    Then it exits with 0
    And it prints "met in Geneva"
    And it prints "1 account: The Harbour Post"
    And it does not print "Lakeshore Tribune"
    And the timeline shows one meeting with two accounts

  Scenario: Watching the events go by, with what each changed
    When `dateline replay --step` is run
    Then it exits with 0
    And it prints "+ held  2021-06-16: Joe Biden and Vladimir Putin met in Geneva [1]"
    And it prints "+ account conflict  On one meeting of Joe Biden and Vladimir Putin"
