"""What a headline's figure rests on."""

import json
from pathlib import Path

from tests.knowing import KNOWN
from whosaid.plan import analyse


def test_a_headline_figure_rests_on_the_voice_of_the_body(tmp_path: Path) -> None:
    """'Nine dead' above 'nine people were killed, the monitor said' is the monitor's figure."""
    page = tmp_path / "page.txt"
    page.write_text(
        "Nine dead in Homs\n\n3 March 2017\n\nShelling of Homs on Thursday killed nine people, "
        "the Syrian Observatory for Human Rights said.\n",
        "utf-8",
    )
    found = analyse([str(page)], KNOWN)
    origins = {claim: origin.name for origin in found.conclusions.origins for claim in origin.claims}
    assert {"Syrian Observatory for Human Rights"} == {origins[claim.id] for claim in found.findings[0].claims}


def test_a_headline_of_the_outlets_own_stays_its_own(tmp_path: Path) -> None:
    """Another number than any voice of the body gives is not put into a voice's mouth."""
    page = tmp_path / "page.txt"
    page.write_text(
        "Ten dead in Homs\n\n3 March 2017\n\nShelling of Homs on Thursday killed nine people, "
        "the Syrian Observatory for Human Rights said.\n",
        "utf-8",
    )
    found = analyse([str(page)], KNOWN)
    assert {"unknown origin", "Syrian Observatory for Human Rights"} == {o.name for o in found.conclusions.origins}


def _origins(tmp_path: Path, title: str, body: str) -> set[str]:
    page = tmp_path / "page.jsonl"
    row = {"id": "a", "title": title, "outlet": "The Mill", "published": "2017-03-03", "text": body}
    page.write_text(json.dumps(row), "utf-8")
    return {origin.name for origin in analyse([str(page)], KNOWN).conclusions.origins if origin.basis == "attribution"}


def test_a_headline_calls_the_voice_of_the_body_shortly(tmp_path: Path) -> None:
    """'Ministry says' above 'the Syrian foreign ministry said' are one voice, not two that agree."""
    title, body = "Ministry says rebels shelled Homs", "Rebels shelled Homs on Thursday, {} said."
    one = _origins(tmp_path, title, body.format("the Syrian foreign ministry"))
    assert {"Syrian Ministry of Foreign Affairs"} == one
    assert 2 == len(_origins(tmp_path, "Residents say rebels shelled Homs", body.format("the Syrian foreign ministry")))


def test_a_headline_that_may_mean_two_voices_of_the_body_means_neither(tmp_path: Path) -> None:
    """Two ministries speak below it."""
    body = "Rebels shelled Homs on Thursday, the Syrian foreign ministry said. Six people were killed in it, the Russian defence ministry said."
    assert 3 == len(_origins(tmp_path, "Ministry says rebels shelled Homs", body))


def test_a_headline_calls_an_organ_by_its_state(tmp_path: Path) -> None:
    """'Russia says' above 'the Russian defence ministry said' is the ministry, unless two organs speak or the state does itself."""
    title, body = (
        "Russia says rebels shelled Homs",
        "Rebels shelled Homs on Thursday, the Russian defence ministry said.",
    )
    assert {"Russian Ministry of Defence"} == _origins(tmp_path, title, body)
    two = body + " Six people were killed in the shelling, the Russian foreign ministry said."
    assert "Russia" in _origins(tmp_path, title, two)
