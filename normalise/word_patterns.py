"""Patterns of many words, built so that a text is read past each place but once."""

import re
from collections.abc import Iterable

Branches = dict[str, "Branches"]
"""Words by their letters; the empty string marks where a word ends."""

END = ""


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; case is left to the pattern's flags.

    The words are laid out by their first letters, because `re` tries the branches of a plain
    alternation one by one at every place of a text.
    """
    branches: Branches = {}
    for word in words:
        at = branches
        for letter in word.lower():
            at = at.setdefault(letter, {})
        at[END] = {}
    return _pattern(branches)


def _pattern(branches: Branches) -> str:
    letters = sorted(branches.keys() - {END})
    if not letters:
        return ""
    ways = [re.escape(letter) + _pattern(branches[letter]) for letter in letters]
    if len(ways) == 1 and END not in branches:
        return ways[0]
    longer = f"(?:{_first_of(letters)}(?:{'|'.join(ways)}))" if len(ways) > 1 else f"(?:{ways[0]})"
    return f"{longer}?" if END in branches else longer


def _first_of(letters: list[str]) -> str:
    """What looks ahead to the first letter, where there are enough branches to be worth it."""
    return f"(?=[{''.join(map(re.escape, letters))}])" if len(letters) > 3 else ""
