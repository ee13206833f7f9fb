"""Attributions: source, cue and content of direct, indirect and mixed speech, and who is inside whom."""

import pytest

from tests.extract.said import place_at, said_in, triples
from whosaid.extract.attributions import chain_of, is_asserting, is_open

SHAPES = [
    # before: speaker, verb, content
    ("The mayor said that the bridge had fallen.", ("The mayor", "said", "that the bridge had fallen")),
    ("The mayor said the bridge had fallen.", ("The mayor", "said", "the bridge had fallen")),
    ("He said at least six cows were lost.", ("He", "said", "at least six cows were lost")),
    ("He said there were no boats left.", ("He", "said", "there were no boats left")),
    ("She said on Tuesday that the road is open.", ("She", "said", "that the road is open")),
    ("The ferry company said in a statement that it would pay.", ("The ferry company", "said", "that it would pay")),
    ("Anna Berg told the town council that the well was dry.", ("Anna Berg", "told", "that the well was dry")),
    ("The ministry says: “The well is safe.”", ("The ministry", "says", "“The well is safe.”")),
    ("The envoy said, however, that talks go on.", ("The envoy", "said", "that talks go on")),
    ("A spokesman for the Mill Guard, a large militia, said the gate was open.", ("A spokesman for the Mill Guard", "said", "the gate was open")),
    ("Olga Roe, 34, of Northam, Westshire, who lives nearby, said she saw smoke.", ("Olga Roe", "said", "she saw smoke")),
    ("In a speech on Monday Mr. Crane said the war was over.", ("Mr. Crane", "said", "the war was over")),
    ("Others say this is a lie.", ("Others", "say", "this is a lie")),
    ("The lake council asked the king for permission to fish.", ("The lake council", "asked", "for permission to fish")),
    ("The duke denied a report by the Post that it rained.", ("The duke", "denied", "a report by the Post that it rained")),
    ("The duke denied the raid on the mill.", ("The duke", "denied", "the raid on the mill")),
    ("The duke blames both sides for breaking the truce.", ("The duke", "blames", "both sides for breaking the truce")),
    ("The Mill Guard claimed responsibility for the fire.", ("The Mill Guard", "claimed responsibility for", "the fire")),
    ("The king vowed to rebuild the mill.", ("The king", "vowed", "to rebuild the mill")),
    ("The clinic put the number of dead at nine.", ("The clinic", "put", "the number of dead at nine")),
    ("The ministry raised its death toll to 34.", ("The ministry", "raised", "its death toll to 34")),
    ("Nine died, according to police, hospital officials and witnesses.", ("police, hospital officials and witnesses", "according to", "Nine died")),
    ("The Owls claimed responsibility for the raid but the mill had burned.", ("The Owls", "claimed responsibility for", "the raid")),
    ("The Mill Guard, the arm of the Owls, has reported the deaths of nine men in Norrby, Lind and Holm.", ("The Mill Guard", "has reported", "the deaths of nine men in Norrby, Lind and Holm")),
    ("The group counted 136 men, including 20 guards, killed in Holm.", ("The group", "counted", "136 men, including 20 guards, killed in Holm")),
    ("The rebels put it at over 400.", ("The rebels", "put", "it at over 400")),
    ("The army gave a slightly lower death toll of 14.", ("The army", "gave", "a slightly lower death toll of 14")),
    ("The clinic gave the number of wounded as 40.", ("The clinic", "gave", "the number of wounded as 40")),
    ("The raid, in which police said nine died, lasted an hour.", ("police", "said", "nine died")),
    ("A raid that the mill says killed nine, two of them boys, was long.", ("the mill", "says", "killed nine")),
    ("The monitor recorded at least nine deaths.", ("The monitor", "recorded", "at least nine deaths")),
    ("Lake Radio called claims of theft “a tale”.", ("Lake Radio", "called", "claims of theft “a tale”")),
    ("The king's nephew went further: the guards, she claimed, had lied.", ("she", "claimed", "the guards, she claimed, had lied")),
    # after: content, speaker, verb
    ("The bridge has fallen, the mayor said.", ("the mayor", "said", "The bridge has fallen")),
    ("The bridge has fallen, the mayor told reporters.", ("the mayor", "told", "The bridge has fallen")),
    ("“The bridge has fallen,” Mayor Olga Roe said on Friday.", ("Mayor Olga Roe", "said", "“The bridge has fallen,”")),
    ("“Who did it?” the miller asked.", ("the miller", "asked", "“Who did it?”")),
    ("“It burned,” Jon Ash, a volunteer fireman said.", ("Jon Ash", "said", "“It burned,”")),
    ("A flood has reached the mill, a Lantern crew reports from the scene.", ("a Lantern crew", "reports", "A flood has reached the mill")),
    ("The talks, she said, were stuck.", ("she", "said", "The talks, she said, were stuck")),
    ("The court heard that the dam broke.", (None, "heard", "that the dam broke")),
    ("He had left the mill, the court heard.", (None, "heard", "He had left the mill")),
    ("According to the mill the guards had left.", ("the mill", "According to", "the guards had left")),
    ("The mayor in a statement said that the road is open.", ("The mayor", "said", "that the road is open")),
    ("Police also on Monday said that the road is open.", ("Police", "said", "that the road is open")),
    ("Mill figures show that the lake fell.", ("Mill figures", "show", "that the lake fell")),
    ("The visit marks his return to the mill, one old friend said.", ("one old friend", "said", "The visit marks his return to the mill")),
    ("As the mayor told the Lake Post, the road is open to all.", ("the mayor", "told", "the road is open to all")),
    ("The dam held, he said Monday on Lake Radio's “Morning Hour.”", ("he", "said", "The dam held")),
    ("“The dam held for all of us,” Low told “Morning Hour,” reminding the host of it.", ("Low", "told", "“The dam held for all of us,”")),
    ("“We know what to do,” she told a crowd, then referred to the old call, “Make it hold.”", ("she", "told", "“We know what to do,”")),
    ("“We are happy” about the mill, said Ann Low, head of the union.", ("Ann Low", "said", "“We are happy” about the mill")),
    ("Ash Low, a singer of “Mill Songs,” said that the dam held.", ("Ash Low", "said", "that the dam held")),
    ("The duke “strongly condemns” the raid, his aide said.", ("his aide", "said", "The duke “strongly condemns” the raid")),
    ("This is not about me, the mayor told his men as he left the hall.", ("the mayor", "told", "This is not about me")),
    ("The dam is, in the words of the mayor, “a wonder” of the north.", ("the mayor", "in the words of", "“a wonder”")),
    ("Nine died, according to the Mill Guard, the ferry company and a doctor in Holm.", ("the Mill Guard, the ferry company and a doctor in Holm", "according to", "Nine died")),
    ("She said because the dam is old it may break.", ("She", "said", "because the dam is old it may break")),
    ("Anna Berg said having guards there is good.", ("Anna Berg", "said", "having guards there is good")),
    ("The dam had been checked, she and a nurse said.", ("she and a nurse", "said", "The dam had been checked")),
    ("It is a raid the ferry company said was long.", ("the ferry company", "said", "was long")),
    ("Berg said on Lake Radio's “Morning Hour” that the dam fell.", ("Berg", "said", "that the dam fell")),
    ("“Well, yes. I will look at the dam…” Berg said.", ("Berg", "said", "“Well, yes. I will look at the dam…”")),
    ("She asked workers if they planned to leave.", ("She", "asked", "workers if they planned to leave")),
    ("Asked on Monday whether the guards had fled, the duke left.", (None, "Asked", "whether the guards had fled")),
    ("Asked by a nurse if the guards had fled, the duke left.", ("a nurse", "Asked", "if the guards had fled")),
    ("Nine died, according to early returns.", ("early returns", "according to", "Nine died")),
    ("The council, as Berg noted this week, even helped the guards.", ("Berg", "noted", "The council, as Berg noted this week, even helped the guards")),
    ("Berg and Roe have all said that the dam fell.", ("Berg and Roe", "have all said", "that the dam fell")),
    # inverted: content, verb, speaker
    ("“The well is dry,” said Anna Berg, a farmer from Northam.", ("Anna Berg", "said", "“The well is dry,”")),
    ("The well is dry, says the mayor.", ("the mayor", "says", "The well is dry")),
    ("“Pay up,” said a letter signed by his clerk.", ("a letter signed by his clerk", "said", "“Pay up,”")),
    # leading: verb, speaker, content
    ("Said Anna Berg, who lives nearby, “We ran.”", ("Anna Berg", "Said", "“We ran.”")),
    # participles behind the noun of what was sent; a clause that goes on behind its tag
    ("The council released a statement saying that the well was dry.", ("The council", "saying", "that the well was dry")),
    ("The well, the mayor said then, was dry.", ("the mayor", "said", "The well, the mayor said then, was dry")),
    ("“The well is dry,” read a note on the door.", ("a note", "read", "“The well is dry,”")),
    # an insertion that ends with a dash
    ("The raid - which the army says killed ten - drew anger.", ("the army", "says", "killed ten")),
    ("The dam, built in a year, will break, Northam believes.", ("Northam", "believes", "The dam, built in a year, will break")),
    # adjuncts, passives, adverbs, nouns
    ("According to the harbour police, two boats sank.", ("the harbour police", "According to", "two boats sank")),
    ("Two boats sank on Monday, according to the harbour police.", ("the harbour police", "according to", "Two boats sank on Monday")),
    ("The guards, blamed by the duke of burning the mill, left.", ("the duke", "blamed", "of burning the mill")),
    ("The guards are believed to have burned the mill.", (None, "are believed", "to have burned the mill")),
    ("The commander was reportedly hurt.", (None, "reportedly", "The commander was reportedly hurt")),
    ("The duke's claim that the mill is empty was read aloud.", ("The duke", "claim", "that the mill is empty was read aloud")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES, ids=[text for text, _ in SHAPES])
def test_shapes(text: str, expected: tuple[str | None, str, str]) -> None:
    """Each shape of reported speech gives its speaker, reporting word and content, exact to the word."""
    assert [expected] == triples(text)


@pytest.mark.parametrize(
    "text",
    [
        "The reports on the desk were wet.",
        "The United States and the claims department closed early.",
        "Six people confirmed killed in the flood were farmers.",
        "The side addresses stand on page two.",
        "The guards observed the truce.",
        "He used the evening to say nothing.",
        "The proposed law and the alleged thief waited.",
        "The company added around 300 jobs.",
        "Gunmen attacked a bus near the mill.",
        "Gang members have attacked a small town.",
        "The wounded have been admitted to local hospitals.",
        "Nine women were admitted to Harbour General Hospital.",
        "Two car bombs targeted the mill.",
    ],
)
def test_words_that_report_nothing(text: str) -> None:
    """A noun, an adjective or an infinitive that looks like a reporting verb attributes nothing."""
    assert [] == triples(text)


def test_blame_is_told_from_blows_by_who_strikes_and_by_quoted_words() -> None:
    """A senator attacks with words; so does an army whose words are quoted."""
    assert [("The senator", "attacked", "the plan")] == triples("The senator attacked the plan.")
    assert [] != triples("The army attacked the plan as “a shameful farce”.")


def test_two_speakers_in_one_sentence() -> None:
    """What each of two says in one sentence is kept apart."""
    found = triples(
        "State radio said the dam held, and the duke said the mill had burned, but did not mention the barn."
    )
    assert ("State radio", "said", "the dam held") == found[0]
    assert ("the duke", "said", "the mill had burned") == found[1]


def test_a_shared_speaker() -> None:
    """A second verb without a subject of its own has the speaker of the first."""
    found = triples("The duke says the mill is empty and accuses the guards of theft.")
    assert ("The duke", "accuses", "the guards of theft") == found[1]


def test_a_participle_has_the_speaker_of_its_clause() -> None:
    """What is added behind a comma is the same speaker's."""
    first, second = said_in("The dam held, she further said, adding that nine cows were lost.")
    assert ("The dam held", "that nine cows were lost") == (first.content.exact, second.content.exact)
    assert first.voice == second.voice


def test_the_next_sentence_is_the_outlets() -> None:
    """A sentence that merely follows a report is not attributed."""
    (only,) = said_in("The dam held, the mayor said. Nine cows were lost.")
    assert "The dam held" == only.content.exact


def test_a_quotation_goes_on_in_the_next_sentence_and_paragraph() -> None:
    """Quotations that follow a tagged one, with nothing but quotations between, keep its speaker."""
    text = "“The dam held,” she said. “The cows are safe.”\n\n“We shall rebuild.”\n\nRain fell."
    (only,) = said_in(text)
    assert text[: text.index("\n\nRain")] == only.content.exact


def test_an_announced_paragraph() -> None:
    """A colon at the end of a paragraph hands the next quotation to its speaker."""
    assert ("The mayor", "wrote", "“The dam held.”") in triples("The mayor wrote:\n\n“The dam held.”\n\nRain fell.")


def test_a_quotation_without_a_speaker_stays() -> None:
    """A quoted sentence that nobody is named for is kept, without a source."""
    (only,) = said_in("Rain fell all night on the valley.\n\n“The dam held until the morning came.”")
    assert (None, None, "none") == (only.source, only.voice, only.source_kind)


def test_so_called_holds_a_name_off() -> None:
    """A name that the outlet does not make its own is somebody's, though nobody says whose; scare quotes alone say nothing."""
    (only,) = said_in("The guards left the so-called “calm zone” on Monday.")
    assert (None, "so-called", "“calm zone”") == (only.source, only.cue and only.cue.exact, only.content.exact)
    assert "distances" == only.embrace
    assert not is_asserting(only)
    assert [] == triples("The guards left the “calm zone” on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "The wire quoted a guard as saying that it rained.",
        "A guard was quoted by the wire as saying that it rained.",
    ],
)
def test_who_is_quoted_stands_inside_who_quotes(text: str) -> None:
    """Both voices are there, each with its words, and the inner one is reported by the outer."""
    outer, inner = said_in(text)
    assert ("the wire", "a guard") == tuple(one.source.exact.lower() for one in (outer, inner) if one.source)
    assert (None, outer.id) == (outer.inside, inner.inside)
    assert outer.content == inner.content


