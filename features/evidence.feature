Feature: Every line leads back to the words behind it
  A quote stands in its article at just the place that is named; nothing is shown that nobody wrote.

  Scenario: The words behind a meeting
    Given an article of "Alpine Courier" published 2010-05-20 that says
      """
      Rain fell on the capital all day. French President Nicolas Sarkozy and German Chancellor Angela Merkel met in
      Berlin on Wednesday. They left without speaking to reporters.
      """
    And an article of "Indus Ledger" published 2010-06-02 that says
      """
      Angela Merkel met Nicolas Sarkozy in Germany in May, and the euro fell.
      """
    When both are ingested
    Then every line is backed by words of its articles
    And "Alpine Courier" is quoted with "met in"
    When the meeting on 2010-05-19 is shown
    Then "Angela Merkel met Nicolas Sarkozy in Germany" is marked in the text of "Indus Ledger"

  Scenario: The words of both sides of a contradiction
    Given an article of "Meridian Daily" published 2021-06-17 that says
      """
      The sun shone. U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Lakeshore Tribune" published 2022-03-02 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16, 2021. It has been a long year since.
      """
    When both are ingested
    And the contradiction is shown
    Then "met in Geneva on June 16" is marked in the text of "Meridian Daily"
    And "met in Vienna on June 16, 2021" is marked in the text of "Lakeshore Tribune"

  Scenario: What surrounds the story on its page is never evidence
    Given a file "page.txt" that holds
      """
      Home
      World
      Sport
      Share on Facebook

      French President Nicolas Sarkozy and German Chancellor Angela Merkel met in Berlin on Wednesday. The two leaders talked for three hours about the debt of Greece, and left without speaking to reporters.

      Subscribe to our newsletter
      Read more: Obama to meet Hu in Seoul
      """
    When `dateline ingest page.txt --published 2010-05-20 --publisher "The Harbour Post"` is run
    And the article of "The Harbour Post" is shown
    Then "Angela Merkel met in Berlin on Wednesday" is marked in the text of "The Harbour Post"
    And the timeline shows one meeting, on 2010-05-19, in Berlin
    And the timeline shows no proposals
