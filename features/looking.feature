Feature: A story is looked at rather than read
  A picture of the timeline, contradictions side by side, and every line with its words: in one file, or as pages.

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

  Scenario: A report in one file, whose name is printed
    When `dateline report story.html` is run
    Then it exits with 0
    And it prints "story.html"

  Scenario: A report cannot be written where nothing can
    When `dateline report no/such/folder/story.html` is run
    Then it exits with 1
    And it complains "no/such/folder"

  Scenario: The timeline as a drawing that stands alone
    When `dateline export --format svg` is run
    Then it exits with 0
    And it prints "<svg"
    And it prints "Joe Biden and Vladimir Putin"
    And it does not print "<script"

  Scenario: Nobody serves a store to other machines without a token
    When `dateline serve --host 0.0.0.0 --port 0` is run
    Then it exits with 1
    And it complains "nothing keeps them out"

  Scenario: A token that could be tried out is refused
    When `dateline serve --token sesame --port 0` is run
    Then it exits with 1
    And it complains "could be tried out"