@pytest.mark.parametrize(
    "text",
    [
        "State radio, quoting a nurse, said the road was cut.",
        "According to state radio, citing a nurse, the road was cut.",
        "The road was cut, according to state radio, citing a nurse.",
    ],
)
def test_a_citation_stands_anywhere(text: str) -> None:
    """Who is cited stands inside who cites, before the verb and beside “according to” too, with the same content."""
    found = {one.source.exact.lower(): one for one in said_in(text) if one.source}
    outer, inner = found["state radio"], found["a nurse"]
    assert outer.id == inner.inside
    assert "the road was cut" == outer.content.exact.lower() == inner.content.exact.lower()


def test_and_residents_said_stands_beside() -> None:
    """A second speaker behind “and” ends what the first one said, comma or not."""
    found = triples("The council said the dam broke and residents said the mill burned.")
    assert [
        ("The council", "said", "the dam broke"), ("residents", "said", "the mill burned"),
    ] == found  # fmt: skip


def test_what_is_asked_inside_a_report_is_a_link_of_its_own() -> None:
    """The agency reports, the guard asks."""
    outer, inner = said_in("The agency reported that the guard had asked the king for permission to fish.")
    assert outer.id == inner.inside
    assert ("asks", "for permission to fish") == (inner.stance, inner.content.exact)


