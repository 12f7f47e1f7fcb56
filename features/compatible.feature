Feature: Compatible accounts are not contradictions
  A day lies in its month, a city in its country: a finer account is no conflict. A false alarm costs a
  fact-checker more than a missed one.

  Scenario: One article names the day and the city, another the month and the country
    Given an article of "The Harbour Post" published 2021-07-02 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Meridian Daily" published 2021-09-01 that says
      """
      Joe Biden and Vladimir Putin held a summit in Switzerland in June.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2021-06-16, in Geneva, with two accounts
    And nothing contradicts

  Scenario: Two spellings of one village and of one name
    Given an article of "Delta Wire" published 2018-05-02 that says
      """
      South Korean President Moon Jae-in and North Korean leader Kim Jong Un met at Panmunjom on April 27.
      """
    And an article of "Alpine Courier" published 2018-05-04 that says
      """
      Kim Jong-un and Moon Jae-in met in Panmunjeom last Friday.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2018-04-27, with two accounts
    And nothing contradicts

  Scenario: A venue, its city and its country are one place
    Given an article of "Lakeshore Tribune" published 2019-03-02 that says
      """
      Donald Trump and Kim Jong Un met at the Metropole hotel in Hanoi on February 28.
      """
    And an article of "Meridian Daily" published 2019-03-20 that says
      """
      Donald Trump met Kim Jong Un in Vietnam in late February.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2019-02-28, in Hanoi, with two accounts
    And the timeline shows one meeting, in Vietnam
    And nothing contradicts

  Scenario: A wire story that two papers print is one account and not two voices
    Given an article of "Delta Wire" published 2010-05-20 that says
      """
      French President Nicolas Sarkozy and German Chancellor Angela Merkel met in Berlin on Wednesday. The two
      leaders talked for three hours about the debt of Greece and left without speaking to reporters.
      """
    And an article of "Indus Ledger" published 2010-05-20 that says
      """
      French President Nicolas Sarkozy and German Chancellor Angela Merkel met in Berlin on Wednesday. The two
      leaders talked for three hours about the debt of Greece and left without speaking to reporters.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2010-05-19, in Berlin
    And nothing contradicts

  Scenario: A wire story that two papers print is one voice in a conflict
    Given an article of "Delta Wire" published 2010-05-20 that says
      """
      French President Nicolas Sarkozy and German Chancellor Angela Merkel met in Berlin on Wednesday. The two
      leaders talked for three hours about the debt of Greece and left without speaking to reporters.
      """
    And an article of "Indus Ledger" published 2010-05-20 that says
      """
      French President Nicolas Sarkozy and German Chancellor Angela Merkel met in Berlin on Wednesday. The two
      leaders talked for three hours about the debt of Greece and left without speaking to reporters.
      """
    And an article of "Alpine Courier" published 2010-06-02 that says
      """
      Nicolas Sarkozy and Angela Merkel met in Paris on May 19.
      """
    When all are ingested
    Then an account conflict between "Delta Wire" and "Alpine Courier" is shown
    And no contradiction between "Indus Ledger" and "Alpine Courier" is shown

  Scenario: A plan that was called off and then carried out after all contradicts nothing
    Given an article of "The Harbour Post" published 2018-05-25 that says
      """
      President Donald Trump on Thursday called off his planned summit with North Korean leader Kim Jong Un.
      """
    And an article of "Meridian Daily" published 2018-06-13 that says
      """
      Donald Trump and Kim Jong Un met in Singapore on Tuesday.
      """
    When both are ingested
    Then the timeline shows a meeting called off on 2018-05-24, now revived
    And the timeline shows one meeting, on 2018-06-12, in Singapore
    And nothing contradicts

  Scenario: Meetings of two different pairs are two meetings
    Given an article of "Alpine Courier" published 2017-07-09 that says
      """
      U.S. President Donald Trump met Russian President Vladimir Putin in Hamburg on Friday. German Chancellor
      Angela Merkel met Turkish President Recep Tayyip Erdogan in Hamburg on Thursday.
      """
    When it is ingested
    Then the timeline shows two meetings
    And the timeline shows one meeting of "Trump" and "Putin", on 2017-07-07, in Hamburg
    And the timeline shows one meeting of "Merkel" and "Erdogan", on 2017-07-06, in Hamburg
    And nothing contradicts

  Scenario: Two counts with a meeting in between can both be true
    Given an article of "Delta Wire" published 2018-05-30 that says
      """
      Moon Jae-in and Kim Jong Un have met twice. South Korean President Moon Jae-in and North Korean leader Kim
      Jong Un met at Panmunjom on May 26.
      """
    And an article of "Meridian Daily" published 2018-09-21 that says
      """
      Moon Jae-in and Kim Jong Un have met three times. South Korean President Moon Jae-in and North Korean
      leader Kim Jong Un met in Pyongyang on September 18.
      """
    When both are ingested
    Then the timeline shows two meetings
    And nothing contradicts

  Scenario: Two counts of two pairs can both be true
    Given an article of "Delta Wire" published 2018-11-20 that says
      """
      South Korean President Moon Jae-in and North Korean leader Kim Jong Un have met three times.
      """
    And an article of "Meridian Daily" published 2018-11-21 that says
      """
      President Donald Trump and North Korean leader Kim Jong Un have met only once so far.
      """
    When both are ingested
    Then nothing contradicts

  Scenario: A doubt that the meeting proved wrong
    Given an article of "Alpine Courier" published 1985-09-02 that says
      """
      Casimir Dorn, an arms inspector, said a meeting between Ronald Reagan and Mikhail Gorbachev this year was
      unlikely.
      """
    And an article of "The Harbour Post" published 1985-11-20 that says
      """
      U.S. President Ronald Reagan and Soviet leader Mikhail Gorbachev met in Geneva on Tuesday.
      """
    When both are ingested
    Then the timeline shows one meeting, on 1985-11-19, in Geneva
    And nothing contradicts

  Scenario: The second meeting in a month can be the third of the year
    Given an article of "Delta Wire" published 2015-12-26 that says
      """
      Indian Prime Minister Narendra Modi and Pakistani Prime Minister Nawaz Sharif met in Lahore on Friday. It was
      the second meeting of the two in less than a month.
      """
    And an article of "Indus Ledger" published 2016-01-12 that says
      """
      Narendra Modi met Nawaz Sharif in Lahore on December 25. It was their third meeting of 2015.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2015-12-25, in Lahore, with two accounts
    And nothing contradicts

  Scenario: An account that leaves somebody out
    Given an article of "Delta Wire" published 2023-06-02 that says
      """
      French President Emmanuel Macron, German Chancellor Olaf Scholz and Serbian President Aleksandar Vucic met in
      Chisinau on Thursday.
      """
    And an article of "Indus Ledger" published 2023-06-03 that says
      """
      Emmanuel Macron and Olaf Scholz held talks in Chisinau on June 1.
      """
    When both are ingested
    Then the timeline shows two meetings
    And nothing contradicts

  Scenario: Who missed the dinner, or another meeting, was at the talks
    Given an article of "Delta Wire" published 2023-06-02 that says
      """
      French President Emmanuel Macron, German Chancellor Olaf Scholz and Serbian President Aleksandar Vucic met in
      Chisinau on Thursday.
      """
    And an article of "Indus Ledger" published 2023-06-03 that says
      """
      Emmanuel Macron met Olaf Scholz in Chisinau on June 1. Serbian President Aleksandar Vucic did not attend the dinner.
      """
    And an article of "Alpine Courier" published 2023-06-05 that says
      """
      Emmanuel Macron and Olaf Scholz met in Paris on June 2 without Serbian President Aleksandar Vucic.
      """
    When all are ingested
    Then the timeline shows three meetings
    And nothing contradicts

  Scenario: Without an agreement and yet no failure
    Given an article of "Delta Wire" published 2001-07-17 that says
      """
      Indian Prime Minister Atal Bihari Vajpayee and Pakistani President Pervez Musharraf met in Agra on Sunday. The talks
      ended without an agreement.
      """
    And an article of "Indus Ledger" published 2001-07-18 that says
      """
      Atal Bihari Vajpayee and Pervez Musharraf met in Agra on July 15. Indian Foreign Minister Jaswant Singh said the
      summit was not a failure.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2001-07-15, in Agra, with two accounts
    And nothing contradicts

  Scenario: A success in the one year and a failure in the other
    Given an article of "Delta Wire" published 1985-11-22 that says
      """
      Ronald Reagan and Mikhail Gorbachev met in Geneva on November 19, 1985. Secretary of State George Shultz said the
      summit was a success.
      """
    And an article of "The Harbour Post" published 1986-10-14 that says
      """
      Ronald Reagan and Mikhail Gorbachev met in Reykjavik on October 12, 1986. Casimir Dorn, an arms inspector, said the
      summit was a failure.
      """
    When both are ingested
    Then the timeline shows two meetings
    And nothing contradicts

  Scenario: Both leaders walked away, or one only threatened to
    Given an article of "Delta Wire" published 2019-03-01 that says
      """
      President Donald Trump and North Korean leader Kim Jong Un met in Hanoi on February 28. Both leaders walked away from
      the table.
      """
    And an article of "Meridian Daily" published 2019-03-02 that says
      """
      Donald Trump and Kim Jong Un met in Hanoi on February 28. A South Korean official said that Kim had threatened to walk
      out of the talks.
      """
    And an article of "Indus Ledger" published 2019-03-02 that says
      """
      Donald Trump walked out of the summit with Kim Jong Un in Hanoi on February 28.
      """
    When all are ingested
    Then the timeline shows one meeting, on 2019-02-28, with three accounts
    And nothing contradicts

  Scenario: Who asked for two meetings
    Given an article of "Delta Wire" published 2014-05-28 that says
      """
      Indian Prime Minister Narendra Modi met Pakistani Prime Minister Nawaz Sharif in New Delhi on May 27, 2014. An
      official said that Modi had asked for the meeting.
      """
    And an article of "Indus Ledger" published 2015-07-11 that says
      """
      Narendra Modi and Nawaz Sharif met in Ufa on July 10, 2015. An official said the meeting took place at the request of
      Sharif.
      """
    When both are ingested
    Then the timeline shows two meetings
    And nothing contradicts

  Scenario: Tuesday in the one capital is Wednesday in the other
    Given an article of "Delta Wire" published 2011-01-19 that says
      """
      U.S. President Barack Obama met Chinese President Hu Jintao in Washington on Tuesday.
      """
    And an article of "Meridian Daily" published 2011-01-20 that says
      """
      Chinese President Hu Jintao met Barack Obama in Washington on Wednesday.
      """
    When both are ingested
    Then the timeline shows one meeting, in Washington, with two accounts
    And nothing contradicts

  Scenario: A plan that was moved to another day and city
    Given an article of "Delta Wire" published 2005-03-01 that says
      """
      Russian President Vladimir Putin will meet Japanese Prime Minister Junichiro Koizumi in Tokyo on April 12.
      """
    And an article of "Meridian Daily" published 2005-03-20 that says
      """
      Vladimir Putin will meet Junichiro Koizumi in Moscow on May 9.
      """
    When both are ingested
    Then the timeline shows two proposals
    And nothing contradicts

  Scenario: What was still to come has come
    Given an article of "Delta Wire" published 2005-03-01 that says
      """
      Vladimir Putin and Junichiro Koizumi did not meet in 2004. Russian President Vladimir Putin will meet Japanese Prime
      Minister Junichiro Koizumi in November 2005.
      """
    And an article of "Meridian Daily" published 2005-11-22 that says
      """
      Vladimir Putin met Junichiro Koizumi in Tokyo on November 21.
      """
    When both are ingested
    Then the timeline shows a meeting proposed for 2005-11, now fulfilled
    And nothing contradicts

  Scenario: What was still open on the first day was settled on the second
    Given an article of "Delta Wire" published 1985-11-19 that says
      """
      U.S. President Ronald Reagan and Soviet leader Mikhail Gorbachev met in Geneva on Tuesday. No agreement was reached.
      """
    And an article of "Meridian Daily" published 1985-11-22 that says
      """
      Ronald Reagan and Mikhail Gorbachev met in Geneva from November 19 to 21. The two leaders signed an accord on
      cultural exchanges.
      """
    When both are ingested
    Then the timeline shows one meeting, in Geneva, with two accounts
    And nothing contradicts

  Scenario: Who rules out talks has not ruled out a few words in passing
    Given an article of "Delta Wire" published 2016-08-11 that says
      """
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said a brief encounter of Indian Prime Minister Narendra Modi and
      Pakistani Prime Minister Nawaz Sharif was likely. Indian foreign ministry spokesman Vikas Swarup said formal talks
      of Narendra Modi and Nawaz Sharif were very unlikely.
      """
    When it is ingested
    Then "Aizaz Ahmad Chaudhry" expects the meeting
    And "Vikas Swarup" doubts the meeting
    And nothing contradicts
