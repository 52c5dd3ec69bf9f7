"""What may be wrong with a command, and how anything is said on a terminal."""


class UsageError(Exception):
    """The command cannot be carried out; the message is one sentence that says what to do."""


def on_one_line(words: str) -> str:
    """Words as `printable`, with ends of lines escaped as well: a name may hold them."""
    return printable(words).replace("\n", "\\n")


def printable(words: str) -> str:
    """Words without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in words)
