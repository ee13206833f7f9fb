"""`rules/` read, checked and made quick to ask: words, cues, times, casualties, places, actors, outlets, taxonomy, profiles."""
