"""Tolls and the times around them -> which tolls are sums over a stretch of time: a month, a siege, a war.

Such a toll never joins one incident, and says neither the day nor the town of one.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from whosaid.extract.dating import is_long_ago, is_of_hours, is_whole_month
from whosaid.extract.stretch_clauses import has_phrase, is_of_speaker, past_phrase
from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.knowledge.tolls import Toll
from whosaid.records.inferred import TimeExpression
from whosaid.text.reading import Reading

#: Days that a stretch must last for a toll over it to be cumulative; a night and a day belong to one incident.
CUMULATIVE_DAYS = 2

#: Precisions of a day or less: without a day of publication nobody knows how long ago it was, unless the words say its year.
DAYS = frozenset({"day", "hour", "minute"})

#: Days from which what happened since then is no one battle any more.
WAR_DAYS = 60

#: What a toll may be the sum over: a stretch of days, or a war or the months since something.
STRETCH, WAR = "stretch", "war"

#: Most stretches of time of one sentence that are looked at; more of them are a list.
MAX_STRETCHES = 8

#: Most tokens between a number and a stretch of time that are searched for another clause.
CLAUSE_TOKENS = 60

#: Tokens after "since" in which a verb of beginning is looked for, and the most of them where none parts a clause.
ONSET_TOKENS, ONSET_REACH = 6, 12

#: A number of dead or hurt from which on it is none of one incident, whatever the words leave out.
HUGE = 10_000

#: Least number that a ministry's daily bulletin calls a total, behind what the last hours added to it.
RUNNING = 200

#: Tokens behind a verb of raising in which its total stands, and behind "daily" in which its report does.
TOTAL_TOKENS, BULLETIN_TOKENS = 3, 2

#: Least number of dead of a month that is no single act's, where none is named beside it.
MONTHLY = 100

#: Harms whose huge numbers are sums; a single battle may displace as many.
_OF_BODIES = frozenset({"killed", "injured", "killed-or-injured"})

#: Most tokens between the word that opens a stretch of time and its expression ("over the course of the past week").
PERIOD_TOKENS = 3

#: Classes of words that say what was done to people.
HARMS = ("HARMED", "HARMING", "HARMS", "DIED")

#: Most tokens between "since" and its time ("since the army's full assault on the town in May").
SINCE_TOKENS = 12

#: Most tokens from a war to the verb of what it did ("the war between the two neighbours, which began in 2019, has"), from that
#: verb to the toll, and from a toll to the war in which people died.
WAR_TOKENS, DEED_TOKENS, INSIDE_TOKENS = 16, 14, 8

#: A month without its year.
_OPEN_MONTH = re.compile(r"XXXX-\d\d")

#: Marks of an owner: "Norland's war", "the two countries' war".
_OWNERS = frozenset({"'s", "'"})

#: Most tokens between "in" and the word for a war ("in the country's twelve-year civil war").
NAME_TOKENS = 5


class LongTimes:
    """Knows which tolls are told as sums over a stretch of time."""

    def __init__(
        self, reading: Reading, rules: CasualtyRules, times: Sequence[TimeExpression], published: date | None
    ) -> None:
        self._reading, self._rules, self._published = reading, rules, published
        self._sums_in: dict[int, tuple[tuple[int, str], ...]] = {}
        self._deeds_in: dict[int, tuple[int, ...]] = {}
        self._times: dict[int, list[TimeExpression]] = {}
        for time in times:
            self._times.setdefault(reading.sentence_at(time.evidence.start), []).append(time)
        self._stretches_in: dict[int, list[tuple[int, int, str]]] = {}

    def sum_over(self, toll: Toll) -> str | None:
        """WAR or STRETCH where the clause of the toll or words of its sentence say so; None for one incident."""
        if self._is_of_war(toll):
            return WAR
        if self._is_of_several(toll):
            return STRETCH
        if (toll.harm in _OF_BODIES and (toll.low or 0) >= HUGE) or self._is_running(toll):
            return WAR
        if toll.sentence not in self._sums_in:
            self._sums_in[toll.sentence] = tuple(self._sums(toll.sentence))
        said = {over for *place, over in self._stretches(toll.sentence) if self._is_near(toll, place)}
        said |= {over for place, over in self._sums_in[toll.sentence] if not self._is_cut_off(toll, place, over)}
        said |= {"", self._since_then(toll) or "", STRETCH if self._is_of_month(toll) else ""}
        if said != {""} and self._is_of_a_day(toll):
            return None
        return WAR if WAR in said else STRETCH if STRETCH in said else None

    def _is_running(self, toll: Toll) -> bool:
        """True for a total behind what the last hours added: "91 died in the past 24 hours, bringing the total number of dead to 1,330"."""
        if (toll.low or 0) < RUNNING or toll.harm not in _OF_BODIES:
            return False
        tokens = self._reading.tokens
        first, number = (
            self._reading.tokens_in(*self._reading.sentences[toll.sentence]).start,
            tokens.at(toll.number[0]),
        )
        if self._rules.running.isdisjoint(tokens.lowers[max(first, number - CLAUSE_TOKENS) : number]):
            return False
        told = [*self._times.get(toll.sentence - 1, ()), *self._times.get(toll.sentence, ())]
        return any(is_of_hours(time) and time.evidence.start < toll.number[0] for time in told)

    def _since_then(self, toll: Toll) -> str | None:
        """For "the army resumed its raids on 3 May and has since killed nine": the sum over the time since that day."""
        tokens, verb = self._reading.tokens, self._reading.tokens.at(toll.trigger[0])
        lowers = tokens.lowers
        reach = range(verb - 1, max(0, verb - DEED_TOKENS), -1)
        up_to_now, since = self._rules.up_to_now, self._rules.since
        place = next((at for at in reach if lowers[at] in since and lowers[at - 1] in up_to_now), 0)
        if not place or not self._is_run(place, verb) or (toll.low or 0) < 2:
            return None
        before = [one for one in self._times.get(toll.sentence, ()) if one.evidence.end <= tokens.starts[place]]
        return self._lasted(before[-1]) if before else None

    def _is_of_month(self, toll: Toll) -> bool:
        """True for "1,119 people died in violence in September", which is of no one blast or battle."""
        if (toll.low or 0) < MONTHLY or toll.harm not in _OF_BODIES:
            return False
        tokens = self._reading.tokens_in(*self._reading.sentences[toll.sentence])
        if not self._rules.one_event.isdisjoint(self._reading.tokens.lowers[tokens.start : tokens.stop]):
            return False
        months = (one.evidence for one in self._times.get(toll.sentence, ()) if is_whole_month(one))
        return any(
            self._word_before(month.start) in self._rules.periods and self._is_near(toll, (month.start, month.end))
            for month in months
        )

    def _lasted(self, time: TimeExpression) -> str | None:
        """What the time since a day makes of a toll."""
        earliest = time.when.earliest
        if earliest is None or self._published is None:
            is_year_said = earliest is not None and earliest[:4] in time.evidence.exact
            return WAR if is_year_said or time.when.precision not in DAYS else None
        days = (self._published - date.fromisoformat(earliest[:10])).days
        return WAR if days >= WAR_DAYS else STRETCH if days >= CUMULATIVE_DAYS else None

    def _stretches(self, sentence: int) -> list[tuple[int, int, str]]:
        """The times of a sentence that make a sum of a toll beside them, with what over; the first ones of many."""
        if sentence not in self._stretches_in:
            rows = [(one.evidence.start, one.evidence.end, self._length(one)) for one in self._times.get(sentence, ())]
            self._stretches_in[sentence] = [(first, end, over) for first, end, over in rows if over][:MAX_STRETCHES]
        return self._stretches_in[sentence]

    def _is_near(self, toll: Toll, time: Sequence[int]) -> bool:
        """True where nothing between the toll and the time begins another clause, but for one between commas that is done."""
        is_ahead = time[0] < toll.who[0]
        start, end = (time[1], toll.who[0]) if is_ahead else (toll.who[1], time[0])
        lowers, rules = self._reading.tokens.lowers, self._rules
        between = self._reading.tokens_in(start, max(start, end))[:CLAUSE_TOKENS]
        if is_ahead and is_of_speaker(lowers, between, rules.saying):
            return False
        between = past_phrase(lowers, between, rules.breaks) if is_ahead else between
        if is_ahead and len(between) > 1 and lowers[between[0]] == "," and lowers[between[1]] in rules.breaks:
            closing = next((at for at in between[1:] if lowers[at] == ","), between[0])
            between = range(closing, between.stop)
        elif not is_ahead and self._is_added(toll, between.stop):
            return False
        return not any(lowers[at] in rules.breaks or self._opens_clause(at) for at in between)

    def _opens_clause(self, place: int) -> bool:
        """True behind a comma for "as", and for a word in -ing that tells of no harm: "nine died, showing how often"."""
        lowers, rules = self._reading.tokens.lowers, self._rules
        if lowers[place - 1] != ",":
            return False
        symbol = rules.words.get(lowers[place], (rules.symbols["SAID"],))[0]  # "..., adding that"
        is_other = lowers[place].endswith("ing") and symbol == rules.symbols["SAID"]
        return is_other or lowers[place] in rules.comma_breaks

    def _is_cut_off(self, toll: Toll, place: int, over: str) -> bool:
        """True for a toll behind which stands the total, and for one in a clause of its own behind the beginning of a war."""
        if self._is_added(toll, place):
            return True
        lowers, first = self._reading.tokens.lowers, self._reading.tokens.at(toll.who[0])
        return over == WAR and not self._rules.whens.isdisjoint(lowers[place:first])

    def _is_added(self, toll: Toll, place: int) -> bool:
        """True for a toll behind which, before a place, stands the total that it makes: "nine died, bringing the total to 40 since May"."""
        lowers, rules = self._reading.tokens.lowers, self._rules
        behind = range(self._reading.tokens.at(toll.who[1] - 1) + 1, place)
        return any(
            lowers[at] in rules.raising and not rules.running.isdisjoint(lowers[at + 1 : at + 1 + TOTAL_TOKENS])
            for at in behind
        )

    def _is_of_a_day(self, toll: Toll) -> bool:
        """True in a clause of "when" behind a comma: "since October 7, when gunmen killed nine"."""
        lowers, number = self._reading.tokens.lowers, self._reading.tokens.at(toll.number[0])
        first = max(self._reading.tokens_in(*self._reading.sentences[toll.sentence]).start + 1, number - DEED_TOKENS)
        whens = [place for place in range(first, number) if lowers[place] in self._rules.whens]
        return bool(whens) and lowers[whens[-1] - 1] == "," and "," not in lowers[whens[-1] : number]

    def _sums(self, sentence: int) -> Iterable[tuple[int, str]]:
        """Places of words that make the tolls of their sentence sums, with what over."""
        tokens = self._reading.tokens_in(*self._reading.sentences[sentence])
        since, cumulative = self._rules.since, self._rules.cumulative
        lowers = self._reading.tokens.lowers
        words = lowers[tokens.start : tokens.stop]
        if since.isdisjoint(words) and cumulative.keys().isdisjoint(words):
            return
        for place in tokens:
            is_onset = lowers[place] in since and self._tells_onset(place)
            if not is_onset and (lowers[place] not in cumulative or not has_phrase(lowers, cumulative, place)):
                continue
            if not self._compares(place):
                yield place, WAR if is_onset else STRETCH

    def _tells_onset(self, since: int) -> bool:
        """True for a "since" behind which something begins: "since the latest assault on the city began"."""
        lowers, onsets = self._reading.tokens.lowers, self._rules.onsets
        if not onsets.isdisjoint(lowers[since + 1 : since + 1 + ONSET_TOKENS]):
            return True
        for word in lowers[since + 1 : since + 1 + ONSET_REACH]:
            if word in onsets or self._parts(word):
                return word in onsets
        return False

    def _compares(self, since: int) -> bool:
        """True for a "since" behind a superlative: "the worst raid since the war began"."""
        for back in range(since - 1, max(-1, since - 1 - SINCE_TOKENS), -1):
            if self._reading.tokens.lowers[back] in self._rules.superlatives:
                return True
            if self._parts(self._reading.tokens.lowers[back]):
                return False
        return False

    def _is_apart(self, start: int) -> bool:
        """True for a stretch behind a superlative or a denial and no harm: "in the first such raid in years", "no raid in three days"."""
        rules, words, place = self._rules, self._reading.tokens.lowers, self._reading.tokens.at(start)
        place = next((at for at in range(place - 1, place - PERIOD_TOKENS, -1) if words[at] in rules.periods), place)
        ends = {rules.symbols[name] for name in HARMS}
        told = [(word, rules.words.get(word, ("",))[0]) for word in words[max(0, place - SINCE_TOKENS) : place]]
        run = takewhile(lambda one: not (self._parts(one[0]) or one[1] in ends), reversed(told))
        apart, denial = rules.superlatives | rules.numbers.zero.keys(), rules.symbols["NOT"]
        return any(word in apart or symbol == denial for word, symbol in run)

    def _is_of_war(self, toll: Toll) -> bool:
        """True for "the war has killed 900 people", "the war, in which 900 died", "900 have died in the war", "the war's toll at 900"."""
        number = self._reading.tokens.at(toll.number[0])
        behind = self._reading.tokens.at(toll.trigger[1] - 1) + 1
        put = self._reading.tokens.lowers[behind:number]  # "put the toll of the war at"
        if not self._rules.fought.isdisjoint(put):
            return True
        start = max(self._reading.tokens_in(*self._reading.sentences[toll.sentence]).start, number - DEED_TOKENS)
        of_wars = self._rules.of_wars
        if not of_wars.keys().isdisjoint(self._reading.tokens.lowers[start:number]) and any(
            has_phrase(self._reading.tokens.lowers, of_wars, place) for place in range(start, number)
        ):
            return True
        if any(self._is_run(deed, number) for deed in self._deeds(toll.sentence) if deed < number):
            return True
        first = self._reading.tokens.at(max(toll.who[1], toll.number[1]) - 1) + 1
        sentence = self._reading.tokens_in(*self._reading.sentences[toll.sentence])
        reach = range(first, min(first + INSIDE_TOKENS, sentence.stop)) if self._holds_war(sentence) else ()
        return any(self._is_run(first, place) and self._is_in_war(place, sentence.stop) for place in reach)

    def _is_in_war(self, place: int, end: int) -> bool:
        """True for "in the war", "in Norland's civil war", "during this 12-year conflict"; not for "in a conflict over land"."""
        lowers, rules = self._reading.tokens.lowers, self._rules
        if lowers[place] not in rules.in_wars:
            return False
        words = lowers[place + 1 : min(place + 2 + NAME_TOKENS, end)]
        noun = next((at for at, word in enumerate(words) if word in rules.fought), 0)
        opened = words[:noun]
        if not noun or any(self._parts(word) or word in rules.in_wars for word in opened):
            return False
        behind = lowers[place + 2 + noun] if place + 2 + noun < end else "."
        is_last = not behind[0].isalpha() or behind in rules.after_wars or behind in rules.fought
        return is_last and (opened[0] in rules.one_war or not _OWNERS.isdisjoint(opened))

    def _is_of_several(self, toll: Toll) -> bool:
        """True for "9 wounded in Monday shootings" and "two other shootings left 3 wounded": several incidents make up the number."""
        lowers, several = self._reading.tokens.lowers, self._rules.several
        sentence = self._reading.tokens_in(*self._reading.sentences[toll.sentence])
        if several.isdisjoint(lowers[sentence.start : sentence.stop]):
            return False
        first = self._reading.tokens.at(max(toll.who[1], toll.trigger[1]) - 1) + 1
        reach = range(first, min(first + DEED_TOKENS, sentence.stop))
        noun = next((place for place in reach if lowers[place] in several), first)
        is_one = not self._rules.one_of_several.isdisjoint(lowers[first:noun])
        if noun > first and not is_one and not any(self._ends_list(place) for place in range(first, noun)):
            return True
        number = self._reading.tokens.at(toll.number[0])
        nouns = (
            place for place in range(max(sentence.start, number - DEED_TOKENS), number) if lowers[place] in several
        )
        return any(self._is_run(place, number) and self._are_many(place) for place in nouns)

    def _ends_list(self, place: int) -> bool:
        """True where a clause ends, but not at the comma before another number: "4 killed, 11 wounded in"."""
        lowers = self._reading.tokens.lowers
        return self._parts(lowers[place]) and not (lowers[place] == "," and self._is_number(lowers[place + 1]))

    def _are_many(self, noun: int) -> bool:
        """True for "other shootings", and for "three shootings" that begin a clause; who is wanted for two did a third alone."""
        lowers = self._reading.tokens.lowers
        if any(word in self._rules.several_others for word in lowers[max(0, noun - 2) : noun]):
            return True
        return noun > 0 and self._is_number(lowers[noun - 1]) and (noun < 2 or self._parts(lowers[noun - 2]))

    def _is_number(self, word: str) -> bool:
        return word[0].isdigit() or word in self._rules.numbers.values

    def _deeds(self, sentence: int) -> tuple[int, ...]:
        """The places of the verbs that say what a war has done, up to now."""
        if sentence not in self._deeds_in:
            tokens = self._reading.tokens_in(*self._reading.sentences[sentence])
            self._deeds_in[sentence] = tuple(self._deeds_of(tokens)) if self._holds_war(tokens) else ()
        return self._deeds_in[sentence]

    def _holds_war(self, tokens: range) -> bool:
        return not self._rules.wars.isdisjoint(self._reading.tokens.lowers[tokens.start : tokens.stop])

    def _deeds_of(self, tokens: range) -> Iterable[int]:
        lowers = self._reading.tokens.lowers
        for place in tokens[:-1]:
            if lowers[place] in self._rules.wars and lowers[place + 1] in self._rules.after_wars:
                behind = range(place + 1, min(place + 1 + WAR_TOKENS, tokens.stop))
                yield from (word + 1 for word in behind if lowers[word] in self._rules.up_to_now)

    def _is_run(self, first: int, end: int) -> bool:
        """True where nothing between two tokens begins another clause."""
        between = self._reading.tokens.lowers[first:end]
        return end - first <= DEED_TOKENS and not any(self._parts(word) for word in between)

    def _parts(self, word: str) -> bool:
        return word in self._rules.breaks or not (word[-1].isalnum() or word in self._rules.joints)

    def _length(self, time: TimeExpression) -> str | None:
        """What a time makes of a toll beside it."""
        if time.timex_type == "SET":
            behind = self._reading.tokens.at(time.evidence.end - 1) + 1
            following = self._reading.tokens.lowers[behind : behind + BULLETIN_TOKENS]
            return STRETCH if self._rules.bulletins.isdisjoint(following) else None
        since = self._since_before(time.evidence.start)
        if since is not None and self._compares(since):
            return None
        word = self._word_before(time.evidence.start)
        earliest, latest = time.when.earliest, time.when.latest
        if self._published and is_long_ago(time.when, self._published) and self._is_of_onset(time.evidence.start):
            return STRETCH
        if word in self._rules.since or since is not None:
            is_month = _OPEN_MONTH.fullmatch(time.timex_value) is not None  # "since January", on a page without a day
            if earliest is not None or is_month:
                return self._lasted(time)
        if "/" in time.timex_value and earliest is not None and latest is not None:  # "between January and June"
            days = (date.fromisoformat(latest[:10]) - date.fromisoformat(earliest[:10])).days
            return STRETCH if days >= CUMULATIVE_DAYS else None
        if word not in self._rules.periods:
            return None
        if time.timex_type == "DURATION":
            is_short = time.timex_value.startswith("PT") or time.timex_value in {"P0D", "P1D"}
            return None if is_short or self._is_apart(time.evidence.start) else STRETCH
        return STRETCH if word in self._rules.throughout and earliest != latest else None

    def _since_before(self, start: int) -> int | None:
        """The token of the "since" that names a time or what then began: "since the army's assault in May"; None for none."""
        tokens = self._reading.tokens
        place = tokens.at(start)
        for back in range(place - 1, max(-1, place - 1 - SINCE_TOKENS), -1):
            if tokens.lowers[back] in self._rules.since:
                return back
            if self._parts(tokens.lowers[back]):
                return None
        return None

    def _is_of_onset(self, start: int) -> bool:
        """True for the time in "violence that broke out a month ago": what it did was done since then."""
        rules, lowers, place = self._rules, self._reading.tokens.lowers, self._reading.tokens.at(start)
        first = next((at for at in range(place - 1, max(0, place - ONSET_TOKENS), -1) if lowers[at] in rules.onsets), 0)
        before = rules.words.get(lowers[first - 1], ("",))[0] if first else ""
        return before == rules.symbols["WHO"] and not any(self._parts(word) for word in lowers[first:place])

    def _word_before(self, start: int) -> str:
        tokens = self._reading.tokens
        place = tokens.at(start - 1) if start else 0
        for back in range(place, max(-1, place - PERIOD_TOKENS), -1):
            if back < len(tokens) and tokens.ends[back] <= start and tokens.lowers[back] in self._rules.periods:
                return tokens.lowers[back]
        return ""
