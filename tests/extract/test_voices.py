"""Who speaks: pronouns, nouns, short names, spokesmen, an outlet's own reporters."""

from dataclasses import replace

import pytest

from tests.extract.said import actor, said_in
from whosaid.records.inferred import Attribution, Voice


def ways(found: tuple[Attribution, ...]) -> list[tuple[str | None, str]]:
    """(name of the voice, last part of the rule) of each."""
    return [(one.voice.name if one.voice else None, one.rule.split("+")[-1]) for one in found]


def test_he_is_the_last_person_who_spoke() -> None:
    """A pronoun is the last speaker that it can mean."""
    text = "Mayor Jon Ash said the dam held. The council said it was glad. He added that the mill burned."
    assert [
        ("Jon Ash", "voice.words"), ("The council", "voice.words"), ("Jon Ash", "voice.pronoun"),
    ] == ways(said_in(text))  # fmt: skip


def test_he_is_the_person_a_sentence_was_about() -> None:
    """A person who heads a sentence in between is meant, though another spoke last."""
    text = "Jon Ash said the dam held.\n\nKarl Fenn toured the valley on Friday.\n\n“It is dry,” he said."
    mentions = (actor(text, "Jon Ash", "Jon Ash", "official"), actor(text, "Karl Fenn", "Karl Fenn", "official"))
    assert ("Karl Fenn", "voice.pronoun") == ways(said_in(text, *mentions))[-1]


def test_a_surname_is_the_full_name() -> None:
    """A surname with or without a title is who was named in full before."""
    text = "Palace spokesman Jon Ash said the dam held. Mr Ash told reporters that it rained. The palace spokesman added that it snowed."
    assert [
        ("Jon Ash", "voice.words"), ("Jon Ash", "voice.short-name"), ("Jon Ash", "voice.noun"),
    ] == ways(said_in(text))  # fmt: skip


def test_a_short_name_of_a_body() -> None:
    """One word of a body's name is enough once the whole was printed."""
    text = "The North Valley Observatory for Floods (NVOF) said six died. The Observatory said more rain is due, according to NVOF."
    found = said_in(text)
    assert 1 == len({one.voice.name for one in found if one.voice})
    assert {"monitor"} == {one.voice_kind for one in found}


def test_the_report_is_whose_report_it_was() -> None:
    """A report that a body made speaks with the body's voice, and is a document."""
    text = "Nine cows were lost, the rescue mission reported on Friday. The mill burned, the report said."
    mission, report = said_in(text, actor(text, "rescue mission", "Rescue Mission", "force"))
    assert mission.voice == report.voice
    assert ("document", "voice.report-of") == (report.source_kind, report.rule.split("+")[-1])


def test_a_spokesman_speaks_for_his_body() -> None:
    """An unnamed spokesman is the body's voice; the speaker stays anonymous."""
    text = "A spokesman for the Mill Guard said the gate was open."
    (only,) = said_in(text, actor(text, "Mill Guard", "Mill Guard", "armed-group"))
    assert ("actor:mill-guard", "armed-group", "anonymous") == (
        only.voice and only.voice.actor,
        only.voice_kind,
        only.source_kind,
    )


def test_he_is_the_subject_of_the_sentence_before() -> None:
    """Of two persons in it the first is meant, and the other is named as a rival."""
    text = "Jon Ash met Karl Fenn. He said the road was closed."
    (only,) = said_in(
        text, actor(text, "Jon Ash", "Jon Ash", "official"), actor(text, "Karl Fenn", "Karl Fenn", "official")
    )
    assert ("Jon Ash", ("Karl Fenn",)) == (only.voice and only.voice.name, only.rivals)


def test_his_spokesman_speaks_for_him() -> None:
    """A possessive leads to the person spoken for; the spokesman is another person, and is called so."""
    text = "Karl Fenn condemned the raid. “Those who did it will pay,” said a letter signed by his spokesman."
    found = said_in(text, actor(text, "Karl Fenn", "Karl Fenn", "official"))
    assert (Voice(None, "spokesman of Karl Fenn"), "document") == (found[-1].voice, found[-1].source_kind)


