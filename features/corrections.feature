Feature: A source is corrected or withdrawn
  What hung on it is told anew; the log keeps what was said before.

  Scenario: A paper corrects the place
    Given an article of "Meridian Daily" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on Wednesday.
      """
    And an article of "Lakeshore Tribune" published 2021-06-18 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on Wednesday.
      """
    When both are ingested
    Then one account conflict is shown
    When the article of "Lakeshore Tribune" is corrected because "The paper printed a correction", and now says
      """
      Joe Biden and Vladimir Putin met in Geneva on Wednesday, and not in Vienna, as we reported at first.
      """
    Then the timeline shows one meeting, on 2021-06-16, in Geneva, with two accounts, now held
    And nothing contradicts
    And replaying gives the same views

  Scenario: A paper withdraws its story
    Given an article of "Meridian Daily" published 2000-06-05 that says
      """
      U.S. President Bill Clinton met Russian President Vladimir Putin in Moscow on Sunday.
      """
    And an article of "Lakeshore Tribune" published 2000-06-18 that says
      """
      Bill Clinton met Vladimir Putin in Minsk on Saturday.
      """
    When both are ingested
    And the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    Then the timeline shows one meeting, on 2000-06-04, in Moscow
    And the store holds two articles
    And the article of "Lakeshore Tribune" is listed as retracted
    And replaying gives the same views

  Scenario: What was known before the withdrawal can still be asked for
    Given an article of "Lakeshore Tribune" published 2000-06-18 that says
      """
      Bill Clinton met Vladimir Putin in Minsk on Saturday.
      """
    When it is ingested
    And the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    Then the timeline shows nothing
    When only the first 3 events count
    Then the timeline shows one meeting, in Minsk
