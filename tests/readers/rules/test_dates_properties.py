"""What holds of the dates found in any text whatever."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.moments import Moment
from dateline.readers.rules.dates import find_times

_PIECES = """
June May March Sept. Mar February Monday Sunday Wed. 29 30 31 12th 2018 1999 1066 18-20 1950-53 30/02/2019
2019-02-30 last next this the late early mid - of in and to before after ago later earlier two a few week
years day month weekend spring fall quarter first third half century 1990s 6:40 p.m. GMT Q3 Christmas Easter
election November U.S. said will meet summit Geneva , . ’s every tomorrow night end beginning 9999999999999 99
same following previous decade fortnight couple not due
""".split()
texts = st.lists(st.sampled_from([*_PIECES, "\n"]), max_size=25).map(" ".join) | st.text(max_size=80)
days = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
publications = st.none() | st.builds(lambda a, b: Moment.between(min(a, b), max(a, b)), days, days)


@given(texts, publications)
def test_dates_stand_in_the_text_in_order_and_apart(text: str, published: Moment | None) -> None:
    found = find_times(text, published)

    reached = 0
    for each in found:
        assert reached <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        assert each.text == each.text.strip()
        reached = each.end


@given(texts, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_an_uncertain_publication_never_sharpens_a_date(text: str, day: date) -> None:
    certain = find_times(text, Moment.day(day))
    unsure = find_times(text, Moment.between(day, date.fromordinal(day.toordinal() + 9)))

    for sharp, wide in zip(certain, unsure, strict=True):
        assert (sharp.start, sharp.rule) == (wide.start, wide.rule)
        assert wide.moment is None or (sharp.moment is not None and wide.moment.holds(sharp.moment))
