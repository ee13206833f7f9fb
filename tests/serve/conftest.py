"""The application over the example pages."""

from pathlib import Path

import pytest
from starlette.types import ASGIApp

from tests.serve.asking import HOST
from whosaid.serve.app import make_app
from whosaid.serve.site import Site, site_of


@pytest.fixture(scope="session")
def site(examples: Path) -> Site:
    """The site of the example pages; its key is `key`."""
    return site_of(str(examples), "key")


@pytest.fixture(scope="session")
def app(site: Site) -> ASGIApp:
    """The application that answers for it."""
    return make_app(site, [HOST, "localhost:8765"])
