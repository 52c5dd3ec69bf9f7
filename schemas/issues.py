"""The register of everything that can go wrong, or that we chose: code, title and hint.

Expected trouble is a value of this kind, never an exception. `error`: data lost; `warning`: data
kept but doubted; `note`: a choice made.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]
Stage = Literal["pipeline", "extract", "normalise", "store"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to know about a document. `code` is in `REGISTER`; `value` is what was printed."""

    code: str
    message: str
    page: int | None = None
    table: int | None = None
    row: int | None = None
    col: int | None = None
    value: str | None = None

    @property
    def entry(self) -> "Entry":
        """The register's entry of this code. Raises KeyError for a code that is not in it."""
        return REGISTER[self.code]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means: `title` in a few words, `hint` what to do about it."""

    severity: Severity
    stage: Stage
    title: str
    hint: str


REGISTER: dict[str, Entry] = {
    # files and runs
    "not_read": Entry(
        "note",
        "pipeline",
        "A file of a kind that is not read",
        "Only PDF, HTML and plain text are read. Save Word or Excel papers as PDF to include them.",
    ),
    "unreadable": Entry(
        "error",
        "pipeline",
        "A file that could not be opened",
        "Check that the file still exists and that you may read it, then run again.",
    ),
    "empty": Entry(
        "error",
        "pipeline",
        "A file with nothing in it",
        "Download the file again: the copy here has no bytes.",
    ),
    "too_large": Entry(
        "error",
        "pipeline",
        "A file or document larger than the limit",
        "Split the file, or take out scanned pages, and run again; what is beyond was not read.",
    ),
    "duplicate": Entry(
        "note",
        "pipeline",
        "The same content under another name",
        "Nothing to do: it is loaded once, and both paths are listed in document_path.",
    ),
    "timeout": Entry(
        "error",
        "pipeline",
        "Reading took longer than allowed",
        "Run again with a longer --timeout, or split the document.",
    ),
    "memory_limit": Entry(
        "error",
        "pipeline",
        "Reading needed more memory than allowed",
        "Split the document, or save it again from a PDF viewer, and run again.",
    ),
    "crashed": Entry(
        "error",
        "pipeline",
        "A reader crashed on this document",
        "Save the document again from a PDF viewer and run again; the other documents are loaded.",
    ),
    "left_folder": Entry(
        "note",
        "pipeline",
        "A document whose file has left the folder",
        "Its rows are kept. Put the file back, or run again with --prune to remove them.",
    ),
    "metadata_row": Entry(
        "warning",
        "pipeline",
        "Rows of metadata.csv that cannot be used",
        "Give path, authority, date (2024-03-31) and title; a path is seen from metadata.csv.",
    ),
    # extract
    "wrong_type": Entry(
        "error",
        "extract",
        "The content is of no kind that is read, whatever the file's name says",
        "Open the file: it may be a log-in or error page saved in place of the report.",
    ),
    "misnamed": Entry(
        "warning",
        "extract",
        "A web page under the name of a PDF",
        "Look at the page: it was read, but it may not be the report that the name promises.",
    ),
    "repaired": Entry(
        "warning",
        "extract",
        "A damaged file that was mended before it was read",
        "Compare its pages with the file in a viewer, or download it again.",
    ),
    "restricted": Entry(
        "note",
        "extract",
        "A file whose owner restricted what may be done with it",
        "Nothing to do: it opens without a password and was read.",
    ),
    "corrupt": Entry(
        "error",
        "extract",
        "A damaged document",
        "Download it again; if it opens in a viewer, save it from there as a new PDF.",
    ),
    "password_required": Entry(
        "error",
        "extract",
        "A document that needs a password",
        "Save a copy without the password and run again.",
    ),
    "no_text": Entry(
        "warning",
        "extract",
        "Pages are pictures with no text",
        "Run an OCR program such as ocrmypdf over the file first, then run again.",
    ),
    "page_unreadable": Entry(
        "error",
        "extract",
        "A page that could not be read",
        "Read that page by eye, or save the document again from a PDF viewer.",
    ),
    "table_unreadable": Entry(
        "error",
        "extract",
        "A table that could not be read",
        "Read that table by eye; its page and position are given.",
    ),
    "words_unplaced": Entry(
        "warning",
        "extract",
        "Words that ended in no cell and no passage",
        "Compare the page with what was stored; figures may be missing.",
    ),
    "header_repeated": Entry(
        "note",
        "extract",
        "Header rows printed again on later pages",
        "Nothing to do: they are counted and left out.",
    ),
    "table_continued": Entry(
        "note",
        "extract",
        "A table that goes on over pages",
        "Nothing to do: its parts are one table; check the join if figures look shifted.",
    ),
    "garbled_text": Entry(
        "warning",
        "extract",
        "Text that came out as unknown characters",
        "Compare with the page; OCR the document if the figures are affected.",
    ),
    "encoding_guessed": Entry(
        "note",
        "extract",
        "The page does not say its character encoding, or says it wrongly",
        "Check pound signs and dashes in the text.",
    ),
    "hidden_text": Entry(
        "note",
        "extract",
        "Text that a reader of the page does not see",
        "Nothing to do: it was left out.",
    ),
    "aslant_text": Entry(
        "note",
        "extract",
        "Text that stands aslant on the page",
        "Nothing to do for a watermark; labels of a chart are left out too.",
    ),
    "site_furniture": Entry(
        "note",
        "extract",
        "Words of a web site around its page",
        "Nothing to do: menus, cookie bars, buttons and footers are left out.",
    ),
    "span_limited": Entry(
        "warning",
        "extract",
        "A table cell that claims to cover too many rows or columns",
        "Look at the table: its markup is wrong and cells may have shifted.",
    ),
    # normalise
    "unknown_authority": Entry(
        "warning",
        "normalise",
        "It is not clear which council published this",
        "Add its spelling to authority_aliases.csv or its domain to domains.csv, in the catalogue.",
    ),
    "metadata_authority": Entry(
        "warning",
        "normalise",
        "metadata.csv names a council that is not in the catalogue",
        "Write the council's full name or its ONS code; the paper itself was asked instead.",
    ),
    "authority_doubted": Entry(
        "warning",
        "normalise",
        "Only a passing mention tells which council published this",
        "Check the council; naming it in the file's name settles it.",
    ),
    "unknown_report_period": Entry(
        "note",
        "normalise",
        "The document does not say which period it reports on",
        "Figures without a period of their own are kept with period `unknown`.",
    ),
    "unknown_header": Entry(
        "warning",
        "normalise",
        "A column whose heading is not known",
        "Add the heading to schemas/catalogue/headers.yml under its role.",
    ),
    "header_missing": Entry(
        "warning",
        "normalise",
        "A table of figures without a header that we can read",
        "Its cells are stored, but which figure is the target cannot be told; read it by eye.",
    ),
    "unclaimed_figure": Entry(
        "warning",
        "normalise",
        "Figures in a row that names no indicator",
        "Look at the row: its name may stand above or beside it.",
    ),
    "not_a_scorecard": Entry(
        "note",
        "normalise",
        "A table without indicators and figures",
        "Nothing to do if it is a timetable, a key or a list; its cells are stored.",
    ),
    "card_not_read": Entry(
        "warning",
        "normalise",
        "A card or block of labelled figures that could not be understood",
        "Look at the card: its title may not be an indicator, or a label may not be known.",
    ),
    "prose_figure_left": Entry(
        "note",
        "normalise",
        "Percentages in a sentence that could not be placed",
        "Read the sentence: its figures are changes, or not worded plainly enough to store.",
    ),
    "unreadable_number": Entry(
        "warning",
        "normalise",
        "A value that could not be read as a figure",
        "Look at the cell; if the wording is common, add it to schemas/catalogue/values.yml.",
    ),
    "several_figures": Entry(
        "warning",
        "normalise",
        "A cell that holds more than one figure",
        "Check which is meant; without words to tell them apart no value is stored, only the text.",
    ),
    "decimal_comma": Entry(
        "warning",
        "normalise",
        "A comma where a decimal point should be",
        "Check the figure: the comma was read as a point (9,3 as 9.3).",
    ),
    "count_of_indicators": Entry(
        "note",
        "normalise",
        "A row that counts the report's own indicators",
        "Nothing to do: how many indicators are green is no figure of a service.",
    ),
    "fraction_disagrees": Entry(
        "warning",
        "normalise",
        "A percentage that is not its numerator over its denominator",
        "Check the three figures on the page: the paper contradicts itself, or one was misread.",
    ),
    "change_disagrees": Entry(
        "warning",
        "normalise",
        "Two figures that did not change as their sentence says",
        "Check both in the sentence: the paper contradicts itself, or one was misread.",
    ),
    "status_disagrees": Entry(
        "warning",
        "normalise",
        "A RAG status that the figure and its target contradict",
        "Check target, figure and colour: the council's tolerance may be wide, or one was misread.",
    ),
    "figures_conflict": Entry(
        "warning",
        "normalise",
        "The same figure with two values",
        "Check both places; one may be of another period or definition than was taken.",
    ),
    "series_jumps": Entry(
        "warning",
        "normalise",
        "A figure ten or a hundred times its neighbours",
        "Check the figure: a decimal point may be lost, or a share printed as a fraction of one.",
    ),
    "total_disagrees": Entry(
        "warning",
        "normalise",
        "A total that is not the sum of its rows",
        "Check the rows above it: one may be missing or misread, or the paper's sum is wrong.",
    ),
    "period_conflict": Entry(
        "warning",
        "normalise",
        "A name and its column name different periods",
        "Check the paper: the period of the column was taken.",
    ),
    "unknown_unit": Entry(
        "warning",
        "normalise",
        "A figure whose unit is not known",
        "Add the unit's spelling to schemas/catalogue/units.yml, or the unit to the indicator.",
    ),
    "polarity_conflict": Entry(
        "warning",
        "normalise",
        "The paper and the catalogue disagree on which direction is good",
        "Check the row: the paper may show the complement of the indicator, or mean its target.",
    ),
    "unit_conflict": Entry(
        "warning",
        "normalise",
        "The name, the cell and the catalogue disagree on the unit",
        "Check the paper; the unit nearest the figure was taken.",
    ),
    "unknown_period": Entry(
        "warning",
        "normalise",
        "A figure whose period is not known",
        "Check the column's heading and the paper's title; the figure is kept as `unknown`.",
    ),
    "unknown_area": Entry(
        "warning",
        "normalise",
        "A comparator whose area is not known",
        "Add the spelling to schemas/catalogue/areas.yml.",
    ),
    "unknown_status": Entry(
        "warning",
        "normalise",
        "A status or trend sign that is not known",
        "Add the word, letter, sign or colour to schemas/catalogue/statuses.yml.",
    ),
    "status_unplaced": Entry(
        "note",
        "normalise",
        "A status without a figure",
        "Look for the indicator's figure elsewhere in the paper; its name may be worded otherwise.",
    ),
    "unresolved_indicator": Entry(
        "note",
        "normalise",
        "Indicators whose names are not in the catalogue",
        "See the view `unresolved` for suggestions and a YAML stub to paste.",
    ),
    "table_not_interpreted": Entry(
        "error",
        "normalise",
        "A table whose meaning could not be worked out",
        "Its cells are stored; please report the paper so that the layout can be supported.",
    ),
    "passage_not_interpreted": Entry(
        "error",
        "normalise",
        "A passage whose meaning could not be worked out",
        "Its text is stored; please report the paper so that the wording can be supported.",
    ),
    "no_observations": Entry(
        "note",
        "normalise",
        "A document with no figures that we could place",
        "Nothing to do if the paper reports none; otherwise look at its other issues.",
    ),
}
"""Every code there is. A test holds that each is raised somewhere and described in the README."""


def describe() -> str:
    """The register as a Markdown table, by stage and code."""
    stages = ("pipeline", "extract", "normalise", "store")
    ordered = sorted(REGISTER.items(), key=lambda item: (stages.index(item[1].stage), item[0]))
    lines = ["| code | severity | stage | meaning | what to do |", "|---|---|---|---|---|"]
    lines += [
        f"| `{code}` | {entry.severity} | {entry.stage} | {entry.title} | {entry.hint} |"
        for code, entry in ordered
    ]
    return "\n".join(lines) + "\n"
