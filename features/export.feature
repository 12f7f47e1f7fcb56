Feature: What was found travels
  Spreadsheets, calendars and pages take over what was found, with its uncertain dates and its words, and run none of them.

  Background:
    Given an article of "The Harbour Post" published 2021-06-17 that says
      """
      U.S. President Joe Biden and Russian President Vladimir Putin met in Geneva on Wednesday.
      """
    And an article of "=Lakeshore Tribune" published 2021-06-18 that says
      """
      Joe Biden and Vladimir Putin met in Vienna on June 16.
      """
    When both are ingested

  Scenario: A table for spreadsheets, in which no name is a formula
    When `dateline contradictions --format csv` is run
    Then it exits with 0
    And it prints "id,kind,about,why,strength,matter,dismissed,side,speaker"
    And it prints ",'=Lakeshore Tribune,"
    And it does not print ",=Lakeshore Tribune,"

  Scenario: A table for programs, with the words as they are
    When `dateline contradictions --format csv --raw` is run
    Then it prints ",=Lakeshore Tribune,"

  Scenario: Raw is a word on tables alone
    When `dateline export --format json --raw` is run
    Then it exits with 2
    And it complains "it leaves the words of --format csv as they are"

  Scenario: A page for a wiki, with both sides of a contradiction
    When `dateline export --format md` is run
    Then it prints "### 2021-06-16: Joe Biden and Vladimir Putin met in"
    And it prints "**Side A**"
    And it prints "**Side B**"

  Scenario: What was known then can be exported
    When `dateline export --format md --published-by 2021-06-17` is run
    Then it prints "The Harbour Post"
    And it does not print "Lakeshore Tribune"
    And it prints "No contradiction was found."

  Scenario: A calendar of the meetings
    When `dateline export --format ics meetings.ics` is run
    Then it exits with 0
    When `dateline timeline --format ics` is run
    Then it prints "DTSTART;VALUE=DATE:20210616"
    And it prints "STATUS:CONFIRMED"

  Scenario: Slides for a timeline on a web page
    When `dateline export --format timelinejs` is run
    Then it prints ""display_date": "2021-06-16""
