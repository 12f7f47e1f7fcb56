Feature: How an entry came to read as it does
  Step by step through the events that changed it, under every id that it had.

  Scenario: A meeting, from a month to a day, and a correction
    Given an article of "Delta Wire" published 2021-07-05 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva in June.
      """
    When it is ingested
    Given an article of "Lakeshore Tribune" published 2021-07-06 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    When all are ingested
    And the article of "Lakeshore Tribune" is corrected because "The day was wrong", and now says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 15. We gave another day.
      """
    And the history of the meeting on 2021-06-15 is shown
    Then its history has three steps
    And after step 1 of its history it reads "2021-06: Joe Biden and Vladimir Putin met in Geneva [1]"
    And step 2 of its history tells that "moved from June 2021 to 16 June 2021, as Lakeshore Tribune reports"
    And step 3 of its history tells that "because the article of Lakeshore Tribune was corrected (The day was wrong)"
    And after step 3 of its history it reads "2021-06-15: Joe Biden and Vladimir Putin met in Geneva [2]"

  Scenario: A contradiction tells what raised it
    Given an article of "The Harbour Post" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Lakeshore Tribune" published 2021-06-18 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16.
      """
    When both are ingested
    And the history of the contradiction is shown
    Then its history has one step
    And step 1 of its history tells that "Newly contradicted"

  Scenario: An article tells what happened to it
    Given an article of "Lakeshore Tribune" published 2000-06-18 that says
      """
      Bill Clinton met Vladimir Putin in Minsk on Saturday.
      """
    When it is ingested
    And the article of "Lakeshore Tribune" is retracted because "The paper withdrew the story"
    And the history of the article of "Lakeshore Tribune" is shown
    Then its history has two steps
    And step 1 of its history tells that "published 2000-06-18"
    And step 2 of its history tells that "Retracted: The paper withdrew the story."
