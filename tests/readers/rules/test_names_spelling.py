"""Leaders whose names are transliterated in more than one way."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import RulesReader, work_through
from dateline.reading import ArticleText


def people(text: str, day: str) -> set[tuple[str, str | None]]:
    """Return the people of a text with the state that each leads."""
    doc = work_through(ArticleText(text, Moment.parse(day)))
    return {(m.actor.name, m.actor.leads) for m in doc.mentions if m.actor.kind == "person"}


@pytest.mark.parametrize(
    ("text", "day", "name", "state"),
    [
        ("Sudan's President Omer Hassan al-Bashir said so.", "2012-03-27", "Omar al-Bashir", "Sudan"),
        ("Libya's leader Moammar Qadhafi said so.", "2010-03-27", "Muammar Gaddafi", "Libya"),
        ("Egyptian President Hosny Moubarak said so.", "2010-03-27", "Hosni Mubarak", "Egypt"),
        ("Kazakh President Nursultan Nazarbaev said so.", "2012-03-27", "Nursultan Nazarbayev", "Kazakhstan"),
        ("Afghan President Hamed Karzai said so.", "2012-03-27", "Hamid Karzai", "Afghanistan"),
        ("Iran's Mohammed Khatami, the president, said so.", "2004-03-27", "Mohammad Khatami", "Iran"),
    ],
)
def test_a_leader_in_office_is_known_in_another_spelling(text: str, day: str, name: str, state: str) -> None:
    assert people(text, day) == {(name, state)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Professor Omer Bashir of Khartoum University in Sudan said so.", "2012-03-27"),
        ("Norway's President Omer Bashir said so.", "2012-03-27"),
        ("Sudan's President Omer Bashir said so.", "2022-03-27"),
    ],
)
def test_who_has_no_such_office_state_or_time_is_somebody_else(text: str, day: str) -> None:
    assert "Omar al-Bashir" not in {name for name, _ in people(text, day)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Recep Tayyip Erdoğan met Aleksandar Vučić on Monday.",
            ("Aleksandar Vucic", "Recep Tayyip Erdogan"),
        ),
        ("Hashim Thaçi met Abdullah Gül on Monday.", ("Abdullah Gul", "Hashim Thaci")),
        ("François Hollande met Nicolás Maduro on Monday.", ("François Hollande", "Nicolás Maduro")),
        ("Francois Hollande met Nicolas Maduro on Monday.", ("Francois Hollande", "Nicolas Maduro")),
    ],
)
def test_findings_carry_accents_of_western_europe_as_the_article_has_them_and_no_others(
    text: str, names: tuple[str, str]
) -> None:
    found = RulesReader().read(ArticleText(text, Moment.parse("2015-03-27"))).findings
    assert [f.fields["participants"] for f in found] == [names]
