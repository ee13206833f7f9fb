"""Identity fields -> id. From content, never random: the same words give the same id on every machine."""

import base64
import hashlib

#: Base32 characters kept: 100 bits, so that a hundred million records collide with probability below 1e-14.
ID_LENGTH = 20


def make_id(kind: str, *identity: object) -> str:
    """`kind:` and 20 base32 characters (lower case) of a SHA-256 over the identity fields, in their order."""
    digest = hashlib.sha256("\x1f".join([kind, *map(str, identity)]).encode("utf-8", "surrogatepass")).digest()
    return f"{kind}:{base64.b32encode(digest[:13]).decode('ascii')[:ID_LENGTH].lower()}"