def test_a_spokesman_of_a_person_stays_himself() -> None:
    """“The spokesman” picks him up again."""
    text = "Karl Fenn visited the mill. His spokesman said the war was over. The spokesman added that it rained."
    found = said_in(text, actor(text, "Karl Fenn", "Karl Fenn", "official"))
    assert [Voice(None, "spokesman of Karl Fenn")] * 2 == [one.voice for one in found]


@pytest.mark.parametrize(
    "before",
    [
        "In a statement, the Mill Guard said two boats sank.",
        "The Mill Guard said so in a statement on Friday, adding that it rained.",
    ],
)
def test_the_statement_is_of_the_body_that_made_it(before: str) -> None:
    """A document named again speaks with the voice that was said to have made it."""
    text = f"{before} A miller said he saw smoke. The statement added that nobody was hurt."
    found = said_in(text, actor(text, "Mill Guard", "Mill Guard", "armed-group"))
    assert ("actor:mill-guard", "document") == (found[-1].voice and found[-1].voice.actor, found[-1].source_kind)
    assert found[-1].rule.endswith("voice.report-of")


def test_a_named_official_who_is_not_in_the_register() -> None:
    """The person is named, the body's id stands behind."""
    text = "Mill Guard commander Jon Ash said the gate was open."
    (only,) = said_in(text, actor(text, "Mill Guard", "Mill Guard", "armed-group"))
    assert ("Jon Ash", "actor:mill-guard") == (only.voice and only.voice.name, only.voice and only.voice.actor)


def test_a_capital_stands_for_its_government() -> None:
    """A metonym that the register knows says by which rule it was taken."""
    text = "Northam believes that the talks will fail."
    (only,) = said_in(text, actor(text, "Northam", "Northland", "state", rule="actor.metonym"))
    assert ("Northland", "voice.metonym") == (only.voice and only.voice.name, only.rule.split("+")[-1])


def test_the_report_that_spoke_first_in_its_sentence() -> None:
    """Who only denies what a report says has not made it."""
    text = "A pro-mill report said nine died, but the duke denied it. The report said that it rained."
    voice = said_in(text)[-1].voice
    assert "A pro-mill report" == (voice and voice.name)


def test_the_outlets_own_reporter() -> None:
    """A reporter of the outlet is the outlet's own voice, and so is "he" behind."""
    text = "The dam broke, Lantern's Olga Roe reported from the valley. She said six farms were lost."
    found = said_in(text, outlet="Lantern")
    assert [(True, "Lantern"), (True, "Lantern")] == [(one.own, one.voice and one.voice.name) for one in found]


def test_another_outlets_reporter() -> None:
    """On another outlet's page the reporter is the voice of her own outlet."""
    text = "The dam broke, Lantern's Olga Roe reported from the valley."
    (only,) = said_in(text, actor(text, "Lantern", "Lantern", "outlet"), outlet="The Kite")
    assert (False, "actor:lantern", "outlet") == (only.own, only.voice and only.voice.actor, only.voice_kind)


@pytest.mark.parametrize(
    ("text", "kind", "source_kind"),
    [
        ("Activists in the town say the mill burned.", "witness", "collective"),
        ("A resident said the mill burned.", "witness", "anonymous"),
        ("Residents and a monitor say the mill burned.", "witness", "collective"),
        ("A survey shows that the mill burned.", "unknown", "document"),
        ("Sources said the mill burned.", "unknown", "collective"),
        ("A rebel said the mill burned.", "armed-group", "anonymous"),
    ],
)
def test_unnamed_voices(text: str, kind: str, source_kind: str) -> None:
    """Unnamed voices have no actor, but a kind told by their noun."""
    (only,) = said_in(text)
    assert (None, kind, source_kind) == (only.voice and only.voice.actor, only.voice_kind, only.source_kind)


def test_which_is_who_stands_before() -> None:
    """A relative pronoun speaks with the voice of the noun before it."""
    text = "The mill burned, according to the River League, which said that two guards died."
    found = said_in(text, actor(text, "River League", "River League", "monitor"))
    assert ["actor:river-league", "actor:river-league"] == [one.voice and one.voice.actor for one in found]


def test_we_in_a_quotation_is_who_is_quoted() -> None:
    """The first person inside a quotation is the one quoted."""
    text = "“We warned that the dam would break,” Jon Ash said."
    outer, inner = sorted(said_in(text), key=lambda one: one.inside is not None)
    assert outer.voice == inner.voice


