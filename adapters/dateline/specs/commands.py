"""The command line: commands are run, and what they print and return is looked at."""

from __future__ import annotations

from pytest_bdd import then, when

from dateline.specs.desk import Desk, check
from dateline.specs.wording import wording


@when(wording("`{command}` is run"))
def run(dateline_desk: Desk, command: str) -> None:
    """Run the program in the scenario's folder, on the scenario's store."""
    dateline_desk.run(command)


@then(wording("it exits with {code:d}"))
def exits_with(dateline_desk: Desk, code: int) -> None:
    """Hold the exit code: 0 done, 1 failed, 2 wrong usage."""
    ran = dateline_desk.ran
    check(ran.returncode == code, f"it was to exit with {code}", [ran.returncode, ran.stdout, ran.stderr])


@then(wording('it prints "{words}"'))
def prints(dateline_desk: Desk, words: str) -> None:
    """Hold that the results have these words, on one row or wrapped."""
    ran = dateline_desk.ran
    check(_flowing(words) in _flowing(ran.stdout), f"it was to print {words!r}", [ran.stdout, ran.stderr])


@then(wording('it does not print "{words}"'))
def does_not_print(dateline_desk: Desk, words: str) -> None:
    """Hold that the results do not have these words, not even wrapped."""
    ran = dateline_desk.ran
    check(_flowing(words) not in _flowing(ran.stdout), f"it was not to print {words!r}", [ran.stdout])


@then(wording('it complains "{words}"'))
def complains(dateline_desk: Desk, words: str) -> None:
    """Hold that the messages, which are no results, have these words."""
    ran = dateline_desk.ran
    check(words in ran.stderr, f"it was to complain {words!r}", [ran.stdout, ran.stderr])


def _flowing(text: str) -> str:
    """Return a text with one blank wherever it has any, as pages are wrapped."""
    return " ".join(text.split())
