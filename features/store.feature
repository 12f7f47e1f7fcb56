Feature: A store that loses nothing, and forgets what it must
  What was recorded can be checked, what was done to an article can be taken back, and words that may not be kept are
  erased while what they told stays.

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

  Scenario: A store that nobody touched is sound
    When `dateline verify --deep` is run
    Then it exits with 0
    And it prints "verified 6 events of 2 articles and decisions, and 2 texts"
    And it prints "the last seal is "

  Scenario: The seal of another store is no link of this one's chain
    When `dateline verify --seal 00ff00ff` is run
    Then it exits with 1
    And it prints "seal 00ff00ff: it is no link of the chain over this log"

  Scenario: A retraction is taken back
    When the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    Then nothing contradicts
    When what was done last to the article of "Lakeshore Tribune" is undone because "It was another story"
    Then one account conflict is shown
    And replaying gives the same views

  Scenario: A correction is taken back, with its text
    When the article of "Lakeshore Tribune" is corrected because "The paper printed a correction", and now says
      """
      Joe Biden and Vladimir Putin met in Geneva on June 16.
      """
    Then nothing contradicts
    When what was done last to the article of "Lakeshore Tribune" is undone because "The correction was a hoax"
    Then one account conflict is shown
    And every line is backed by words of its articles
    And nothing in the store was lost or changed

  Scenario: Words are forgotten, and what they told stays
    When the words of the article of "Lakeshore Tribune" are forgotten because "Its agency asked for it"
    Then one account conflict is shown
    And the article of "Lakeshore Tribune" is listed as forgotten
    And nothing in the store was lost or changed
    When `dateline contradictions` is run
    Then it prints "U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva"
    And it does not print "met in Vienna on June 16"

  Scenario: All is forgotten, and the other account stands alone
    When all of the article of "Lakeshore Tribune" is forgotten because "It was a forgery"
    Then the timeline shows one meeting, on 2021-06-16, in Geneva, with one account
    And nothing contradicts
    And replaying gives the same views
    And nothing in the store was lost or changed

  Scenario: Only some projections are rebuilt
    When `dateline replay timeline contradictions` is run
    Then it exits with 0
    And it prints "rebuilt the timeline and contradictions up to position 6"
    And nothing in the store was lost or changed

  Scenario: A projection that there is none of
    When `dateline replay timelime` is run
    Then it exits with 1
    And it complains "timelime: no projection has this name; choose of articles,"
