Feature: The order of arrival does not matter
  Archives come in as they are found. Whatever is ingested first, the story that is told is the same.

  Scenario: Two plans, two meetings and a paper that is a week off
    Given an article of "Delta Wire" published 2009-03-12 that says
      """
      Russian President Dmitry Medvedev and U.S. President Barack Obama will meet in London on April 1.
      """
    And an article of "Meridian Daily" published 2009-04-02 that says
      """
      Barack Obama and Dmitry Medvedev met in London on Wednesday.
      """
    And an article of "Lakeshore Tribune" published 2009-08-30 that says
      """
      Barack Obama and Dmitry Medvedev held their first meeting in London on April 6, 2009.
      """
    And an article of "The Harbour Post" published 2009-07-08 that says
      """
      U.S. President Barack Obama met Russian President Dmitry Medvedev in Moscow on Monday.
      """
    When all are ingested
    Then the timeline shows two meetings
    And the timeline shows a meeting held on 2009-04-01 in London with two accounts, now disputed
    And the timeline shows a meeting held on 2009-07-06 in Moscow
    And one contradiction is shown
    And the same is shown in every order of ingestion

  Scenario: Voices that disagree
    Given an article of "Indus Ledger" published 2016-08-10 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said he expected Indian Prime Minister Narendra Modi and
      Prime Minister Nawaz Sharif to meet in Islamabad in November.
      """
    And an article of "Delta Wire" published 2016-09-28 that says
      """
      Indian foreign ministry spokesman Vikas Swarup said a meeting between Narendra Modi and Nawaz Sharif in
      Islamabad in November was out of the question.
      """
    And an article of "Meridian Daily" published 2016-09-29 that says
      """
      "A meeting of Narendra Modi and Nawaz Sharif this year is very unlikely," said Colin Mbeki-Rao, a lecturer in
      Durban.
      """
    When all are ingested
    Then one disagreement is shown
    And the same is shown in every order of ingestion
    And replaying gives the same views
