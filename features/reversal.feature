Feature: A voice changes sides
  Over time, or in one breath; a government changes sides through several voices.

  Scenario: A spokesman expects the meeting and doubts it a month later
    Given an article of "Meridian Daily" published 2013-07-15 that says
      """
      White House press secretary Jay Carney said he expected U.S. President Barack Obama and Russian President
      Vladimir Putin to meet in Moscow in September.
      """
    And an article of "Meridian Daily" published 2013-08-06 that says
      """
      White House press secretary Jay Carney said a meeting between Barack Obama and Vladimir Putin in Moscow in
      September was now unlikely.
      """
    When both are ingested
    Then a reversal of "Jay Carney" is shown, because "but doubted the meeting on 2013-08-06"
    And "Jay Carney" changed sides once
    And "Jay Carney" doubts the meeting
    And one contradiction is shown

  Scenario: One government speaks with two voices
    Given an article of "Alpine Courier" published 2013-07-20 that says
      """
      Iranian Foreign Minister Mohammad Javad Zarif said he welcomed a meeting between Iranian President Hassan
      Rouhani and U.S. President Barack Obama in New York in September.
      """
    And an article of "Lakeshore Tribune" published 2013-07-24 that says
      """
      Iranian foreign ministry spokeswoman Marzieh Afkham said a meeting between Iranian President Hassan Rouhani and
      U.S. President Barack Obama in New York in September was unlikely.
      """
    When both are ingested
    Then a reversal between "Mohammad Javad Zarif" and "Marzieh Afkham" is shown, because "Iran speaks with two voices"
    And no disagreements are shown

  Scenario: A government rejects what it had welcomed
    Given an article of "Alpine Courier" published 2013-07-20 that says
      """
      Iranian Foreign Minister Mohammad Javad Zarif said he welcomed a meeting between Iranian President Hassan
      Rouhani and U.S. President Barack Obama in New York in September.
      """
    And an article of "Lakeshore Tribune" published 2013-07-24 that says
      """
      Iranian foreign ministry spokeswoman Marzieh Afkham said Iran rejected a meeting between Iranian President
      Hassan Rouhani and U.S. President Barack Obama in New York in September.
      """
    When both are ingested
    Then a reversal between "Mohammad Javad Zarif" and "Marzieh Afkham" is shown, because "Iran speaks with two voices"
    And no disagreements are shown

  Scenario: A hedge takes both sides at once
    Given an article of "Delta Wire" published 2019-09-10 that says
      """
      "I doubt that a meeting between Donald Trump and Hassan Rouhani will take place this month, but a meeting
      remains possible," said Iranian lawmaker Karim Sadeghi.
      """
    When it is ingested
    Then a reversal of "Karim Sadeghi" is shown, because "leaves both doors open"

  Scenario: Saying the same twice is no change
    Given an article of "Meridian Daily" published 2013-07-15 that says
      """
      White House press secretary Jay Carney said he expected Barack Obama and Vladimir Putin to meet in Moscow in
      September.
      """
    And an article of "The Harbour Post" published 2013-07-18 that says
      """
      Jay Carney, the White House press secretary, said a meeting between Barack Obama and Vladimir Putin in
      September was likely.
      """
    When both are ingested
    Then "Jay Carney" changed sides never
    And nothing contradicts

  Scenario: A new plan after a meeting is a new question
    Given an article of "Delta Wire" published 2018-06-01 that says
      """
      White House press secretary Sarah Sanders said she expected President Donald Trump and North Korean
      leader Kim Jong Un to meet in Singapore on June 12.
      """
    And an article of "Meridian Daily" published 2018-06-13 that says
      """
      Donald Trump and Kim Jong Un met in Singapore on Tuesday.
      """
    And an article of "Delta Wire" published 2018-11-20 that says
      """
      White House press secretary Sarah Sanders said another meeting between Donald Trump and Kim Jong Un before
      the end of the year was unlikely.
      """
    When all are ingested
    Then "Sarah Sanders" expects the meeting
    And "Sarah Sanders" doubts the meeting
    And no reversals are shown

  Scenario: A lawmaker who differs turns no government
    Given an article of "Alpine Courier" published 2013-07-20 that says
      """
      Iranian Foreign Minister Mohammad Javad Zarif said he welcomed a meeting between Iranian President Hassan
      Rouhani and U.S. President Barack Obama in New York in September. Some Iranian lawmakers said a meeting between
      Rouhani and Obama was unlikely.
      """
    When it is ingested
    Then no reversals are shown

  Scenario: A doubt on another meeting is no turn
    Given an article of "Meridian Daily" published 2013-07-15 that says
      """
      White House press secretary Jay Carney said he expected U.S. President Barack Obama and Russian President
      Vladimir Putin to meet in Saint Petersburg in September.
      """
    And an article of "Meridian Daily" published 2013-08-06 that says
      """
      White House press secretary Jay Carney said a meeting between Barack Obama and Vladimir Putin in Sochi in
      February was unlikely.
      """
    When both are ingested
    Then the timeline shows two proposals
    And "Jay Carney" doubts the meeting
    And no reversals are shown

  Scenario: Two nameless voices are two voices
    Given an article of "Meridian Daily" published 2013-07-15 that says
      """
      A senior Russian official said he expected U.S. President Barack Obama and Russian President Vladimir Putin to meet in
      Moscow in September.
      """
    And an article of "Delta Wire" published 2013-08-01 that says
      """
      A Russian official said a meeting between Barack Obama and Vladimir Putin in Moscow in September was unlikely.
      """
    When both are ingested
    Then "Russian official" expects the meeting
    And "Russian official" doubts the meeting
    And no reversals are shown

  Scenario: A minister who follows a spokesman that has turned does not turn the government again
    Given an article of "Meridian Daily" published 2013-07-01 that says
      """
      White House press secretary Jay Carney said he expected U.S. President Barack Obama and Russian President Vladimir
      Putin to meet in Moscow in September.
      """
    And an article of "Meridian Daily" published 2013-07-20 that says
      """
      White House press secretary Jay Carney said a meeting between Barack Obama and Vladimir Putin in Moscow in September
      was unlikely.
      """
    And an article of "Delta Wire" published 2013-07-22 that says
      """
      U.S. Secretary of State John Kerry said a meeting between Barack Obama and Vladimir Putin in Moscow in September was
      unlikely.
      """
    When all are ingested
    Then a reversal of "Jay Carney" is shown
    And "John Kerry" doubts the meeting
    And one reversal is shown
