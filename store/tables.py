"""The tables of the database.

Keys are text made of content (`3f9c…:t4:r7:c3`), so the same folder gives the same rows. In
SQLite the tables are STRICT and WITHOUT ROWID; elsewhere these two words are left out.
"""

from sqlalchemy import Column, Index, Integer

from store.columns import box, integers, keys, new_table, numbers, parent, texts

run = new_table(
    "run",
    Column("run_id", Integer, primary_key=True, autoincrement=False),
    *texts("started", required=True),
    *texts("finished"),
    *texts("outcome", "process", "options", required=True),
    *texts("summary"),
)

document = new_table(
    "document",
    *keys("document_id"),
    *texts("path", required=True),
    *texts("sha256", "media_type"),
    *integers("bytes", "pages", required=True),
    *texts("title", "reporting_authority_code", "report_period_label", "published_date"),
    *texts("status", required=True),
    *texts("report_period_start", "report_period_end"),
    *texts("report_period_basis", required=True),
    *texts("printed_title", "printed_date"),
    *texts("links", "fingerprint", "read_fingerprint", required=True),
)

document_path = new_table(
    "document_path",
    *keys("folder", "path"),
    parent("document.document_id"),
    *integers("present", required=True),
)

page = new_table(
    "page",
    *keys("page_id"),
    parent("document.document_id"),
    *integers("page", required=True),
    *numbers("width", "height", required=True),
    *integers("words", "placed", required=True),
)

extracted_table = new_table(
    "extracted_table",
    *keys("table_id"),
    parent("document.document_id"),
    *integers("table_number", "position", "page", "rows", "columns", required=True),
    *texts("caption", "section"),
    *texts("method", "reason", required=True),
    *integers("header_rows", "repeated_headers", required=True),
    *texts("boxes", required=True),
)

cell = new_table(
    "cell",
    *keys("cell_id"),
    parent("extracted_table.table_id"),
    *integers("row", "col", "row_span", "col_span", required=True),
    *texts("text", required=True),
    *integers("header", required=True),
    *integers("page"),
    *box(),
    *texts("fill"),
    *texts("marks", required=True),
)

passage = new_table(
    "passage",
    *keys("passage_id"),
    parent("document.document_id"),
    *integers("passage_number", "position", "page", required=True),
    *texts("kind", required=True),
    *integers("level", required=True),
    *texts("text", required=True),
    *box(),
)

observation = new_table(
    "observation",
    *keys("observation_id"),
    parent("document.document_id", indexed=False),
    *texts("origin", "indicator_raw", "value_text", required=True),
    *texts("section", "unit_raw", "period_raw", "area_raw", "rag_raw"),
    *texts("direction_of_travel_raw", "polarity_raw", "frequency_raw", "commentary"),
    *integers("table_number", "row", "col", "passage_number"),
    *integers("position", "page", required=True),
    *box(),
    parent("cell.cell_id", required=False),
    parent("passage.passage_id", required=False),
    *texts("measure", required=True),
    *numbers("value", "rounding"),
    *texts("unit"),
    *texts("period_label", "period_basis", required=True),
    *texts("period_start", "period_end", "area_code", "area_name", "indicator_id"),
    *texts("indicator_key", required=True),
    *texts("rag", "direction_of_travel", "polarity", "frequency", "obs_status"),
    *numbers("confidence", required=True),
    *texts("how", required=True),
    Index("observation_name", "document_id", "indicator_raw", "indicator_id"),
    Index("observation_subject", "indicator_key", "area_code", "period_end", "period_basis"),
    Index("observation_indicator", "indicator_id", "area_code", "period_end"),
)

commentary = new_table(
    "commentary",
    *keys("commentary_id"),
    parent("document.document_id"),
    *texts("kind", "text", required=True),
    *texts("indicator_raw", "indicator_id", "section"),
    *integers("table_number", "row", "col", "passage_number"),
    *integers("position", "page", required=True),
    *box(),
)

names_asked = new_table(
    "names_asked",
    parent("document.document_id", key=True),
    *texts("plain_fingerprint", "questions", "answered", required=True),
)

unresolved_name = new_table(
    "unresolved_name",
    *keys("unresolved_name_id"),
    parent("document.document_id"),
    *texts("indicator_raw", "stub", required=True),
)

name_suggestion = new_table(
    "name_suggestion",
    parent("unresolved_name.unresolved_name_id", key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    *texts("indicator_id", required=True),
    *numbers("score", required=True),
    *texts("why_not", required=True),
)

issue = new_table(
    "issue",
    *keys("issue_id"),
    parent("document.document_id", required=False),
    *texts("code", "severity", "stage", "message", "hint", required=True),
    *integers("page"),
    *texts("title", required=True),
    *integers("table_number", "row", "col"),
    *texts("value", "folder", "path"),
    Index("issue_code", "code"),
)
