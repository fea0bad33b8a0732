"""What the conversation answers once the facts are taken."""
