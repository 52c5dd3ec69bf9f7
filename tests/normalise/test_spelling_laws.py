"""What may be said round any name without changing what it means."""

import re

import pytest

from normalise.names import Match
from schemas.catalogue.models import Indicator
from tests.normalise.papers import WORDS

NAMED = tuple(WORDS.catalogue.indicators.values())


def _not_found(indicator: Indicator, printed: str) -> str | None:
    match: Match | None = WORDS.names.resolve(printed)
    found = None if match is None else match.indicator_id
    return None if found == indicator.id else f"{printed!r} is {found}, not {indicator.id}"


@pytest.mark.parametrize(
    "said",
    [
        "{} - YTD",
        "{} (cumulative)",
        "{} (rolling 12 months)",
        "{} Q3 2023/24",
        "{} 2023-24",
        "{} as at 31 March 2024",
        "PI 7: {}",
        "CS12 - {}",
        "{} *",
    ],
)
def test_what_is_said_round_a_name(said: str) -> None:
    wrong = (_not_found(one, said.format(one.name)) for one in NAMED)
    assert [sentence for sentence in wrong if sentence is not None] == []


@pytest.mark.parametrize(
    "said",
    [
        "{} during the period",
        "{} at the end of the quarter",
        "{} across the county",
        "Our {}",
        "6. {}",
    ],
)
def test_what_is_said_round_an_alias(said: str) -> None:
    """An alias is rarely lost for it, and never means another indicator."""
    whole = {
        (one.id, alias) for one in NAMED for alias in one.aliases if not _not_found(one, alias)
    }
    found = [(one, WORDS.names.resolve(said.format(alias))) for one, alias in sorted(whole)]
    assert [match for one, match in found if match and match.indicator_id != one] == []
    assert sum(match is not None for _, match in found) > 0.97 * len(found)


def test_a_name_in_capitals() -> None:
    wrong = (_not_found(one, one.name.upper()) for one in NAMED)
    assert [sentence for sentence in wrong if sentence is not None] == []


@pytest.mark.parametrize("said", ["% of {}", "Percentage of {}", "Proportion of {}", "{} (%)"])
def test_the_words_of_a_percentage(said: str) -> None:
    shares = (one for one in NAMED if one.unit == "percent" and "rate" not in one.name)
    names = ((one, one.name[0].lower() + one.name[1:]) for one in shares)
    wrong = (_not_found(one, said.format(name)) for one, name in names if "%" not in name)
    assert [sentence for sentence in wrong if sentence is not None] == []


@pytest.mark.parametrize(
    "said",
    [
        "Average cost per {}",
        "Percentage change in {}",
        "{} - boys",
        "{} for disabled people",
        "{} (academies)",
        "{} aged 85 and over",
        "{} waiting over 6 weeks",
        "{} by ward",
    ],
)
def test_what_makes_another_name_of_a_name(said: str) -> None:
    """An official code in a name tells the indicator, whatever stands round it."""
    plain = (one for one in NAMED if not one.name.endswith(")") or "(NI " not in one.name)
    kept = [one.id for one in plain if _not_found(one, said.format(one.name)) is None]
    assert kept == []


def test_another_number_is_another_name() -> None:
    numbered = ((one, _NUMBER.sub(_three_more, one.name)) for one in NAMED)
    changed = ((one, name) for one, name in numbered if name != one.name)
    assert [name for one, name in changed if _not_found(one, name) is None] == []


_NUMBER = re.compile(r"(?<!per )(?<!KS)(?<!\d,)(?<!section )\b\d{1,2}\b(?!,)")


def _three_more(found: re.Match[str]) -> str:
    return str(int(found.group()) + 3)
