"""Reading: from bytes and carriers to articles, with what was cut and where everything stood."""
