"""What somebody calls untrue is denied; nothing else is."""

import pytest

from tests.extract.told import acts_in, syntax_of
from whosaid.extract.untrue import untrue_runs


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Reports of a raid on the mill are false, the army said.", ["raid"]),
        ("The claim that rebels shelled the mill is a complete lie.", ["shelled"]),
        ("Talk of a raid is sheer nonsense, he said.", ["raid"]),
        ("They dismissed as baseless the claims that rebels shelled the mill.", ["shelled"]),
        ("They dismissed the reports of a raid as lies.", ["raid"]),
        ("The army denied the reports of a raid as baseless.", ["raid"]),
        ("Reports of a raid on the mill are being checked.", []),
        ("The raid on the mill was wrong, the mayor said.", []),
        ("Rebels shelled the mill, and reports of their losses were false.", []),
        ("Rebels shelled the mill. The claims are lies.", []),
        ("The claim that rebels shelled the mill is not false.", []),
        ("Reports of a second gunman after the raid were false.", []),
        ("Reports of a raid on the mill proved untrue.", ["raid"]),
        ("Reports of a raid on the mill turned out to be false.", ["raid"]),
        ("Reports of a raid on the mill have been proved false.", ["raid"]),
        ("Reports about a raid on the mill were a fabrication.", ["raid"]),
        ("Claims that rebels shelled the mill and that they attacked the quay are lies.", ["shelled", "attacked"]),
        ("Reports of a raid on the mill may be false.", []),
        ("Reports of a raid on the mill could not be proven false.", []),
        ("The claim that soldiers shelled the mill during the raid on the quay is a lie.", ["shelled"]),
        ("A report that it had lost the mill in a raid that killed nine was false.", []),
        ("Reports that the army did not raid the mill are false.", []),
        ("Villagers said in a statement that rebels who shelled the mill told them to be silent or to lie.", []),
    ],
)
def test_what_is_called_untrue_is_denied(text: str, denied: list[str]) -> None:
    """Only what was said by others and is then called false, a lie, baseless."""
    syntax, acts = acts_in(text)
    assert denied == [syntax.words((act.first, act.end)) for act in acts if act.modality.is_denied]


def test_the_run_is_what_was_said() -> None:
    """From the word for it to the verb."""
    syntax = syntax_of("The army said that reports of a raid on the mill were false.")
    assert ["reports of a raid on the mill"] == [syntax.words(run) for run in untrue_runs(syntax)]
    assert [] == untrue_runs(syntax_of("The army raided the mill."))
    assert [] == untrue_runs(syntax_of("False"))
