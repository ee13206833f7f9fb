"""Bits of words and marks by which clauses and phrases are bounded; each word bit is a row of `grammar.yaml`."""

from whosaid.knowledge.grammar import FIRST_FREE_BIT, Word

DET, ARTICLE, POSS, PRON, OBJ = int(Word.DET), int(Word.ARTICLE), int(Word.POSS), int(Word.PRON), int(Word.OBJ)
PREP, COORD, SUB, REL, WH = int(Word.PREP), int(Word.COORD), int(Word.SUB), int(Word.REL), int(Word.WH)
AUX, BE, NEG, ADV, VERB = int(Word.AUX), int(Word.BE), int(Word.NEG), int(Word.ADV), int(Word.VERB)
TIME, MONTH, DATER, EVENT, TITLE = int(Word.TIME), int(Word.MONTH), int(Word.DATER), int(Word.EVENT), int(Word.TITLE)
CLITIC, QUANTIFIER, QUANTITY = int(Word.CLITIC), int(Word.QUANTIFIER), int(Word.QUANTITY)
THAT, TO, BY, OF, FOR, ABOUT = int(Word.THAT), int(Word.TO), int(Word.BY), int(Word.OF), int(Word.FOR), int(Word.ABOUT)
OWNING, AIMING, JOIN, ADVERSE = int(Word.OWNING), int(Word.AIMING), int(Word.JOIN), int(Word.ADVERSE)
CONTRAST, TEMPORAL, LINK, WHO = int(Word.CONTRAST), int(Word.TEMPORAL), int(Word.LINK), int(Word.WHO)
HE, THEY, IT, WE, DEFINITE = int(Word.HE), int(Word.THEY), int(Word.IT), int(Word.WE), int(Word.DEFINITE)
(
    AS,
    FROM,
    STATE,
    SURVEY,
    TOLL,
    LABEL,
    NOBODY,
    SAYING,
    QUESTION,
    PLURAL,
    MANY,
    ED,
    ING,
    RECORDED,
    LIFE,
    FAILING,
    ABLE,
    CAUSING,
    SPAN,
) = (
    int(Word.AS),
    int(Word.FROM),
    int(Word.STATE),
    int(Word.SURVEY),
    int(Word.TOLL),
    int(Word.LABEL),
    int(Word.NOBODY),
    int(Word.SAYING),
    int(Word.QUESTION),
    int(Word.PLURAL),
    int(Word.MANY),
    int(Word.ED),
    int(Word.ING),
    int(Word.RECORDED),
    int(Word.LIFE),
    int(Word.FAILING),
    int(Word.ABLE),
    int(Word.CAUSING),
    int(Word.SPAN),
)

#: PAUSED: a quotation of a few words that ends with a comma within its marks.
COMMA, STOP, COLON, SEMICOLON, DASH, OPENING, CLOSING, QUOTE, SCARE, NUMBER, GENITIVE, PAUSED = (
    1 << (FIRST_FREE_BIT + number) for number in range(12)
)

#: Marks that end a phrase whatever stands beside them.
BREAK = COMMA | STOP | COLON | SEMICOLON | DASH | QUOTE
#: Words that show that a clause with its own verb stands there.
VERBAL = AUX | VERB | CLITIC
#: Words that may be a verb: a past form often is one.
VERB_LIKE = VERBAL | ED
#: What stands before a noun and makes it a certain one.
DETERMINING = DET | POSS
#: What may stand beside a verb and says when or how.
ADVERBIAL = ADV | TIME
#: Folded quotations; marks of a pause; marks that end a sentence.
QUOTED, PAUSE, FULL_STOP = QUOTE | SCARE, COMMA | DASH, STOP | SEMICOLON
#: Bits that a word of no closed class has.
OPEN_CLASS = ED | ING | MANY | PLURAL | RECORDED | LIFE | FAILING | ABLE | CAUSING | SPAN
#: Classes whose words are of what class their ending tells besides.
SHAPED = FAILING | ABLE | CAUSING | SPAN

MARKS = {
    ",": COMMA,
    ".": STOP,
    "!": STOP,
    "?": STOP,
    "…": STOP,
    ":": COLON,
    ";": SEMICOLON,
    "-": DASH,
    "(": OPENING,
    "[": OPENING,
    ")": CLOSING,
    "]": CLOSING,
    "'s": GENITIVE,
    "'": GENITIVE,
}


def is_verbal(bits: int) -> bool:
    """True for a word that is a finite verb and can hardly be anything else."""
    return bool(bits & VERBAL) and not bits & (DET | PREP)
