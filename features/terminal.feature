Feature: What is printed is pleasant to read
  Pages of 80 columns, by year and month; every quote is wrapped, none is cut.

  Background:
    Given an article of "Alpine Courier" published 2010-05-20 that says
      """
      French President Nicolas Sarkozy and German Chancellor Angela Merkel met in Berlin on Wednesday, and neither of the
      two had a word for the reporters who had waited in the rain since the early hours of the morning.
      """
    And an article of "Indus Ledger" published 2010-07-02 that says
      """
      Angela Merkel met Nicolas Sarkozy in Germany in May, and the euro fell.
      """
    When both are ingested

  Scenario: The timeline begins with what there is, and goes on by month
    When `dateline timeline` is run
    Then it exits with 0
    And it prints "1 held; in 2 articles of 2 publishers"
    And it prints "2010-05 █·█ 2010-07"
    And it prints "May 2010"
    And it prints "2010-05-19  ● held  Angela Merkel and Nicolas Sarkozy met in Berlin"

  Scenario: A long quote goes on in the next row
    When `dateline timeline` is run
    Then it prints "“French President Nicolas Sarkozy and German Chancellor Angela"
    And it prints "morning.”"

  Scenario: Evidence is marked in its text
    When `dateline articles --format json` is run
    And the article of "Indus Ledger" is shown
    Then "Angela Merkel met Nicolas Sarkozy in Germany" is marked in the text of "Indus Ledger"
