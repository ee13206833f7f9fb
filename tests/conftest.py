"""What several folders of tests share: a ledger of the example pages, made once."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.knowing import KNOWN
from whosaid.knowledge.known import Knowledge

ROOT = Path(__file__).parents[1]

#: What holds of any text holds at any speed: whoever shares the processor may slow one example. Speed has tests of its own.
#: The same tree draws the same examples; `make fuzz` draws new ones, and more.
settings.register_profile("whosaid", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("fuzz", settings.get_profile("whosaid"), derandomize=False, max_examples=2000)
settings.load_profile("whosaid")

#: Rows with everything that must not come through as HTML, and a text that runs from right to left.
HOSTILE = (
    '{"id": "hostile", "title": "<script>alert(1)</script>Two killed in Qasr", "outlet": "<b>The \\"Kite\\"</b>", '
    '"published": "2016-10-25", "language": "en", "text": "Two people were killed in Aleppo on Monday, the army\'s <img src=x '
    'onerror=alert(2)> spokesman said. <script>alert(3)</script> Three people were wounded in Homs province."}\n'
    '{"id": "arabic", "title": "قصف على حلب", "outlet": "الطائرة", "published": "2016-10-25", "language": "ar", '
    '"text": "قصفت طائرات حربية حي بستان القصر في مدينة حلب يوم الاثنين."}\n'
)


@pytest.fixture(scope="session")
def known() -> Knowledge:
    """All packaged knowledge, loaded once."""
    return KNOWN


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the example pages, of a page that tries to be a program, and of one in Arabic."""
    folder = tmp_path_factory.mktemp("examples")
    rows = folder / "hostile.jsonl"
    rows.write_text(HOSTILE, "utf-8")
    ledger = folder / "examples.ledger"
    command = [sys.executable, "-m", "whosaid", "read", "examples/pages", str(rows), "--ledger", str(ledger)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return ledger
