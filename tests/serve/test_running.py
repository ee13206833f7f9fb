"""The server is a real one: it binds to loopback, tells its address, answers, and stops."""

import http.client
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from whosaid.errors import WhosaidError
from whosaid.serve.running import hosts_of, serve


def test_the_command_serves_until_it_is_stopped(examples: Path) -> None:
    """The printed address opens; the same address without its key does not."""
    command = [sys.executable, "-u", "-m", "whosaid", "serve", str(examples), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            running.stdout.readline()
            address = running.stdout.readline().strip()
            host, _, query = address.removeprefix("http://").partition("/")
            connection = http.client.HTTPConnection(host, timeout=60)
            connection.request("GET", f"/{query}")
            answer = connection.getresponse()
            answer.read()
            assert 303 == answer.status
            connection.request("GET", "/", headers={"Cookie": answer.headers["set-cookie"].partition(";")[0]})
            shown = connection.getresponse()
            assert 200 == shown.status
            assert "independent origin" in shown.read().decode()
            connection.request("GET", "/")
            assert 403 == connection.getresponse().status
        finally:
            running.terminate()


def test_a_port_that_is_taken_is_said_in_words(examples: Path) -> None:
    """With what to do."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(WhosaidError, match="--port"):
            serve(str(examples), taken.getsockname()[1], print)


def test_two_names_of_this_machine_are_answered() -> None:
    """The number and localhost, both with the port."""
    assert ("127.0.0.1:80", "localhost:80") == hosts_of(80)
