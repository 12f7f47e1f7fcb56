Feature: Voices disagree about a meeting that is proposed
  One side wants or expects the meeting, the other doubts or opposes it, at one time and for different camps.

  Scenario: A host expects a visit that a neighbour's official doubts
    Given an article of "Indus Ledger" published 2016-08-10 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said he expected Indian Prime Minister Narendra Modi and
      Pakistani Prime Minister Nawaz Sharif to meet in Islamabad in November.
      """
    And an article of "Delta Wire" published 2016-08-11 that says
      """
      Indian foreign ministry spokesman Vikas Swarup said a meeting between Narendra Modi and Nawaz Sharif in
      November was very unlikely.
      """
    When both are ingested
    Then a disagreement between "Aizaz Ahmad Chaudhry" and "Vikas Swarup" is shown, because "Vikas Swarup doubts it"
    And one contradiction is shown

  Scenario: Two voices in one article
    Given an article of "Alpine Courier" published 2022-02-21 that says
      """
      French President Emmanuel Macron has proposed a summit of U.S. President Joe Biden and Russian President
      Vladimir Putin. European Union foreign policy chief Josep Borrell said he welcomed the idea of a meeting
      between Biden and Putin. Republican Senator Ben Sasse said he was against a meeting between Biden and Putin.
      """
    When it is ingested
    Then a disagreement between "Josep Borrell" and "Ben Sasse" is shown

  Scenario: Several doubters stand on one side of one disagreement
    Given an article of "The Harbour Post" published 2020-07-02 that says
      """
      South Korean President Moon Jae-in said he hoped that President Donald Trump and North Korean leader Kim
      Jong Un would meet again before the American election in November.
      """
    And an article of "Meridian Daily" published 2020-07-05 that says
      """
      North Korea's First Vice Foreign Minister Choe Son Hui said there was no need for another meeting between
      Donald Trump and Kim Jong Un.
      """
    And an article of "Delta Wire" published 2020-07-08 that says
      """
      U.S. Secretary of State Mike Pompeo said another summit between Donald Trump and Kim Jong Un this year was
      unlikely.
      """
    When all are ingested
    Then a disagreement between "Moon Jae-in" and "Choe Son Hui" is shown
    And a disagreement between "Moon Jae-in" and "Mike Pompeo" is shown
    And one disagreement is shown
    And no reversals are shown
    And the same is shown in every order of ingestion

  Scenario: Two voices that both want the meeting agree
    Given an article of "Alpine Courier" published 2022-02-21 that says
      """
      Kremlin spokesman Dmitry Peskov said Russian President Vladimir Putin was ready to meet U.S. President Joe
      Biden. White House press secretary Jen Psaki said Biden hoped to meet Putin.
      """
    When it is ingested
    Then "Dmitry Peskov" favours the meeting
    And "Jen Psaki" favours the meeting
    And nothing contradicts

  Scenario: What is said of another matter is no side in this one
    Given an article of "Lakeshore Tribune" published 2016-08-10 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said he expected Indian Prime Minister Narendra Modi and
      Pakistani Prime Minister Nawaz Sharif to meet in Islamabad in November. Leela Raghavan, a farmer in Punjab,
      said that she doubted the harvest would be good.
      """
    When it is ingested
    Then "Aizaz Ahmad Chaudhry" expects the meeting
    And "Leela Raghavan" takes no side
    And nothing contradicts

  Scenario: Doubts about one pair do not touch another
    Given an article of "Delta Wire" published 2017-06-20 that says
      """
      Kremlin spokesman Dmitry Peskov said he expected Russian President Vladimir Putin and U.S. President Donald
      Trump to meet in Hamburg in July.
      """
    And an article of "Meridian Daily" published 2017-06-21 that says
      """
      White House press secretary Sean Spicer said a meeting between U.S. President Donald Trump and Chinese
      President Xi Jinping in July was unlikely.
      """
    When both are ingested
    Then "Dmitry Peskov" expects the meeting
    And "Sean Spicer" doubts the meeting
    And nothing contradicts

  Scenario: One speaks of a meeting in New York, the other of a visit to Islamabad
    Given an article of "Indus Ledger" published 2016-08-10 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said he expected Indian Prime Minister Narendra Modi and
      Pakistani Prime Minister Nawaz Sharif to meet in New York in September. Narendra Modi will visit Nawaz Sharif
      in Islamabad in November.

      Indian foreign ministry spokesman Vikas Swarup said a visit by Narendra Modi to Nawaz Sharif in Islamabad was
      out of the question.
      """
    When it is ingested
    Then "Aizaz Ahmad Chaudhry" expects the meeting
    And "Vikas Swarup" opposes the meeting
    And nothing contradicts

  Scenario: Months later the state of things is another
    Given an article of "Alpine Courier" published 2022-02-21 that says
      """
      European Union foreign policy chief Josep Borrell said he welcomed the idea of a meeting between U.S.
      President Joe Biden and Russian President Vladimir Putin.
      """
    And an article of "Delta Wire" published 2022-04-30 that says
      """
      Republican Senator Ben Sasse said he was against a meeting between Joe Biden and Vladimir Putin.
      """
    When both are ingested
    Then nothing contradicts

  Scenario: A government does not disagree with itself
    Given an article of "Delta Wire" published 2016-08-11 that says
      """
      Indian Foreign Minister Sushma Swaraj said she expected Narendra Modi and Pakistani Prime Minister Nawaz Sharif to
      meet in November. Indian foreign ministry spokesman Vikas Swarup said a meeting between Narendra Modi and Nawaz Sharif
      in November was very unlikely.
      """
    When it is ingested
    Then "Sushma Swaraj" expects the meeting
    And "Vikas Swarup" doubts the meeting
    And no disagreements are shown

  Scenario: Who has turned no longer disagrees
    Given an article of "Delta Wire" published 2016-08-02 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said a meeting between Indian Prime Minister Narendra Modi and
      Pakistani Prime Minister Nawaz Sharif in November was unlikely.
      """
    And an article of "Delta Wire" published 2016-08-05 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said he expected Narendra Modi and Nawaz Sharif to meet in November.
      """
    And an article of "Indus Ledger" published 2016-08-11 that says
      """
      Indian foreign ministry spokesman Vikas Swarup said he expected Narendra Modi and Nawaz Sharif to meet in November.
      """
    When all are ingested
    Then a reversal of "Aizaz Ahmad Chaudhry" is shown
    And no disagreements are shown

  Scenario: A doubt that two papers print is one voice
    Given an article of "Delta Wire" published 2016-08-11 that says
      """
      Indian foreign ministry officials said a meeting between Indian Prime Minister Narendra Modi and Pakistani Prime
      Minister Nawaz Sharif in November was very unlikely. They spoke for an hour about rice, rivers and roads.
      """
    And an article of "Lakeshore Tribune" published 2016-08-11 that says
      """
      Indian foreign ministry officials said a meeting between Indian Prime Minister Narendra Modi and Pakistani Prime
      Minister Nawaz Sharif in November was very unlikely. They spoke for an hour about rice, rivers and roads.
      """
    And an article of "Indus Ledger" published 2016-08-10 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said he expected Narendra Modi and Nawaz Sharif to meet in November.
      """
    When all are ingested
    Then one disagreement is shown
    And "Delta Wire" is quoted with "very unlikely"
