Feature: Two accounts of one past meeting cannot both be true
  The day, the place, the number of the meeting, how often they met, how it ended, who asked for it.

  Scenario: The day
    Given an article of "Delta Wire" published 2015-12-26 that says
      """
      Indian Prime Minister Narendra Modi met Pakistani Prime Minister Nawaz Sharif in Lahore on December 25.
      """
    And an article of "The Harbour Post" published 2016-12-19 that says
      """
      Narendra Modi and Nawaz Sharif met in Lahore on December 22, 2015.
      """
    When both are ingested
    Then the timeline shows one meeting with two accounts, now disputed
    And an account conflict between "Delta Wire" and "The Harbour Post" is shown, because "dates it 2015-12-25"
    And one contradiction is shown

  Scenario: A feast is a day of the calendar, and the day that more papers give stands
    Given an article of "Delta Wire" published 2015-12-26 that says
      """
      Indian Prime Minister Narendra Modi met Pakistani Prime Minister Nawaz Sharif in Lahore on Friday.
      """
    And an article of "Indus Ledger" published 2016-01-12 that says
      """
      Narendra Modi and Nawaz Sharif last met in Lahore on Christmas Day.
      """
    And an article of "The Harbour Post" published 2016-12-19 that says
      """
      Narendra Modi and Nawaz Sharif met in Lahore on December 24, 2015.
      """
    When all are ingested
    Then the timeline shows one meeting, on 2015-12-25, in Lahore, with three accounts
    And the same is shown in every order of ingestion

  Scenario: The place
    Given an article of "Meridian Daily" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Lakeshore Tribune" published 2022-03-02 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16, 2021.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2021-06-16, now disputed
    And an account conflict between "Meridian Daily" and "Lakeshore Tribune" is shown, because "places it in Vienna"

  Scenario: The more papers on a side, the more its word counts on the timeline
    Given an article of "Meridian Daily" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16.
      """
    And an article of "Delta Wire" published 2021-06-18 that says
      """
      Russian President Vladimir Putin met U.S. President Joe Biden in Geneva on Wednesday.
      """
    And an article of "Lakeshore Tribune" published 2021-06-17 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16.
      """
    When all are ingested
    Then the timeline shows one meeting, on 2021-06-16, in Geneva, with three accounts
    And an account conflict between "Delta Wire" and "Lakeshore Tribune" is shown
    And one contradiction is shown
    And the same is shown in every order of ingestion

  Scenario: The number of the meeting
    Given an article of "Alpine Courier" published 2000-06-05 that says
      """
      U.S. President Bill Clinton and Russian President Vladimir Putin held their first meeting in Moscow on June 4.
      """
    And an article of "Meridian Daily" published 2000-06-06 that says
      """
      Bill Clinton and Vladimir Putin held their second meeting in Moscow on June 4.
      """
    When both are ingested
    Then the timeline shows one meeting, on 2000-06-04, in Moscow, with two accounts
    And an account conflict between "Alpine Courier" and "Meridian Daily" is shown, because "meeting number 2"

  Scenario: How often they met
    Given an article of "Delta Wire" published 2020-07-02 that says
      """
      President Donald Trump and North Korean leader Kim Jong Un have met three times. Trump and Kim last met
      at Panmunjom on June 30, 2019.
      """
    And an article of "Meridian Daily" published 2020-07-09 that says
      """
      No date has been set. Kim Jong Un and Donald Trump have met only twice so far.
      """
    When both are ingested
    Then an account conflict between "Delta Wire" and "Meridian Daily" is shown, because "counts 3 meetings"
    And one contradiction is shown

  Scenario: How it ended
    Given an article of "The Harbour Post" published 2001-07-18 that says
      """
      Indian Prime Minister Atal Bihari Vajpayee and Pakistani President Pervez Musharraf met in Agra on Sunday.
      Pakistani Foreign Minister Abdul Sattar said the summit was a success. Colin Mbeki-Rao, a lecturer in Durban,
      said the summit was a failure.
      """
    When it is ingested
    Then an account conflict between "Abdul Sattar" and "Colin Mbeki-Rao" is shown, because "as a failure"

  Scenario: Who asked for it
    Given an article of "Delta Wire" published 2015-12-26 that says
      """
      Indian Prime Minister Narendra Modi met Pakistani Prime Minister Nawaz Sharif in Lahore on December 25.
      Pakistani Foreign Secretary Aizaz Ahmad Chaudhry said that Modi had asked for the meeting.
      """
    And an article of "Indus Ledger" published 2016-01-12 that says
      """
      Narendra Modi and Nawaz Sharif met in Lahore on December 25. Indian foreign ministry spokesman Vikas Swarup
      said the meeting took place at the request of Sharif.
      """
    When both are ingested
    Then an account conflict between "Aizaz Ahmad Chaudhry" and "Vikas Swarup" is shown, because "asked for the meeting"

  Scenario: A check for a script, which fails where anything contradicts
    Given a file "geneva.txt" that holds
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on June 16, 2021.
      """
    And a file "vienna.txt" that holds
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16, 2021.
      """
    When `dateline ingest geneva.txt --publisher "Meridian Daily" --published 2021-06-17` is run
    And `dateline contradictions --check` is run
    Then it exits with 0
    And it complains "No contradiction was found."
    When `dateline ingest vienna.txt --publisher "Lakeshore Tribune" --published 2022-03-02` is run
    And `dateline contradictions --check` is run
    Then it exits with 1
    And it prints "Lakeshore Tribune"

  Scenario: One article knows of no meeting in a time in which another tells of one
    Given an article of "Delta Wire" published 2024-03-14 that says
      """
      Kenyan President William Ruto and Ugandan President Yoweri Museveni have not met since October 2022.
      """
    And an article of "Meridian Daily" published 2024-03-15 that says
      """
      Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Kampala in May 2023.
      """
    When both are ingested
    Then an account conflict between "Delta Wire" and "Meridian Daily" is shown, because "did not meet between"
    And the same is shown in every order of ingestion

  Scenario: A narrator and an official name two sides that asked for the meeting
    Given an article of "Delta Wire" published 2024-03-14 that says
      """
      Kenyan President William Ruto and Ugandan President Yoweri Museveni held talks in Entebbe on Tuesday at the request
      of Kenya.
      """
    And an article of "Meridian Daily" published 2024-03-15 that says
      """
      Kenyan President William Ruto met Ugandan President Yoweri Museveni in Entebbe on Tuesday. An official said the
      initiative came from Museveni.
      """
    When both are ingested
    Then an account conflict between "Delta Wire" and "official" is shown, because "asked for the meeting"