def test_he_is_no_charity() -> None:
    """A pronoun for a person passes over bodies that spoke in between."""
    text = "Jon Ash said the dam held. The charity Open Hands said it was glad. He added that the mill burned."
    assert ("Jon Ash", "voice.pronoun") == ways(said_in(text))[-1]


def test_he_is_no_name_behind_the() -> None:
    """The article right before a name makes it a body's, which is called by its whole name."""
    text = "Jon Ash said the dam held. The Wolves of the Marsh denied it. He added that the mill burned."
    assert [("Jon Ash", "voice.words"), ("Wolves of the Marsh", "voice.words"), ("Jon Ash", "voice.pronoun")] == ways(
        said_in(text)
    )


def test_he_is_who_heads_the_sentence() -> None:
    """Behind "because" the pronoun is the subject of its own sentence, who need not have spoken before."""
    text = "Jon Ash said the dam held.\n\nA farmer at the mill, who hid because he feared thieves, said it burned."
    assert ("A farmer at the mill", "voice.pronoun") in ways(said_in(text))


def test_she_is_the_unnamed_person_of_the_sentence_before() -> None:
    """Somebody without a name who heads a sentence is meant, though another spoke last."""
    text = "Jon Ash said the dam held. A young farmer watched the mill burn. Two cows were lost, she added."
    assert ("A young farmer", "voice.pronoun") == ways(said_in(text))[-1]


def test_they_who_reject_a_charge_are_the_accused() -> None:
    """The pronoun of "a charge they reject" is whoever is accused in that sentence."""
    text = "Residents said the dam held. The duke accused foreign bakers of theft, a charge they reject."
    assert ("foreign bakers", "voice.pronoun") == ways(said_in(text))[-1]


def test_it_is_the_body_that_opened_the_sentence_before() -> None:
    """A body that the sentence before was about is meant, though another spoke last."""
    text = (
        "The Lake Office said the dam held.\n\nThe Mill Guard did not comment. Earlier it accused the miller of theft."
    )
    found = said_in(
        text, actor(text, "Lake Office", "Lake Office", "body"), actor(text, "Mill Guard", "Mill Guard", "armed-group")
    )
    assert ("Mill Guard", "voice.pronoun") == ways(found)[-1]


def test_he_is_nobody_who_is_told_of_later_only() -> None:
    """A person at the head of the last sentence of a text is not whom its first sentences mean."""
    text = "It rained. He said the dam held.\n\nKarl Fenn toured the valley on Friday."
    assert [("He", "voice.words")] == ways(said_in(text, actor(text, "Karl Fenn", "Karl Fenn", "official")))


def test_a_monitor_is_the_only_one_that_the_page_names() -> None:
    """Wires say “a monitor” first and its name later; another monitor, or one of two, is nobody known."""
    text = (
        "A monitor said six died. A monitoring group said it rained. Another monitor said ten died. "
        "The Valley Observatory said more rain is due."
    )
    valley = actor(text, "The Valley Observatory", "Valley Observatory", "monitor")
    assert [
        ("Valley Observatory", "voice.only-monitor"), ("Valley Observatory", "voice.only-monitor"),
        ("Another monitor", "voice.words"), ("Valley Observatory", "voice.register"),
    ] == ways(said_in(text, valley))  # fmt: skip
    more = f"{text} The Hill Network said so too."
    two = (valley, actor(more, "The Hill Network", "Hill Network", "monitor"))
    assert ("A monitor", "voice.words") == ways(said_in(more, *two))[0]


def test_a_place_behind_adjectives_is_no_voice() -> None:
    """Doctors in besieged Norrby are doctors, and the voice is not the town."""
    text = "Doctors in besieged western Norrby said six died. Residents of rural Kestrel County said it rained."
    assert ["Doctors in besieged western Norrby", "Residents of rural Kestrel County"] == [
        name for name, _ in ways(said_in(text))
    ]


def test_the_television_of_one_state_is_not_that_of_another() -> None:
    """“TV” alone would make one voice of two."""
    text = "Torland's government-run TV said six died. Ruritania's government-run TV said nine died."
    assert ["Torland's government-run TV", "Ruritania's government-run TV"] == [name for name, _ in ways(said_in(text))]


