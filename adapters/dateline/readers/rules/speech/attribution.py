"""One attribution inside one sentence, in tokens of its line."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.readers.rules.document import CueKind
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase

Tokens = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """One attribution as tokens of its line; `zone` is what is not content, where its date can stand.

    `shared` is set where the subject is that of an earlier verb, `relative` where it stands in a relative
    clause ("critics who say"), `quotable` where the verb can carry a quotation.
    """

    phrase: Phrase
    speaker: tuple[int, int]
    cue: Tokens
    kind: CueKind
    content: list[Tokens]
    zone: list[Tokens] = field(default_factory=list)
    finite: bool = True
    perfect: bool = False
    shared: bool = False
    relative: bool = False
    quotable: bool = False
    inside: Attribution | None = None
    lemma: str = ""

    @property
    def anchor(self) -> int:
        """The token where the attribution's own clause begins."""
        return self.cue[0] if self.shared else min(self.phrase.first, self.cue[0])

    def direct(self, line: Line) -> bool:
        """Whether the content holds quotation marks."""
        return any("quote" in line.kinds[first:stop] for first, stop in self.content)
