Feature: Where each voice stands
  By its newest word on the question, with how often it changed sides.

  Scenario: Wanting, expecting, doubting, opposing
    Given an article of "Delta Wire" published 2022-02-21 that says
      """
      French President Emmanuel Macron has proposed a summit of U.S. President Joe Biden and Russian President
      Vladimir Putin. European Union foreign policy chief Josep Borrell said he welcomed the idea of a meeting
      between Biden and Putin. Republican Senator Ben Sasse said he was against a meeting between Biden and Putin.
      Swiss President Ignazio Cassis said he expected Biden and Putin to meet soon. Casimir Dorn, an arms inspector,
      said a meeting between Biden and Putin was unlikely.
      """
    When it is ingested
    Then "Josep Borrell" favours the meeting
    And "Ben Sasse" opposes the meeting
    And "Ignazio Cassis" expects the meeting
    And "Casimir Dorn" doubts the meeting

  Scenario: A position as it was known on an earlier day
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
    Then "Jay Carney" doubts the meeting
    When only what was published by 2013-07-31 counts
    Then "Jay Carney" expects the meeting
    And "Jay Carney" changed sides never

  Scenario: Declining to comment is no position
    Given an article of "The Harbour Post" published 2013-07-15 that says
      """
      White House press secretary Jay Carney declined to comment on whether U.S. President Barack Obama and Russian
      President Vladimir Putin would meet in Moscow in September.
      """
    When it is ingested
    Then "Jay Carney" takes no side

  Scenario: On the command line
    Given a file "zarif.txt" that holds
      """
      Iranian Foreign Minister Mohammad Javad Zarif said he welcomed a meeting between Iranian President Hassan Rouhani and U.S. President Barack Obama in New York in September.
      """
    When `dateline ingest zarif.txt --published 2013-07-20 --publisher "Alpine Courier"` is run
    And `dateline positions --speaker Zarif` is run
    Then it exits with 0
    And it prints "Mohammad Javad Zarif"
