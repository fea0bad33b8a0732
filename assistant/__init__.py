"""A guided conversation for Family Team Meetings."""
