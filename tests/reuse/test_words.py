from whosaid.reuse.words import folded_words, is_unspaced, plain_text, word_spans


def test_marks_accents_and_case_do_not_part_two_spellings() -> None:
    """Curly quotes, accents, capitals and soft hyphens do not make a word another word."""
    assert folded_words("the mayor's café, he said") == folded_words("THE MAYOR’S cafe\u0301 — “he” sa\u00adid")


def test_each_word_has_its_place() -> None:
    """The places are those of the words, as many and in the same order, in any script."""
    for text in ("The U.S. said no.", "Straße – naïve", "市长说桥没有倒", "قال العمدة إنّ الجسر", "\ud800 odd"):
        assert len(folded_words(text)) == len(word_spans(text))
        assert all(text[start:end].strip() for start, end in word_spans(text))


def test_scripts_without_blanks_are_known() -> None:
    """Chinese has one unit a character, English has words."""
    assert is_unspaced(folded_words("市长说桥没有倒"))
    assert not is_unspaced(folded_words("The mayor said that the bridge stands."))


def test_plain_words_are_the_folded_ones() -> None:
    """Accents, marks and dashes do not keep a text from being read byte by byte; other letters do."""
    for text in ("THE “mill” at Éze – naïve_x", "Ağa’ya 3 km", "", "it’s «fine»…"):
        plain = plain_text(text)
        assert plain is not None
        assert len(text) == len(plain)
        assert folded_words(text) == plain.decode("ascii").split()
    assert all(plain_text(text) is None for text in ("Straße", "мост", "co\u00adoperate", "cafe\u0301"))
