"""What every table, view and column of the database means: the one source of the words."""

from store.column_words import COLUMNS

TABLES: dict[str, str] = {
    "run": "One row for each time the program ran; the only table that holds clock times.",
    "document": "One row for each report, by its content.",
    "document_path": "Where the content of a document was found; a copy is a second row.",
    "page": "The pages of a document, and how many of their words were placed.",
    "extracted_table": "The tables found in a document; one that runs over pages is one row.",
    "cell": "The cells of those tables as printed, with spans, colours and marks.",
    "passage": "The runs of words that belong to no table, in reading order.",
    "observation": "Every figure: as printed, and what it was taken to mean.",
    "commentary": "What a report says in words about an indicator.",
    "names_asked": "What each document looked up in the catalogue: whom does a new alias concern?",
    "unresolved_name": "Printed indicator names that matched nothing in the catalogue.",
    "name_suggestion": "Catalogue indicators that an unresolved name might be.",
    "issue": "Everything that went wrong, is in doubt, or was chosen.",
    "indicator": "The catalogue's indicators.",
    "indicator_alias": "Other wordings of the catalogue's indicators.",
    "indicator_reference": "Official codes of the catalogue's indicators.",
    "framework": "The official sets of indicators that the codes belong to.",
    "unit": "The units in which figures are stored.",
    "authority": "British councils, past and present.",
    "authority_alias": "Other spellings of the councils' names.",
    "area": "Whatever a figure can be about: councils, regions, countries and peer groups.",
    "catalogue_kept": "Which catalogue these tables are a copy of.",
    "search_indicator": "Full-text search over the names and aliases of indicators.",
    "search_commentary": "Full-text search over commentary.",
    "search_passage": "Full-text search over passages.",
    "observation_flat": "Every figure with all that is known of it, one row each.",
    "comparison": "One actual per indicator, area, period and basis, from the latest publication.",
    "statistical_neighbour": "The councils most like a council, by the model of each edition.",
    "neighbour_comparison": "A figure of `comparison` beside the same figure of each neighbour.",
    "commentary_flat": "Commentary with its document and council.",
    "conflict": "The same thing with different values in two places.",
    "coverage": "How much there is for each council, indicator and period.",
    "unresolved": "Printed names that are not in the catalogue, most seen first.",
    "issue_summary": "Issues counted by code.",
    "provenance": "From a figure back to the document, page, box and printed text.",
}

SIDES = {"first": "the first place", "second": "the second place"}


def describe(owner: str, column: str) -> str:
    """The meaning of a column of a table or view.

    Raises:
        KeyError: nobody has described it.
    """
    own = COLUMNS.get(f"{owner}.{column}")
    if own is not None:
        return own
    if column in COLUMNS:
        return COLUMNS[column]
    side, _, rest = column.partition("_")
    return f"In {SIDES[side]}: {COLUMNS[rest]}"
