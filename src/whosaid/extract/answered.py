"""Claims of a voice, and who denies or confirms them without saying them again ("the army denied it") -> the claims of who answers."""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.extract.speech import Speech
from whosaid.records.ids import make_id
from whosaid.records.inferred import Claim, Role
from whosaid.text.reading import Reading


def answered_claims(claims: Sequence[Claim], speech: Speech, reading: Reading) -> list[Claim]:
    """Of each claim of the voice that is answered one more, denied or affirmed, with the words of the answer as its trigger."""
    found: list[Claim] = []
    for said in speech.answers:
        for claim in [one for one in claims if one.said_by == said.answers and _may_be_answered(one)]:
            is_denied = said.stance == "denies"
            words = said.content
            found.append(
                replace(
                    claim,
                    id=make_id("claim", claim.article, words.start, words.end, claim.id),
                    said_by=said.id,
                    chain=speech.names(said),
                    polarity="denied" if is_denied else "affirmed",
                    trigger=words,
                    sentence=reading.sentences[max(0, reading.sentence_at(words.start))],
                    roles=tuple(replace(role, status=_answered(role, is_denied=is_denied)) for role in claim.roles),
                    counts=(),
                    resumes=None,
                    rule="claim.answer",
                )
            )
    return found


def _may_be_answered(claim: Claim) -> bool:
    return claim.polarity == "affirmed" and claim.factuality in {"certain", "probable", "possible"}


def _answered(role: Role, *, is_denied: bool) -> str:
    """Status of a part in what is denied or confirmed."""
    if role.role != "perpetrator":
        return role.status
    return "denied" if is_denied else "reported"
