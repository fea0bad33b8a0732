"""What a line decides: facts, from the record and the line alone."""
