Feature: Articles are found by their words
  A fact-checker remembers a phrase, a name or half a word, and wants the articles that have it, the place where it
  stands, and who said it.

  Background:
    Given an article of "The Harbour Post" published 2021-06-17, titled "Two presidents by the lake", that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on Wednesday. Hungary’s Viktor Orbán
      had offered Budapest. “We spoke about an exchange of prisoners,” Biden told reporters.
      """
    And an article of "Lakeshore Tribune" published 2021-06-18, titled "Prisoners come home", that says
      """
      Three days after Joe Biden and Vladimir Putin met in Geneva, nobody would say when the exchange would be.
      """
    And an article of "Delta Wire" published 2021-07-02, titled "Budapest waits", that says
      """
      Mr Orban’s offer of Budapest for a second summit of Joe Biden and Vladimir Putin stands, his office said on Thursday.
      """
    When all are ingested

  Scenario: Accents, apostrophes and case do not count
    When the articles are searched for ORBAN
    Then the search finds just "The Harbour Post" and "Delta Wire"
    And the search marks "Orbán" in the article of "The Harbour Post"
    And the search marks "Orban’s" in the article of "Delta Wire"

  Scenario: All words must be there, wherever they stand
    When the articles are searched for exchange geneva
    Then the search finds just "The Harbour Post" and "Lakeshore Tribune"

  Scenario: A phrase stands as it is
    When the articles are searched for "exchange of prisoners"
    Then the search finds just "The Harbour Post"
    And the search marks "exchange of prisoners" in the article of "The Harbour Post"

  Scenario: The beginning of a word, and a word that must not be there
    When the articles are searched for pres* -budapest
    Then the search finds nothing
    When the articles are searched for prison* -budapest
    Then the search finds just "Lakeshore Tribune"

  Scenario: The title counts more than the text
    When the articles are searched for prisoners
    Then the search finds "Lakeshore Tribune" and "The Harbour Post" in this order

  Scenario: Who said it is shown
    When the articles are searched for exchange
    Then the search shows that "Joe Biden" said "an exchange of prisoners"
    When the articles are searched for exchange lake
    Then the search finds just "The Harbour Post"
    And the search shows no statement

  Scenario: What the press had reported by then
    When only what was published by 2021-06-30 counts
    And the articles are searched for orban
    Then the search finds just "The Harbour Post"

  Scenario: A retracted article is not found
    When the article of "Delta Wire" is retracted because "The paper withdrew it"
    And the articles are searched for orban
    Then the search finds just "The Harbour Post"

  Scenario: A corrected article is found by its newest text alone
    When the article of "Delta Wire" is corrected because "It was another capital", and now says
      """
      An offer of Vienna for a second summit of Joe Biden and Vladimir Putin stands, an office said on Thursday.
      """
    And the articles are searched for vienna
    Then the search finds just "Delta Wire"
    When the articles are searched for orban
    Then the search finds just "The Harbour Post"
    And nothing in the store was lost or changed

  Scenario: Forgotten words are not found
    When the words of the article of "Delta Wire" are forgotten because "Its agency asked for it"
    And the articles are searched for offer stands
    Then the search finds nothing
    And nothing in the store was lost or changed

  Scenario: On the command line
    When `dateline search '"exchange of prisoners"' --speaker Biden --kind statements` is run
    Then it exits with 0
    And it prints "1. Two presidents by the lake · The Harbour Post, 2021-06-17"
    And it prints "Joe Biden “"
    When `dateline search exchange --limit 1` is run
    Then it complains "1 more is not shown: raise --limit"
    When `dateline search unicorns` is run
    Then it complains "Nothing has these words."
    When `dateline search '?!'` is run
    Then it exits with 1
    And it complains "it names no word that is to be found; write words"
