"""Articles -> who shares words with whom, and whose voice each claim rests on."""
