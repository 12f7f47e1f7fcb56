Feature: The reader says why it found what it found
  Whoever improves its rules and lists can see which of them fired, and on which words.

  Background:
    Given a file "entebbe.txt" that holds
      """
      Share this article

      President William Ruto of Kenya met Ugandan President Yoweri Museveni in Entebbe on Tuesday.

      Museveni said he hoped to meet Ruto again in Nairobi.
      """

  Scenario: A date and the rule that read it
    When `dateline read entebbe.txt --published 2024-03-14 --explain` is run
    Then it exits with 0
    And it prints "time     “Tuesday”: 2024-03-12  [weekday]"

  Scenario: A meeting, its date and the words that it was gathered from
    When `dateline read entebbe.txt --published 2024-03-14 --explain` is run
    Then it prints "held: William Ruto and Yoweri Museveni, 2024-03-12 by “Tuesday” (weekday), Entebbe"
    And it prints "from “met”  [past-verb]"

  Scenario: A stance and the words that it was told by
    When `dateline read entebbe.txt --published 2024-03-14 --explain` is run
    Then it prints "favours on a meeting of Yoweri Museveni and William Ruto  [hoped]"

  Scenario: What is not read is said to be so
    When `dateline read entebbe.txt --published 2024-03-14 --explain` is run
    Then it prints "[chrome, not read] Share this article"

  Scenario: Without being asked for its reasons the reader gives none
    When `dateline read entebbe.txt --published 2024-03-14` is run
    Then it prints "2024-03-12"
    And it does not print "past-verb"
