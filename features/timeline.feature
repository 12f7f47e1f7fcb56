Feature: The timeline shows what happened, when, and who says so
  One line a meeting, however many articles tell of it; what is planned or called off has lines of its own.

  Scenario: Many accounts of one meeting are one line
    Given an article of "The Harbour Post" published 2015-12-26 that says
      """
      Indian Prime Minister Narendra Modi met Pakistani Prime Minister Nawaz Sharif in Lahore on Friday.
      """
    And an article of "Delta Wire" published 2015-12-26 that says
      """
      Pakistan's Prime Minister Nawaz Sharif and his Indian counterpart Narendra Modi met in Lahore on December 25.
      """
    And an article of "Indus Ledger" published 2016-01-12 that says
      """
      Narendra Modi and Nawaz Sharif held talks in Pakistan in December 2015.
      """
    When all are ingested
    Then the timeline shows one meeting, on 2015-12-25, in Lahore, with three accounts
    And "Delta Wire" is quoted with "met in Lahore on December 25"
    And nothing contradicts

  Scenario: Three meetings of one pair, oldest first
    Given an article of "Meridian Daily" published 2019-07-02 that says
      """
      Donald Trump and Kim Jong Un first met in Singapore on June 12, 2018. They met again in Hanoi on February
      27, 2019. On June 30, 2019, Trump and Kim met at Panmunjom.
      """
    When it is ingested
    Then the meetings held are
      | when       | where     |
      | 2018-06-12 | Singapore |
      | 2019-02-27 | Hanoi     |
      | 2019-06-30 | Panmunjom |

  Scenario: A meeting that is wanted stands at the window named for it
    Given an article of "Delta Wire" published 2009-03-12 that says
      """
      Russian President Dmitry Medvedev and U.S. President Barack Obama will meet in London on April 1.
      """
    When it is ingested
    Then the timeline shows no meetings
    And the timeline shows a meeting proposed for 2009-04-01 in London, now open

  Scenario: A proposal is fulfilled by the meeting
    Given an article of "Delta Wire" published 2009-03-12 that says
      """
      Russian President Dmitry Medvedev and U.S. President Barack Obama will meet in London on April 1.
      """
    And an article of "Meridian Daily" published 2009-04-02 that says
      """
      Barack Obama and Dmitry Medvedev met in London on Wednesday.
      """
    When both are ingested
    Then the timeline shows a meeting proposed for 2009-04-01, now fulfilled
    And the timeline shows one meeting, on 2009-04-01, in London

  Scenario: A meeting that is called off stays on the timeline as such
    Given an article of "Alpine Courier" published 2017-01-27 that says
      """
      Mexican President Enrique Pena Nieto on Thursday cancelled his meeting with U.S. President Donald Trump.
      """
    When it is ingested
    Then the timeline shows no meetings
    And the timeline shows a meeting called off on 2017-01-26 of "Pena Nieto" and "Trump"

  Scenario: What the text leaves open stays open
    Given an article of "Lakeshore Tribune" published 2000-11-05 that says
      """
      South Korean President Kim Dae-jung met North Korean leader Kim Jong Il in Pyongyang in June.
      """
    When it is ingested
    Then the timeline shows one meeting, on 2000-06, in Pyongyang

  Scenario: A meeting without any date comes last and says so
    Given an undated article of "Old Clippings" that says
      """
      French President Francois Mitterrand met German Chancellor Helmut Kohl in Verdun.
      """
    When it is ingested
    Then the timeline shows one meeting, in Verdun, without a date

  Scenario: The number of a meeting tells which one it was
    Given an article of "The Harbour Post" published 2019-03-05 that says
      """
      President Donald Trump and North Korean leader Kim Jong Un held their second summit in Hanoi on
      February 27 and 28.
      """
    And an article of "Meridian Daily" published 2019-04-20 that says
      """
      Little has moved since the second summit of Donald Trump and Kim Jong Un.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2019-02-27/2019-02-28, in Hanoi, as the 2nd meeting

  Scenario: A meeting that was planned and denied was not held
    Given an article of "Delta Wire" published 2019-09-26 that says
      """
      Iranian President Hassan Rouhani and U.S. President Donald Trump did not meet in New York on Tuesday.
      """
    When it is ingested
    Then the timeline shows no meetings

  Scenario: What the press had reported by a given day
    Given an article of "The Harbour Post" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on Wednesday.
      """
    And an article of "Meridian Daily" published 2021-09-01 that says
      """
      Joe Biden and Vladimir Putin held a summit in Geneva in June.
      """
    When both are ingested
    And only what was published by 2021-07-01 counts
    Then the timeline shows one meeting, on 2021-06-16, with one account

  Scenario: One story among several
    Given an article of "Alpine Courier" published 2017-07-09 that says
      """
      U.S. President Donald Trump met Russian President Vladimir Putin in Hamburg on Friday.
      """
    And an article of "Indus Ledger" published 2017-09-06 that says
      """
      Chinese President Xi Jinping met Indian Prime Minister Narendra Modi in Xiamen on Tuesday.
      """
    When both are ingested
    And only the meetings of "Modi" are looked at
    Then the timeline shows one meeting of "Xi" and "Modi", on 2017-09-05, in Xiamen

  Scenario: A meeting has a history: planned, called off, back on, held
    Given an article of "Delta Wire" published 2012-05-11 that says
      """
      Kenyan President Mwai Kibaki and Tanzanian President Jakaya Kikwete will meet in Arusha on June 12, State House
      announced.
      """
    And an article of "Meridian Daily" published 2012-05-25 that says
      """
      Jakaya Kikwete on Thursday called off his planned summit with Mwai Kibaki.
      """
    And an article of "Lakeshore Tribune" published 2012-06-13 that says
      """
      Mwai Kibaki and Jakaya Kikwete met in Arusha on Tuesday.
      """
    When all are ingested
    Then the history of the meeting on 2012-06-12 is "planned for 2012-06-12, called off 2012-05-24, held 2012-06-12"
    And the timeline shows a meeting proposed for 2012-06-12, now fulfilled
    And the timeline shows a meeting called off on 2012-05-24, now revived
    And the same is shown in every order of ingestion

  Scenario: A plan is moved to a later month
    Given an article of "Indus Ledger" published 2014-01-08 that says
      """
      Brazilian President Dilma Rousseff and Russian President Vladimir Putin are to meet in Brasilia in March 2014.
      """
    And an article of "Meridian Daily" published 2014-04-02 that says
      """
      Dilma Rousseff and Vladimir Putin will meet in Brasilia in July.
      """
    When both are ingested
    Then the timeline shows a meeting proposed for 2014-03, now moved
    And the timeline shows a meeting proposed for 2014-07, now open
    And the history of the meeting on 2014-03 is "planned for 2014-03, planned for 2014-07"

  Scenario: What is disputed, and by whom
    Given an article of "Delta Wire" published 2015-12-26 that says
      """
      Indian Prime Minister Narendra Modi met Pakistani Prime Minister Nawaz Sharif in Lahore on December 25.
      """
    And an article of "Indus Ledger" published 2016-01-12 that says
      """
      Before the attack, Narendra Modi and Nawaz Sharif had met in Lahore on December 25.
      """
    And an article of "The Harbour Post" published 2016-12-19 that says
      """
      Narendra Modi and Nawaz Sharif met in Lahore on December 22, 2015.
      """
    When all are ingested
    Then the timeline shows one meeting, on 2015-12-25, now disputed
    And the date of the meeting on 2015-12-25 is disputed, as "The Harbour Post" tells 2015-12-22