def test_who_is_cited_is_as_reliable_as_alone() -> None:
    """Nobody marked the cited voice beside the citing one; it is judged as “according to” would be."""
    outer, inner = said_in("The road was cut, state radio reported, citing a nurse.")
    assert inner.inside == outer.id
    assert inner.reliability is not None
    assert 0.3 < inner.reliability


@pytest.mark.parametrize(
    ("text", "stance", "is_said"),
    [
        ("The duke did not confirm that the mill burned.", "states", False),
        ("The duke did not deny that the mill burned.", "states", False),
        ("The duke could neither confirm nor deny that the mill burned.", "states", False),
        ("Nobody has claimed responsibility for the fire.", "states", False),
        ("The duke retracted his claim that the mill burned.", "states", False),
        ("The duke was unable to confirm that the mill burned.", "states", False),
        ("The duke has neither confirmed nor denied that the mill burned.", "states", False),
        ("No group has claimed responsibility for the fire.", "states", False),
        ("An earlier version of this article said that the mill burned.", "states", False),
        ("The duke does not believe that the mill burned.", "denies", True),
    ],
)
def test_what_is_not_said_is_not_asserted(text: str, stance: str, is_said: bool) -> None:
    """A negated report leaves its content open and embraces nothing, nor does an outlet say what it has replaced; not to believe is to deny."""
    found = {(one.stance, is_asserting(one), is_open(one), one.embrace) for one in said_in(text)}
    assert {(stance, is_said, not is_said, None)} == found


