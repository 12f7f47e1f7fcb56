Feature: A window passes without the meeting
  Silence shows nothing: a window has lapsed only when a later account shows that no meeting took place in it.

  Scenario: The next meeting came after the window
    Given an article of "Delta Wire" published 2018-06-13 that says
      """
      President Donald Trump and North Korean leader Kim Jong Un met in Singapore on Tuesday.
      """
    And an article of "The Harbour Post" published 2018-10-08 that says
      """
      U.S. Secretary of State Mike Pompeo said he expected Donald Trump and Kim Jong Un to hold a second summit
      before the end of the year.
      """
    And an article of "Meridian Daily" published 2019-03-01 that says
      """
      Donald Trump and Kim Jong Un held their second summit in Hanoi on February 27 and 28.
      """
    When all are ingested
    Then a lapsed window between "Mike Pompeo" and "Meridian Daily" is shown, because "were to meet by 31 December 2018"
    And one lapsed window is shown
    And the same is shown in every order of ingestion

  Scenario: The meeting came in its window
    Given an article of "Delta Wire" published 2009-03-12 that says
      """
      Kremlin spokeswoman Natalya Timakova said Russian President Dmitry Medvedev would meet U.S. President Barack
      Obama in London on April 1.
      """
    And an article of "Meridian Daily" published 2009-04-02 that says
      """
      Barack Obama and Dmitry Medvedev held their first meeting in London on Wednesday.
      """
    When both are ingested
    Then the timeline shows a meeting proposed for 2009-04-01, now fulfilled
    And nothing contradicts

  Scenario: A later account says that it did not take place
    Given an article of "Delta Wire" published 2021-10-02 that says
      """
      Kremlin spokesman Dmitry Peskov said he expected Russian President Vladimir Putin and U.S. President Joe Biden
      to meet by the end of the year.
      """
    And an article of "Meridian Daily" published 2022-01-11 that says
      """
      The meeting between Vladimir Putin and Joe Biden that the Kremlin had expected by the end of 2021 did not take
      place.
      """
    When both are ingested
    Then a lapsed window between "Dmitry Peskov" and "Meridian Daily" is shown
    And the timeline shows no meetings

  Scenario: The meeting was called off
    Given an article of "Delta Wire" published 2013-08-01 that says
      """
      Kremlin aide Yuri Ushakov said Russian President Vladimir Putin would meet U.S. President Barack Obama in Moscow
      on September 3.
      """
    And an article of "Meridian Daily" published 2013-10-02 that says
      """
      Barack Obama called off his meeting with Vladimir Putin in September.
      """
    When both are ingested
    Then a lapsed window between "Yuri Ushakov" and "Meridian Daily" is shown, because "it was called off"
    And one lapsed window is shown
    And the same is shown in every order of ingestion

  Scenario: Nobody reports what became of the plan
    Given an article of "Lakeshore Tribune" published 1999-03-01 that says
      """
      Indian Prime Minister Atal Bihari Vajpayee said he hoped to meet Pakistani Prime Minister Nawaz Sharif in
      Lahore in May.
      """
    When it is ingested
    Then the timeline shows a meeting proposed for 1999-05, now open
    And nothing contradicts

  Scenario: The visit is still to come when its window is over
    Given an article of "Delta Wire" published 2005-01-10 that says
      """
      Japanese Prime Minister Junichiro Koizumi said he expected Russian President Vladimir Putin to visit him in Tokyo in
      March.
      """
    And an article of "Meridian Daily" published 2005-06-20 that says
      """
      Vladimir Putin will meet Junichiro Koizumi in Tokyo in November.
      """
    When both are ingested
    Then a lapsed window between "Junichiro Koizumi" and "Meridian Daily" is shown, because "still to come after that"
    And one lapsed window is shown

  Scenario: A later meeting does not show that there was none before
    Given an article of "Delta Wire" published 2005-01-10 that says
      """
      Japanese Prime Minister Junichiro Koizumi said he expected to meet Russian President Vladimir Putin by May.
      """
    And an article of "Meridian Daily" published 2005-11-22 that says
      """
      Vladimir Putin met Junichiro Koizumi in Busan on November 18.
      """
    When both are ingested
    Then "Junichiro Koizumi" expects the meeting
    And the timeline shows one meeting, on 2005-11-18, in Busan
    And nothing contradicts
