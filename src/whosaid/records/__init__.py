"""What may flow between stages: frozen, typed, plain values. Imports the standard library only.

Field names and their order are those of the export contract, so a record encoded as JSON is a line of the export.
"""