def test_a_question_asserts_nothing() -> None:
    """Whether the mayor said so is asked, not told."""
    (only,) = said_in("Did the mayor say that it rained?")
    assert not is_asserting(only)


def test_rivals_of_a_pronoun_are_named() -> None:
    """Where two could be meant, the nearer is taken and the other one is named; where one could, nobody is."""
    first, second, third = said_in("The mayor said it rained. The envoy said it snowed. He added that it was cold.")
    assert ((), ()) == (first.rivals, second.rivals)
    assert ("The envoy", ("The mayor",)) == (third.voice and third.voice.name, third.rivals)
    assert () == said_in("The mayor said it rained. He added that it was cold.")[1].rivals


def test_the_state_somebody_is_in_has_no_voice() -> None:
    """Nobody is named who confirms."""
    assert [] == triples("Six people confirmed dead after the raid.")


def test_reliability_is_a_share_and_tells_plain_speech_from_views() -> None:
    """A tag behind a quotation was marked by people far more often than a view."""
    (plain,) = said_in("“It rained in the valley,” the mayor said.")
    (view,) = said_in("The council is opposed to the dam.")
    assert plain.reliability is not None
    assert view.reliability is not None
    assert 0.8 < plain.reliability <= 1
    assert view.reliability < plain.reliability


