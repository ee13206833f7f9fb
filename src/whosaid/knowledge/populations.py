"""Two nouns of people, the one before the other -> whom both together mean."""

#: Populations that say nothing of an age.
AGELESS = frozenset({"all", "man", "woman"})

#: Populations that say nothing of a status.
PLAIN = frozenset({"all", "man"})


def narrower(before: str, population: str) -> str:
    """Who is meant by two nouns of one person: "an infant son" and "a teenage girl" are children."""
    return before if before == "child" and population in AGELESS else population


def narrower_of_many(before: str, population: str) -> str:
    """Who is meant by two nouns of counted people: "nine civilian men" are civilians, too."""
    return before if before == "civilian" and population in PLAIN else narrower(before, population)
