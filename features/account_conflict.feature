Feature: Two accounts of one past meeting cannot both be true
  The day, the place, who was there, the number of the meeting, how often they met, how it ended, whether an agreement was
  signed, who walked away, who asked for it.

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

  Scenario: Who was there
    Given an article of "Delta Wire" published 2016-08-23 that says
      """
      German Chancellor Angela Merkel, French President Francois Hollande and Italian Prime Minister Matteo Renzi met in
      Naples on August 22.
      """
    And an article of "Meridian Daily" published 2016-08-24 that says
      """
      Angela Merkel met Francois Hollande in Naples on August 22. Italian Prime Minister Matteo Renzi did not take part in
      the talks.
      """
    When both are ingested
    Then an account conflict between "Meridian Daily" and "Delta Wire" is shown, because "without Matteo Renzi"
    And one contradiction is shown
    And "Meridian Daily" is quoted with "did not take part in the talks"
    And the same is shown in every order of ingestion
    And replaying gives the same views

  Scenario: Two met without the third
    Given an article of "Delta Wire" published 2023-06-02 that says
      """
      French President Emmanuel Macron, German Chancellor Olaf Scholz and Serbian President Aleksandar Vucic met in
      Chisinau on Thursday.
      """
    And an article of "Indus Ledger" published 2023-06-03 that says
      """
      Emmanuel Macron and Olaf Scholz held talks in Chisinau on June 1 without Serbian President Aleksandar Vucic.
      """
    When both are ingested
    Then an account conflict between "Indus Ledger" and "Delta Wire" is shown, because "met on 2023-06-01 without"
    And one contradiction is shown

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

  Scenario: Whether it collapsed
    Given an article of "Delta Wire" published 1986-10-13 that says
      """
      U.S. President Ronald Reagan and Soviet leader Mikhail Gorbachev met in Reykjavik on October 11 and 12. The talks
      collapsed on Sunday evening over the arms that both wanted to keep.
      """
    And an article of "The Harbour Post" published 1986-10-15 that says
      """
      Ronald Reagan and Mikhail Gorbachev met in Reykjavik on October 12. Secretary of State George Shultz said the summit
      was not a failure.
      """
    When both are ingested
    Then an account conflict between "Delta Wire" and "George Shultz" is shown, because "as a collapse"
    And one contradiction is shown

  Scenario: Whether an agreement was signed
    Given an article of "Lakeshore Tribune" published 2012-05-22 that says
      """
      Sudanese President Omar al-Bashir and South Sudanese President Salva Kiir met in Addis Ababa on Monday. The two
      leaders signed an agreement on the border after the talks.
      """
    And an article of "Alpine Courier" published 2012-05-23 that says
      """
      Omar al-Bashir and Salva Kiir met in Addis Ababa on May 21. Their meeting ended without an agreement.
      """
    When both are ingested
    Then an account conflict between "Lakeshore Tribune" and "Alpine Courier" is shown, because "without an agreement"
    And one contradiction is shown

  Scenario: Who walked away
    Given an article of "Delta Wire" published 2019-03-01 that says
      """
      President Donald Trump and North Korean leader Kim Jong Un met in Hanoi on February 28. White House press secretary
      Sarah Sanders said that it was Kim who walked away from the table.
      """
    And an article of "Indus Ledger" published 2019-03-02 that says
      """
      Donald Trump walked out of the summit with Kim Jong Un in Hanoi on February 28.
      """
    When both are ingested
    Then an account conflict between "Sarah Sanders" and "Indus Ledger" is shown, because "walked away from the meeting"
    And one contradiction is shown
    And the same is shown in every order of ingestion

  Scenario: Each side says that the other broke off the talks
    Given an article of "Alpine Courier" published 2023-10-06 that says
      """
      Serbian President Aleksandar Vucic met Kosovo Prime Minister Albin Kurti in Granada on Thursday. A Serbian official
      said Kurti had broken off the talks. Kosovo's foreign minister, Donika Gervalla, accused Vucic of walking out of the
      talks.
      """
    When it is ingested
    Then an account conflict between "Serbian official" and "Donika Gervalla" is shown, because "Albin Kurti walked away"
    And one contradiction is shown

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

  Scenario: One side says that the other asked for it, and the other that it never did
    Given an article of "Delta Wire" published 2024-03-14 that says
      """
      Kenyan President William Ruto and Ugandan President Yoweri Museveni have not met since May. A Kenyan minister said
      on Wednesday that Museveni had asked for a meeting with Ruto.
      """
    And an article of "Meridian Daily" published 2024-03-15 that says
      """
      Ugandan government spokesman Ofwono Opondo on Friday denied that President Yoweri Museveni had asked for a meeting
      with Kenyan President William Ruto.
      """
    When both are ingested
    Then an account conflict between "Kenyan minister" and "Ofwono Opondo" is shown, because "that Yoweri Museveni did not"
    And one contradiction is shown
    And the same is shown in every order of ingestion

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
