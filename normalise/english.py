"""The words of English: none of them is a damaged form of another.

`contracts` lies one letter from `contacts`, `leaders` from `leavers`. The words are those of the
frequency dictionary that symspellpy comes with: some 83,000 in British and American spelling.
"""

from functools import cache
from importlib.resources import files

WORDS_BY_FREQUENCY = "frequency_dictionary_en_82_765.txt"


@cache
def english() -> frozenset[str]:
    """Every word of English, in small letters."""
    lines = files("symspellpy").joinpath(WORDS_BY_FREQUENCY).read_text("utf-8-sig")
    return frozenset(lines.split()[::2])