def test_what_somebody_looks_into_is_no_speaking() -> None:
    """Reports that are being reviewed are nobody's words there, and the verb before them is no speaker."""
    assert ["The army"] == [
        speaker for speaker, _, _ in triples("The army said it was reviewing reports that rain fell.")
    ]


def test_people_who_fled_are_told_of() -> None:
    """A clause has its verb in "fled", so that who is named behind it says it."""
    assert [("the mayor", "said", "Around 300 people fled to the hills")] == triples(
        "Around 300 people fled to the hills, the mayor said."
    )


def test_headlines() -> None:
    """A headline names its speaker before a colon or behind a dash."""
    body = "\n\nThe dam held, the mayor said."
    assert ("Mayor", ":", "Dam holds in valley") == triples("Mayor: Dam holds in valley" + body)[0]
    assert ("Lantern reporter", None, "Nine cows lost in flood") == triples(
        "Nine cows lost in flood – Lantern reporter" + body
    )[0]
    assert [] == triples("Valley of rain: Nine cows lost\n\nRain fell.")


def test_nested_voices_are_a_chain() -> None:
    """An agency that cites one group, which tells what another's spokesman said: three links, each inside the next."""
    text = (
        "A spokesman for the Mill Guard said in a radio message that the gate was open, Lantern Wire reported, "
        "citing the River League."
    )
    spokesman, wire, league = said_in(text)
    assert [None, wire.id, league.id] == [wire.inside, league.inside, spokesman.inside]
    by_id = {one.id: one for one in (spokesman, wire, league)}
    assert (wire, league, spokesman) == chain_of(spokesman, by_id)


def test_what_somebody_is_said_to_have_asked() -> None:
    """A report of a request: the request is inside the report."""
    asked, reported = said_in("The army has asked the duke for permission to leave, Lantern Wire reported Friday.")
    assert ("asks", reported.id, None) == (asked.stance, asked.inside, reported.inside)


