Feature: Filing an article twice changes nothing
  Folders are ingested again and again as they grow. An article that is known is known.

  Scenario: The same article twice
    Given an article of "The Harbour Post" published 1995-11-02 that says
      """
      Serbian President Slobodan Milosevic met Croatian President Franjo Tudjman in Dayton on Wednesday.
      """
    When it is ingested
    Then one article is filed
    And ingesting again changes nothing
    When it is ingested again
    Then no article is filed
    And one article is already known
    And the store holds one article

  Scenario: The same words in another paper are another article
    Given an article of "Delta Wire" published 1995-11-02 that says
      """
      Serbian President Slobodan Milosevic met Croatian President Franjo Tudjman in Dayton on Wednesday.
      """
    And an article of "Meridian Daily" published 1995-11-02 that says
      """
      Serbian President Slobodan Milosevic met Croatian President Franjo Tudjman in Dayton on Wednesday.
      """
    When both are ingested
    Then two articles are filed
    And the timeline shows one meeting with two accounts

  Scenario: A folder that has grown
    Given a file "inbox/monday.txt" that holds
      """
      British Prime Minister Tony Blair met Irish Prime Minister Bertie Ahern in Belfast on Friday, officials in
      the city said after the talks.
      """
    When `dateline ingest inbox --published 1998-04-13 --publisher "Delta Wire"` is run
    Then it prints "filed 1, already known 0, rejected 0"
    Given a file "inbox/tuesday.txt" that holds
      """
      British Prime Minister Tony Blair met U.S. President Bill Clinton in Birmingham on Sunday, the second day of
      their talks about trade.
      """
    When `dateline ingest inbox --published 1998-05-19 --publisher "Delta Wire"` is run
    Then it prints "filed 1, already known 1, rejected 0"
    And it exits with 0
    And the store holds two articles

  Scenario: The same page at the same address, with tracking words behind it
    Given a file "first.jsonl" that holds
      """
      {"url": "https://harbour.example/geneva", "publisher": "The Harbour Post", "published": "1985-11-20", "text": "Ronald Reagan and Mikhail Gorbachev met in Geneva on Tuesday."}
      """
    And a file "second.jsonl" that holds
      """
      {"url": "http://www.harbour.example/geneva/?utm_source=letter", "publisher": "The Harbour Post", "published": "1985-11-20", "text": "Ronald Reagan and Mikhail Gorbachev met in Geneva on Tuesday."}
      """
    When `dateline ingest first.jsonl second.jsonl` is run
    Then it prints "filed 1, already known 1, rejected 0"
