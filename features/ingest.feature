Feature: Articles come in as they are found
  Plain text, web pages, feeds and JSON Lines; a manifest says what a text does not show. What cannot be read is
  named with its reason, and the rest goes on.

  Scenario: A web page says itself who published it, and when
    Given a file "page.html" that holds
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <title>Leaders shake hands in Berlin</title>
        <meta property="og:title" content="Leaders shake hands in Berlin">
        <meta property="og:site_name" content="The Harbour Post">
        <meta property="article:published_time" content="2013-06-19T08:00:00Z">
      </head>
      <body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
        <article>
          <h1>Leaders shake hands in Berlin</h1>
          <p>U.S. President Barack Obama met German Chancellor Angela Merkel in Berlin on Monday, in an office
          with a view of the river that was closed to all other guests.</p>
          <p>The talks went on until late in the evening, and the two delegations left the house without
          a word to the reporters who had waited outside in the rain.</p>
        </article>
        <footer>Subscribe to our newsletter</footer>
      </body>
      </html>
      """
    When `dateline ingest page.html` is run
    Then it exits with 0
    And it prints "filed 1, already known 0, rejected 0"
    And the article of "The Harbour Post" is dated 2013-06-19
    And the article of "The Harbour Post" is titled "Leaders shake hands in Berlin"
    And the timeline shows one meeting of "Obama" and "Merkel", on 2013-06-17, in Berlin

  Scenario: A feed holds several articles
    Given a file "feed.xml" that holds
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0">
        <channel>
          <title>Delta Wire</title>
          <link>https://delta.example/</link>
          <description>News by wire</description>
          <item>
            <title>Two presidents in Astana</title>
            <link>https://delta.example/astana</link>
            <pubDate>Mon, 08 Jun 2015 06:00:00 GMT</pubDate>
            <description>Turkish President Recep Tayyip Erdogan met Kazakh President Nursultan Nazarbayev in Astana on Friday, and the two spoke about pipelines.</description>
          </item>
          <item>
            <title>Guests in Baku</title>
            <link>https://delta.example/baku</link>
            <pubDate>Sun, 14 Jun 2015 06:00:00 GMT</pubDate>
            <description>Turkish President Recep Tayyip Erdogan met Azerbaijani President Ilham Aliyev in Baku on Saturday, hours before the games were opened.</description>
          </item>
        </channel>
      </rss>
      """
    When `dateline ingest feed.xml` is run
    Then it prints "filed 2, already known 0, rejected 0"
    And the timeline shows one meeting of "Erdogan" and "Nazarbayev", on 2015-06-05, in Astana
    And the timeline shows one meeting of "Erdogan" and "Aliyev", on 2015-06-13, in Baku

  Scenario: An Atom feed of one paper
    Given a file "atom.xml" that holds
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <title>Indus Ledger</title>
        <id>https://ledger.example/</id>
        <updated>2017-09-06T05:00:00Z</updated>
        <entry>
          <title>Neighbours talk in Xiamen</title>
          <id>https://ledger.example/xiamen</id>
          <link href="https://ledger.example/xiamen"/>
          <published>2017-09-06T05:00:00Z</published>
          <updated>2017-09-06T05:00:00Z</updated>
          <content type="html">&lt;p&gt;Chinese President Xi Jinping met Indian Prime Minister Narendra Modi in Xiamen on Tuesday, a week after their soldiers had left the plateau.&lt;/p&gt;</content>
        </entry>
      </feed>
      """
    When `dateline ingest atom.xml` is run
    Then it exits with 0
    And the article of "Indus Ledger" is dated 2017-09-06
    And the timeline shows one meeting of "Xi" and "Modi", on 2017-09-05, in Xiamen

  Scenario: A line of JSON Lines that is broken does not stop the others
    Given a file "wire.jsonl" that holds
      """
      {"publisher": "Delta Wire", "published": "2003-06-05", "text": "Israeli Prime Minister Ariel Sharon met Palestinian Prime Minister Mahmoud Abbas in Aqaba on Wednesday."}
      {"publisher": "Delta Wire", "published":
      {"publisher": "Indus Ledger", "published": "2003-06-24", "text": "Indian Prime Minister Atal Bihari Vajpayee met Chinese Premier Wen Jiabao in Beijing on Monday."}
      """
    When `dateline ingest wire.jsonl` is run
    Then it exits with 1
    And it prints "filed 2, already known 0, rejected 1"
    And it complains "wire.jsonl:2: this is not JSON"
    And the timeline shows two meetings

  Scenario: A manifest says who published a text, and when
    Given a file "texts/ahern.txt" that holds
      """
      British Prime Minister Tony Blair met Irish Prime Minister Bertie Ahern in Belfast on Friday, officials in
      the city said after the talks.
      """
    And a file "texts/manifest.csv" that holds
      """
      file,publisher,published,title,url
      ahern.txt,Alpine Courier,1998-04-13,Talks end in Belfast,https://alpine.example/belfast
      """
    When `dateline ingest texts --manifest texts/manifest.csv` is run
    Then it exits with 0
    And the article of "Alpine Courier" is dated 1998-04-13
    And the article of "Alpine Courier" is titled "Talks end in Belfast"
    And the timeline shows one meeting, on 1998-04-10, in Belfast

  Scenario: A manifest names a file that is not there
    Given a file "texts/ahern.txt" that holds
      """
      British Prime Minister Tony Blair met Irish Prime Minister Bertie Ahern in Belfast on Friday, officials in
      the city said after the talks.
      """
    And a file "texts/manifest.csv" that holds
      """
      file,publisher,published
      ahern.txt,Alpine Courier,1998-04-13
      never-written.txt,Delta Wire,1998-04-14
      """
    When `dateline ingest texts --manifest texts/manifest.csv` is run
    Then it exits with 1
    And it prints "filed 1, already known 0, rejected 1"
    And it complains "it names never-written.txt, which is not there"
    And the timeline shows one meeting

  Scenario: What cannot be read is named with its reason, and the rest is filed
    Given a file "inbox/good.txt" that holds
      """
      Chilean President Ricardo Lagos met Argentine President Nestor Kirchner in Santiago on Thursday, and the two
      spoke about gas for most of the day.
      """
    And an empty file "inbox/empty.txt"
    And a file "inbox/picture.txt" with the bytes 89 50 4e 47 0d 0a 1a 0a 00 00 00 0d
    And a file "inbox/german.txt" that holds
      """
      Die Bundeskanzlerin und der französische Präsident haben sich am Mittwoch in Berlin getroffen und über die
      Schulden der Länder gesprochen. Danach wollten sie sich nicht äußern.
      """
    When `dateline ingest inbox not-there.txt --published 2003-08-30` is run
    Then it exits with 1
    And it prints "filed 1, already known 0, rejected 4"
    And it complains "empty.txt: the file is empty"
    And it complains "picture.txt: this is an image"
    And it complains "german.txt: it is not in English"
    And it complains "not-there.txt"
    And the timeline shows one meeting, on 2003-08-28, in Santiago

  Scenario: A text without any date is filed, and says that it has none
    Given an undated article of "Old Clippings" that says
      """
      Egyptian President Hosni Mubarak met Syrian President Hafez al-Assad in Alexandria.
      """
    When it is ingested
    Then one article is filed
    And the article of "Old Clippings" has no date
    And the timeline shows one meeting, in Alexandria, without a date

  Scenario: Nothing is named to ingest
    When `dateline ingest` is run
    Then it exits with 2

  Scenario: A question is asked of a database that is not there
    When `dateline timeline --db elsewhere.db` is run
    Then it exits with 1
    And it complains "elsewhere.db: there is no such database"

  Scenario: A file is taken for a database that is none
    Given a file "notes.db" that holds
      """
      These are only notes.
      """
    When `dateline timeline --db notes.db` is run
    Then it exits with 1
    And it complains "notes.db: this is not a Dateline database"
