"""What stands beside a name about the record is no part of it; what tells a part is."""

import pytest

from normalise.asides import Asides
from normalise.lexicon import lexicon
from normalise.names import Names
from normalise.remarks import Remarks
from schemas.catalogue import load

names: Names = lexicon(load()).names
asides = Asides(names._wordings, Remarks(names._wordings))  # noqa: SLF001


@pytest.mark.parametrize(
    "beside",
    [
        "(3 month lag)",
        "(reported one month in arrears)",
        "[unaudited]",
        "(low is good)",
        "(lower = better)",
        "(national: 78%)",
        "(target = 95%)",
        "(data as at 31/12/21)",
        "(source: DfE)",
        "(local measure)",
        "(Key Indicator)",
        "- tracking indicator",
        "(provisional) (see note 2)",
        "/ CYP01",
    ],
)
def test_asides(beside):
    assert asides.without(f"Missed bins {beside}") == "Missed bins"


@pytest.mark.parametrize(
    "telling",
    [
        "(boys)",
        "(new)",
        "(internal)",
        "(draft)",
        "(council)",
        "(average)",
        "(%)",
        "(within 20 days)",
        "(aged 16)",
        "(excluding schools)",
        # whose figure it is, and no council's: not for a name to leave out
        "(England)",
        "(target)",
        "- RAG rating",
        "- Forecast",
    ],
)
def test_what_may_tell_a_part_stays(telling):
    assert asides.without(f"Missed bins {telling}") == f"Missed bins {telling}"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Missed bins (worse than England) per month", "Missed bins per month"),
        ("Missed bins (an increase of 3%) per month", "Missed bins per month"),
        ("Missed bins (refuse) per month", "Missed bins (refuse) per month"),
        ("Corporate Core: Missed bins", "Missed bins"),
        ("Corporate Core CC1 Missed bins", "CC1 Missed bins"),
        ("Environment and Place - Missed bins", "Missed bins"),
        ("Boys: attainment 8", "Boys: attainment 8"),
        ("Care leavers: in suitable accommodation", "Care leavers: in suitable accommodation"),
        ("Missed bins", "Missed bins"),
    ],
)
def test_departments(printed, name):
    assert asides.without(printed) == name


@pytest.mark.parametrize(
    ("printed", "indicator_id"),
    [
        ("% of municipal waste landfilled (3 month lag)", "waste-landfill-percent"),
        ("Corporate Core CC1 Number of missed bins (unaudited)", "waste-missed-count"),
        ("Missed bins (boys)", None),
        ("Environment: Missed bins", "waste-missed-count"),
        # a department has figures of its own of what the whole council has
        ("Corporate Core: Number of complaints received", "complaints-count"),
        ("Housing – Number of complaints", None),
        ("Highways: sickness absence days per FTE", None),
        ("Education: % of FOI requests answered within 20 working days", None),
        ("LPI 12 Missed bins", "waste-missed-count"),
        ("(CS12) Number of missed bins", "waste-missed-count"),
        ("Local PI: Number of missed bins", "waste-missed-count"),
        ("Missed bins (NEW)", "waste-missed-count"),
        ("iv. Number of missed bins", "waste-missed-count"),
        # the words of an alias count for more than a code that says another thing
        ("Number of missed bins (formerly NI 65)", "waste-missed-count"),
    ],
)
def test_names_with_asides(printed, indicator_id):
    match = names.resolve(printed)
    assert (None if match is None else match.indicator_id) == indicator_id
