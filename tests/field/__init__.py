"""Small made page sets, one for each rule of the field."""
