"""What stands on each paper that leaves the program, before any format gives it a look."""
