Feature: An editor knows better
  A person may overrule what the accounts add up to. Every decision has an author and a reason, stands beside what it
  changed, can be undone, and survives a replay.

  Scenario: Two meetings were one visit
    Given an article of "Meridian Daily" published 1999-03-10 that says
      """
      French President Jacques Chirac met German Chancellor Gerhard Schroeder in Bonn on March 1, 1999.
      """
    And an article of "Lakeshore Tribune" published 1999-03-12 that says
      """
      Jacques Chirac met Gerhard Schroeder in Berlin on March 9, 1999.
      """
    When both are ingested
    Then the timeline shows two meetings
    When the meetings on 1999-03-01 and 1999-03-09 are merged by "Ida Brandt" because "One paper had the old capital"
    Then the timeline shows one meeting, with two accounts, now disputed
    And a decision of "Ida Brandt" is shown, because "One paper had the old capital"
    And replaying gives the same views
    When the decision is undone by "Goran Whitlock" because "There were two visits"
    Then the timeline shows two meetings
    And no decision is shown
    And replaying gives the same views

  Scenario: One meeting was two
    Given an article of "Meridian Daily" published 2004-09-20 that says
      """
      Brazilian President Luiz Inacio Lula da Silva met Argentine President Nestor Kirchner in Buenos Aires on
      September 2, 2004.
      """
    And an article of "Lakeshore Tribune" published 2004-10-12 that says
      """
      Luiz Inacio Lula da Silva and Nestor Kirchner met in Buenos Aires in September.
      """
    When both are ingested
    Then the timeline shows one meeting, with two accounts
    When the account of "Lakeshore Tribune" is split from the meeting on 2004-09-02 by "Ida Brandt" because "He came again"
    Then the timeline shows two meetings
    And a decision of "Ida Brandt" is shown, because "He came again"
    And replaying gives the same views

  Scenario: The day of a meeting is known from elsewhere
    Given an article of "Meridian Daily" published 2011-05-30 that says
      """
      Australian Prime Minister Julia Gillard met Japanese Prime Minister Naoto Kan in Tokyo in April 2011.
      """
    When it is ingested
    And the meeting on 2011-04 is dated 2011-04-21 by "Ida Brandt" because "The joint statement bears that date"
    Then the timeline shows one meeting, on 2011-04-21, in Tokyo, now held
    And a decision of "Ida Brandt" is shown, because "The joint statement bears that date"
    And replaying gives the same views

  Scenario: A slip of one paper is put right
    Given an article of "Meridian Daily" published 2016-11-21 that says
      """
      U.S. President Barack Obama met Chinese President Xi Jinping in Lima on November 19, 2016.
      """
    And an article of "Delta Wire" published 2016-11-21 that says
      """
      On the fringes of a gathering of Pacific states, Barack Obama and Xi Jinping held talks in Lima on November 19, 2016.
      """
    And an article of "Lakeshore Tribune" published 2016-12-05 that says
      """
      Barack Obama met Xi Jinping in Lima on November 23, 2016.
      """
    When all are ingested
    Then one account conflict is shown
    When the account of the meeting on 2016-11-19 in "Lakeshore Tribune" is dated 2016-11-19 by "Ida Brandt" because "A slip"
    Then nothing contradicts
    And the timeline shows one meeting, on 2016-11-19, with three accounts, now held
    And a decision of "Ida Brandt" is shown, because "A slip"
    And replaying gives the same views

  Scenario: A voice without a name gets one
    Given an article of "Meridian Daily" published 2006-02-10 that says
      """
      A senior Chilean official said he expected President Michelle Bachelet and Bolivian President Evo Morales to meet
      in March.
      """
    When it is ingested
    And the voice "Chilean official" is named "Rodrigo Valdes" by "Ida Brandt" because "He said so in his memoirs"
    Then "Rodrigo Valdes" expects the meeting
    And a decision of "Ida Brandt" is shown, because "He said so in his memoirs"
    And replaying gives the same views

  Scenario: A contradiction is none
    Given an article of "Meridian Daily" published 2000-06-05 that says
      """
      U.S. President Bill Clinton met Russian President Vladimir Putin in Moscow on June 4, 2000.
      """
    And an article of "Lakeshore Tribune" published 2000-06-18 that says
      """
      Bill Clinton met Vladimir Putin in Minsk on June 4, 2000.
      """
    When both are ingested
    Then one account conflict is shown
    When the contradiction is dismissed by "Ida Brandt" because "A misprint, the paper told us"
    Then nothing contradicts
    And a decision of "Ida Brandt" is shown, because "A misprint, the paper told us"
    And replaying gives the same views

  Scenario: A new voice brings back what was dismissed
    Given an article of "Meridian Daily" published 2000-06-05 that says
      """
      U.S. President Bill Clinton met Russian President Vladimir Putin in Moscow on June 4, 2000.
      """
    And an article of "Lakeshore Tribune" published 2000-06-18 that says
      """
      Bill Clinton met Vladimir Putin in Minsk on June 4, 2000.
      """
    When both are ingested
    And the contradiction is dismissed by "Ida Brandt" because "A misprint, the paper told us"
    Given an article of "Delta Wire" published 2000-06-20 that says
      """
      Bill Clinton and Vladimir Putin held talks in Minsk on June 4, 2000.
      """
    When all are ingested
    Then one account conflict is shown
    And a decision of "Ida Brandt" is shown, because "A misprint, the paper told us"

  Scenario: From the command line, with a name
    Given an article of "Meridian Daily" published 2011-05-30 that says
      """
      Australian Prime Minister Julia Gillard met Japanese Prime Minister Naoto Kan in Tokyo in April 2011.
      """
    When it is ingested
    And `dateline fix-date 0000 2011-04-21 --reason "The joint statement"` is run
    Then it exits with 1
    And it complains "nothing has this id"
    When `dateline decisions` is run
    Then it exits with 0
    And it complains "No editor has decided anything."
