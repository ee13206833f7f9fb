"""Findings of many articles -> what was reported, on whose word, and where reports disagree."""