def test_speech_inside_a_quotation() -> None:
    """What is reported inside a quotation is inside its attribution; one's own thoughts are not told again."""
    outer, inner = sorted(
        said_in("“I think the duke says the mill is empty,” the miller said."), key=lambda one: one.inside is not None
    )
    assert ("the miller", "the duke") == (outer.source and outer.source.exact, inner.source and inner.source.exact)
    assert outer.id == inner.inside


def test_topics_assert_nothing() -> None:
    """Who condemns an attack does not say that it happened."""
    (only,) = said_in("The bishop condemned the attack on the mill.")
    assert not is_asserting(only)


@pytest.mark.parametrize(
    ("text", "stance", "embrace"),
    [
        ("The duke claims that the mill is empty.", "states", "distances"),
        ("The duke pointed out that the mill is empty.", "states", "embraces"),
        ("The duke admitted that the mill is empty.", "confirms", "embraces"),
        ("The duke denied that the mill is empty.", "denies", None),
        ("The duke accuses the guards of theft.", "accuses", None),
        ("The duke warned that the dam may break.", "warns", None),
        ("The duke promised to rebuild.", "promises", None),
        ("The duke urged the guards to leave.", "asks", None),
        ("Lantern Wire reported that the dam broke.", "reports", None),
        ("The League claimed responsibility for the fire.", "claims-responsibility", None),
    ],
)
def test_stance_and_embrace(text: str, stance: str, embrace: str | None) -> None:
    """What the voice does by speaking, and how the outlet holds it, come from the reporting word."""
    (only,) = said_in(text)
    assert (stance, embrace) == (only.stance, only.embrace)


def test_a_negated_report_says_so() -> None:
    """Not saying is kept apart from saying."""
    (only,) = said_in("The duke did not say that the mill is empty.")
    assert only.rule.startswith("attribution.open-negated-before")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“The dam held,” she said.", "direct"),
        ("She said that the dam “held well” in the flood.", "mixed"),
        ("She said that the dam held.", "indirect"),
    ],
)
def test_modes(text: str, mode: str) -> None:
    """Direct is a quotation from end to end, mixed has one inside."""
    (only,) = said_in(text)
    assert mode == only.mode


def test_what_a_relative_clause_says_ends_where_its_clause_closes() -> None:
    """The verb behind the closing comma has the subject before the insertion, and is no part of what the insertion says."""
    text = "A baker, who feared a flood, put the toll at nine."
    assert [("who", "feared", "a flood"), ("A baker", "put", "the toll at nine")] == triples(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("A court has rejected a media request to open the file, saying it is closed.", ["A court", "A court"]),
        ("There were files that were requested by the council.", []),
        ("She squeezed every word for effect.", []),
        ("She told the truth.", []),
        ("Nine died in the mill, according to reports on Sunday.", ["reports"]),
    ],
)
def test_nouns_and_relatives_are_no_statements(text: str, speakers: list[str]) -> None:
    """A noun behind "a" is no verb, and neither "that" of files nor a word that is squeezed says something."""
    assert speakers == [one.source and one.source.exact for one in said_in(text)]


def test_who_is_quoted_and_says_what_he_said_is_one_voice() -> None:
    """A speaker's own "I said" inside a quotation names no second voice."""
    text = "“I said that the dam held,” the mayor said."
    assert [("the mayor", "said", "“I said that the dam held,”")] == triples(text)
    text = "“I have concluded that the dam held,” the mayor said."
    assert [("the mayor", "said", "“I have concluded that the dam held,”")] == triples(text)


def test_the_noun_that_a_denial_hangs_on_is_no_part_of_its_speaker() -> None:
    """Two noun phrases in a row are an antecedent and a subject."""
    text = "The duke accused the guard of theft, an allegation the guard has denied."
    assert ("the guard", "has denied", "an allegation") in triples(text)


def test_a_place_before_a_colon_is_no_voice() -> None:
    """A headline may open with where it happened; only a name that is no place speaks there."""
    text = "Norrby: Mill hit by shells\n\nShells hit a mill near the old Norrby bridge, the mayor said."
    there = place_at(text, "Norrby")
    assert ["Norrby", "the mayor"] == [one.source and one.source.exact for one in said_in(text)]
    assert ["the mayor"] == [one.source and one.source.exact for one in said_in(text, there)]
