"""How the ears are trained; heavy tools live in the development group of that name only."""
