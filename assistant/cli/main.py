"""The command line's front door."""


def main() -> int:
    """Run the verb that was asked for."""
    return 0
