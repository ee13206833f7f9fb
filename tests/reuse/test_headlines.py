"""What a headline's figure rests on."""

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
