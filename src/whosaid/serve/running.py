"""A ledger's address -> a server on this machine until Ctrl-C; binds to loopback and to nothing else."""

import secrets
import socket
import threading
from collections.abc import Callable
from contextlib import closing

import uvicorn

from whosaid.errors import WhosaidError
from whosaid.serve.app import make_app, warm
from whosaid.serve.site import site_of

#: The only address that is bound.
LOOPBACK = "127.0.0.1"


def serve(
    address: str,
    port: int,
    ready: Callable[[str], None],
    person: str = "",
    folders: tuple[str, ...] = (),
    *,
    waits: Callable[[int], None] = print,
) -> None:
    """Serves until it is stopped; `ready` is told the address to open, with the key of this start; `person` decides.

    `waits` is told how many decisions are still to be written when it is stopped. `folders` are rules of one's own with which the ledger was read: decisions about events are concluded with them.
    """
    token = secrets.token_urlsafe(24)
    with closing(_bound(port)) as bound:
        taken = bound.getsockname()[1]
        site = site_of(address, token, person, folders)
        app = make_app(site, hosts_of(taken))
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")
        threading.Thread(target=warm, args=(site,), daemon=True).start()
        ready(f"http://{LOOPBACK}:{taken}/?token={token}")
        try:
            uvicorn.Server(config).run(sockets=[bound])
        finally:
            if site.held.reviews:
                waits(len(site.held.reviews))
                site.held.join()


def hosts_of(port: int) -> tuple[str, ...]:
    """Names under which this machine may be asked."""
    return (f"{LOOPBACK}:{port}", f"localhost:{port}")


def _bound(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((LOOPBACK, port))
        bound.listen()  # whoever opens the address at once waits a moment instead of being refused
    except OSError as error:
        bound.close()
        raise WhosaidError(
            f"the port cannot be used ({error.strerror})",
            where=str(port),
            mend="Choose another with --port, or 0 for any.",
        ) from error
    return bound
