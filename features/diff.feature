Feature: What changed in the story, in sentences
  Two moments are compared line by line: what came, what went, what reads otherwise, and which event did it.

  Background:
    Given an article of "Delta Wire" published 2021-07-05 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva in June.
      """
    When it is ingested
    And the moment is noted

  Scenario: Nothing came in
    When all are ingested again
    Then nothing has changed since then

  Scenario: A finer account moves the date
    Given an article of "The Harbour Post" published 2021-07-06 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    When all are ingested
    Then since then it is told that "moved from June 2021 to 16 June 2021, as The Harbour Post reports"
    And since then it is not told that "New:"
    And no contradictions are new since then

  Scenario: A new contradiction, and one more voice in it
    Given an article of "The Harbour Post" published 2021-07-06 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Lakeshore Tribune" published 2021-07-07 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16.
      """
    When all are ingested
    Then since then it is told that "Newly contradicted: On one meeting of Joe Biden and Vladimir Putin"
    And one account conflict is new since then
    When the moment is noted
    Given an article of "Alpine Courier" published 2021-07-08 that says
      """
      Joe Biden met Vladimir Putin in Vienna on June 16, 2021.
      """
    When all are ingested
    Then since then it is told that "Still contradicted, now with Alpine Courier"
    And no contradictions are new since then

  Scenario: A retraction withdraws what hung on it, and says why
    Given an article of "Lakeshore Tribune" published 2021-07-07 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on March 3, 2020.
      """
    When all are ingested
    And the moment is noted
    And the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    Then since then it is told that "Withdrawn: Joe Biden and Vladimir Putin met in Vienna on 3 March 2020"
    And since then it is told that "the article of Lakeshore Tribune was retracted (The paper withdrew the story)"

  Scenario: What the press came to tell between two days
    Given an article of "Lakeshore Tribune" published 2021-08-02 that says
      """
      Joe Biden and Vladimir Putin met in Geneva on June 16.
      """
    When all are ingested
    Then from 2021-07-31 to 2021-08-31 the press came to tell that "moved from June 2021 to 16 June 2021"
    When `dateline diff 2021-07-31 2021-08-31 --by published` is run
    Then it exits with 0
    And it prints "One more account of it: Lakeshore Tribune."

  Scenario: A script is alarmed by new contradictions alone
    Given an article of "The Harbour Post" published 2021-07-06 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Lakeshore Tribune" published 2021-07-07 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16.
      """
    When all are ingested
    And `dateline contradictions --check --kind account_conflict --new-since 3` is run
    Then it exits with 1
    And it prints "places it in Vienna"
    When `dateline contradictions --check --new-since 9` is run
    Then it exits with 0
    And it complains "No new contradiction was found."

  Scenario: On the command line, with the cause of each change
    Given an article of "The Harbour Post" published 2021-07-06 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    When all are ingested
    And `dateline diff 3` is run
    Then it exits with 0
    And it prints "~ The date of the meeting of Joe Biden and Vladimir Putin in Geneva moved from June 2021"
    And it prints "article-filed at 6, The Harbour Post"
    When `dateline diff 6 3` is run
    Then it exits with 1
    And it complains "name the earlier moment first"