def test_detectives_have_no_name() -> None:
    """A capital at the head of a sentence makes no name of a noun for those who speak."""
    found = said_in("Investigators said six died. Deputies said it rained. Evidence suggests that it burned.")
    assert ["collective", "collective", "document"] == [one.source_kind for one in found]


def test_a_day_at_the_end_of_a_phrase_is_no_name() -> None:
    """“A complaint filed Saturday” is not the voice Saturday; Theresa May is one."""
    found = said_in("A complaint filed Saturday by the harbour office said six died. Karla May said nine died.")
    assert "Saturday" not in [name for name, _ in ways(found)]
    assert ("Karla May", "voice.words") == ways(found)[-1]


def test_the_group_that_opens_a_sentence_is_meant() -> None:
    """“The group” is the armed group that the paragraph is about, though another body spoke last."""
    text = "The Red Falcons took a mill. The council said it was quiet. The group vowed to go on."
    falcons = actor(text, "Red Falcons", "Red Falcons", "armed-group")
    assert ("Red Falcons", "voice.noun") == ways(said_in(text, falcons))[-1]


@pytest.mark.parametrize("words", ["had earlier said", "has today said", "had said"])
def test_a_time_inside_a_verb_group(words: str) -> None:
    """A time right behind the auxiliary parts no speaker from what he said."""
    assert ["The mayor"] == [one.source.exact for one in said_in(f"The mayor {words} that it rained.") if one.source]


def test_its_correspondent_is_the_voice_of_the_outlet() -> None:
    """A reporter of the outlet that spoke before is that outlet's voice."""
    text = "Valley Radio said the dam broke. Its correspondent Ann Low said the mill burned."
    found = said_in(text, actor(text, "Valley Radio", "Valley Radio", "outlet"))
    assert ["Valley Radio", "Valley Radio"] == [one.voice and one.voice.name for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Bellbook post from Ann Low said the dam broke.", "Ann Low"),
        ("A Bellbook post said the dam broke.", "A Bellbook post"),
        ("Northern Bellbook channels said the dam broke.", "Northern Bellbook channels"),
        ("A video shared by Mill Radio showed the dam.", "Mill Radio"),
        ("A video of Mill Radio showed the dam.", "A video of Mill Radio"),
        ("Bellbook said the dam broke.", "Bellbook"),
        ("A Bellbook spokesman said the dam broke.", "Bellbook"),
    ],
)
def test_a_platform_is_no_voice(text: str, name: str) -> None:
    """Posts are the voice of who posted them; the platform speaks only where it says so itself."""
    known = (("Bellbook", "social"), ("Mill Radio", "outlet"))
    (only,) = said_in(text, *(actor(text, name, name, kind) for name, kind in known if name in text))
    assert name == (only.voice and only.voice.name)


def test_a_name_before_its_office_without_a_comma() -> None:
    """Where a text has lost its commas, "Ann Low head of the guard" is still Ann Low."""
    text = "Ann Low head of the Mill Guard said the dam broke."
    found = said_in(text, actor(text, "Ann Low", "Ann Low", "person"), actor(text, "Mill Guard", "Mill Guard", "force"))
    assert ["Ann Low"] == [one.voice and one.voice.name for one in found]


def test_the_group_that_was_called_a_group() -> None:
    """The noun beside a body's name is one by which it is picked up, before other bodies that it could mean."""
    text = "Mill Aid said it rained. The Dam Watch, a rights group, accused the miller of theft. The group said it had proof."
    found = said_in(text, actor(text, "Mill Aid", "Mill Aid", "aid"), actor(text, "Dam Watch", "Dam Watch", "body"))
    assert "Dam Watch" == (found[-1].voice and found[-1].voice.name)


