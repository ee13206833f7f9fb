"""The tables of an index file, and the form that they have; nothing goes in."""

#: Written into the file; another one means that it has to be made anew.
FORM = "12"
SCHEMA = """
CREATE TABLE remarks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, page TEXT NOT NULL, outlet TEXT, title TEXT, published TEXT, language TEXT NOT NULL,
    words INTEGER NOT NULL, claims INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX articles_by_day ON articles (ifnull(published, '~'), id);
CREATE INDEX articles_by_outlet ON articles (outlet, ifnull(published, '~'), id);
CREATE TABLE outlets (name TEXT, articles INTEGER NOT NULL, claims INTEGER NOT NULL, first TEXT, last TEXT, took INTEGER NOT NULL,
    given INTEGER NOT NULL);
CREATE TABLE kinds (kind TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE actor_names (actor TEXT NOT NULL, words TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (actor, words)) WITHOUT ROWID;
CREATE TABLE actor_claims (actor TEXT NOT NULL, day TEXT NOT NULL, claim TEXT NOT NULL, part TEXT NOT NULL,
    PRIMARY KEY (actor, day, claim, part)) WITHOUT ROWID;
CREATE TABLE places (id TEXT PRIMARY KEY, name TEXT NOT NULL, lat REAL, lon REAL, precision INTEGER NOT NULL, country TEXT,
    admin1 TEXT, claims INTEGER NOT NULL DEFAULT 0, events INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE place_claims (place TEXT NOT NULL, day TEXT NOT NULL, claim TEXT NOT NULL,
    PRIMARY KEY (place, day, claim)) WITHOUT ROWID;
CREATE TABLE event_places (event TEXT PRIMARY KEY, place TEXT, name TEXT NOT NULL, part TEXT, lat REAL, lon REAL,
    precision INTEGER NOT NULL, country TEXT) WITHOUT ROWID;
CREATE TABLE event_ranges (event TEXT NOT NULL, profile TEXT NOT NULL, harm TEXT NOT NULL, population TEXT NOT NULL, low INTEGER, high INTEGER,
    open_above INTEGER NOT NULL, PRIMARY KEY (event, profile, harm, population)) WITHOUT ROWID;
CREATE INDEX events_at ON event_places (place);
CREATE TABLE comparisons (id TEXT PRIMARY KEY, verdict TEXT NOT NULL, about TEXT NOT NULL, event TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX comparisons_by_verdict ON comparisons (verdict, about, event, id);
CREATE TABLE copies (id TEXT PRIMARY KEY, kind TEXT NOT NULL, words INTEGER NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, older TEXT,
    newer TEXT, shared REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE ready (event TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX copies_by_article ON copies (one, other);
CREATE INDEX copies_by_length ON copies (words DESC, id);
CREATE INDEX copies_by_kind ON copies (kind, words DESC, id);
CREATE TABLE framings (about TEXT, outlet TEXT, dimension TEXT NOT NULL, term TEXT NOT NULL, voice TEXT NOT NULL,
    times INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL);
CREATE TABLE framed (article TEXT NOT NULL, outlet TEXT, about TEXT NOT NULL, dimension TEXT NOT NULL, term TEXT NOT NULL,
    voice TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, exact TEXT NOT NULL);
CREATE INDEX framed_in ON framed (article, about);
CREATE INDEX framings_about ON framings (about);
CREATE INDEX framings_outlet ON framings (outlet);
CREATE INDEX comparisons_by_event ON comparisons (verdict, event, id);
CREATE TABLE queue (kind TEXT NOT NULL, rank INTEGER NOT NULL, about TEXT NOT NULL, other TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (kind, rank, about, other)) WITHOUT ROWID;
CREATE TABLE doubtful (words TEXT NOT NULL, mention TEXT NOT NULL, PRIMARY KEY (words, mention)) WITHOUT ROWID;
CREATE INDEX queue_by_words ON queue (kind, words);
CREATE INDEX queue_by_record ON queue (about, other);
CREATE TABLE texts (number INTEGER PRIMARY KEY, title TEXT NOT NULL, words TEXT NOT NULL, marks TEXT NOT NULL, what TEXT NOT NULL,
    id TEXT NOT NULL, outlet TEXT NOT NULL, day TEXT NOT NULL);
CREATE VIRTUAL TABLE found USING fts5(title, words, marks, content = 'texts', content_rowid = 'number',
    tokenize = "unicode61 remove_diacritics 2", prefix = '3');
"""