def test_the_office_holds_for_the_surname() -> None:
    """Who was named with an office speaks for the body later too, by surname or as "she"; the headline before as well."""
    text = (
        "Low: dam broke\n\nMill Guard spokeswoman Ann Low said the dam broke. Low said it rained. She said it snowed."
    )
    low = (replace(actor(text, "Low", "Ann Low", "person", nth=nth), target="actor:ann-low") for nth in (0, 2))
    whole = replace(actor(text, "Ann Low", "Ann Low", "person"), target="actor:ann-low")
    found = said_in(text, whole, *low, actor(text, "Mill Guard", "Mill Guard", "force"))
    assert 4 == len(found)
    assert {("Mill Guard", "official")} == {(one.body and one.body.name, one.voice_kind) for one in found}


def test_she_is_no_man() -> None:
    """A pronoun means nobody who is called otherwise; where nobody is left it is nobody we know."""
    text = "Ann Low baked bread. Her son was killed. “I have buried enough,” she said."
    *_, said = said_in(text, actor(text, "Ann Low", "Ann Low", "person"))
    assert said.voice is not None
    assert "Ann Low" == said.voice.name
    *_, said = said_in("A spokesman for the mill left. “I have buried enough,” she said.")
    assert said.voice is not None
    assert "she" == said.voice.name


def test_letters_of_a_state_are_no_pronoun() -> None:
    """The words "US and Lind officials" are nobody's "us"."""
    found = said_in("The Lake Post cited US and Lind officials as saying that it rained.", outlet="Morning Hour")
    assert [False, False] == [one.own for one in found]
    assert "US and Lind officials" == (found[1].voice and found[1].voice.name)


def test_it_is_no_band_of_several() -> None:
    """Of "accused the rebels of a raid which it said began on Monday" the accuser is meant."""
    text = "The Mill Guard accused the rebels of a raid which it said began on Monday."
    found = said_in(text, actor(text, "Mill Guard", "Mill Guard", "force"))
    assert {"Mill Guard"} == {one.voice.name for one in found if one.voice}


def test_the_agency_of_relief() -> None:
    """Then "the agency" can be a body of relief that spoke last."""
    text = (
        "The Lake Post said it rained. The Norrby Relief Office said nine fled. The agency warned that more would flee."
    )
    mentions = (
        actor(text, "Lake Post", "Lake Post", "outlet"),
        actor(text, "Norrby Relief Office", "Norrby Relief Office", "aid"),
    )
    assert "Norrby Relief Office" == said_in(text, *mentions)[-1].voice.name  # type: ignore[union-attr]


def test_an_appointed_head_does_not_speak_for_who_appointed_him() -> None:
    """Then "the Lind-appointed head" is no voice of Lind, and "who" behind "according to" is that head."""
    text = "Nine men died, according to the region’s Lind-appointed head, who blamed the guard for it."
    found = said_in(text, actor(text, "Lind", "Lind", "state"))
    assert {"the region’s Lind-appointed head"} == {one.voice.name for one in found if one.voice}


def test_the_governor_of_the_region_with_his_name() -> None:
    """A name behind the noun of a place is the governor's own."""
    text = "Nine men died, the governor of the region Jon Ash said."
    (only,) = said_in(text, actor(text, "Jon Ash", "Jon Ash", "official"))
    assert "Jon Ash" == (only.voice and only.voice.name)


@pytest.mark.parametrize(
    ("source", "voice"),
    [
        ("A spokesman for the Mill army fighting the Red Falcons", "Mill army"),
        ("A pro-Falcon official", "A pro-Falcon official"),
        ("Reports from pro-Falcon papers", "Reports from pro-Falcon papers"),
        ("The Lake Lawyers Initiative", "Lake Lawyers Initiative"),
    ],
)
def test_whose_voice_a_name_beside_is_not(source: str, voice: str) -> None:
    """Whom a body fights and whom papers are for does not speak; nouns of people inside a name belong to it."""
    text = f"{source} said it rained."
    names = (("Mill army", "force"), ("Red Falcons", "armed-group"), ("pro-Falcon", "armed-group"))
    mentions = [actor(text, name.removeprefix("pro-"), name, kind) for name, kind in names if name in text]
    assert [voice] == [one.voice.name if one.voice else None for one in said_in(text, *mentions)]


def test_who_is_the_one_behind_according_to() -> None:
    """The pronoun means whom "according to" names, and not what stands before it."""
    *_, inner = said_in("A raid hit a house killing six according to a nurse who said it rained.")
    assert inner.voice is not None
    assert "a nurse" == inner.voice.name
