"""The views: what everything outside this repository queries. Their columns are a promise."""

from dataclasses import dataclass

from store.comparing import COMPARISON, CONFLICT


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, its columns in order, and the SELECT that fills them."""

    name: str
    columns: tuple[str, ...]
    query: str

    @property
    def statement(self) -> str:
        """The statement that creates it."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        return f"CREATE VIEW {self.name} ({columns}) AS{self.query.rstrip()}"


def view(name: str, columns: str, query: str) -> View:
    """A view from its columns in one string, as they would stand in a SELECT."""
    return View(name, tuple(columns.replace(",", " ").split()), query)


def box_text(alias: str) -> str:
    """SQL for the box of a figure: `x0 top x1 bottom`, or NULL where there is none."""
    sides = (f"CAST({alias}.{side} AS TEXT)" for side in ("x0", "top", "x1", "bottom"))
    return " || ' ' || ".join(sides)


OBSERVATION_FLAT = view(
    "observation_flat",
    """observation_id, document_id, document_path, reporting_authority_code, reporting_authority,
    area_code, area_name, indicator_id, indicator_name, indicator_raw, section, period_label,
    period_start, period_end, period_basis, measure, value, value_text, unit, rag,
    direction_of_travel, polarity, frequency, obs_status, page, table_number, row, col, bbox,
    origin, commentary, confidence, how""",
    f"""
SELECT o.observation_id, o.document_id, d.path, d.reporting_authority_code, a.name,
       o.area_code, COALESCE(o.area_name, place.name), o.indicator_id, i.name, o.indicator_raw,
       o.section, o.period_label, o.period_start, o.period_end, o.period_basis, o.measure,
       o.value, o.value_text, o.unit, o.rag, o.direction_of_travel, o.polarity, o.frequency,
       o.obs_status, o.page, o.table_number, o."row", o.col, {box_text("o")},
       o.origin, o.commentary, o.confidence, o.how
FROM observation AS o
JOIN document AS d ON d.document_id = o.document_id
LEFT JOIN authority AS a ON a.authority_code = d.reporting_authority_code
LEFT JOIN area AS place ON place.area_code = o.area_code
LEFT JOIN indicator AS i ON i.indicator_id = o.indicator_id
""",
)

COMMENTARY_FLAT = view(
    "commentary_flat",
    """document_path, reporting_authority, indicator_id, indicator_raw, kind, text, page""",
    """
SELECT d.path, a.name, c.indicator_id, c.indicator_raw, c.kind, c.text, c.page
FROM commentary AS c
JOIN document AS d ON d.document_id = c.document_id
LEFT JOIN authority AS a ON a.authority_code = d.reporting_authority_code
""",
)

COVERAGE = view(
    "coverage",
    """reporting_authority_code, reporting_authority, indicator_id, indicator_name, period_label,
    period_start, period_end, period_basis, actuals, targets, observations, documents""",
    """
SELECT d.reporting_authority_code, a.name, o.indicator_id, i.name, o.period_label,
       o.period_start, o.period_end, o.period_basis,
       SUM(CASE WHEN o.measure = 'actual' THEN 1 ELSE 0 END),
       SUM(CASE WHEN o.measure = 'target' THEN 1 ELSE 0 END),
       COUNT(*), COUNT(DISTINCT o.document_id)
FROM observation AS o
JOIN document AS d ON d.document_id = o.document_id
LEFT JOIN authority AS a ON a.authority_code = d.reporting_authority_code
LEFT JOIN indicator AS i ON i.indicator_id = o.indicator_id
WHERE o.indicator_id IS NOT NULL
GROUP BY d.reporting_authority_code, a.name, o.indicator_id, i.name, o.period_label,
         o.period_start, o.period_end, o.period_basis
""",
)

UNRESOLVED = view(
    "unresolved",
    """indicator_raw, times_seen, documents, suggestion_1, suggestion_2, suggestion_3, stub,
    first_document""",
    """
WITH seen AS (
    SELECT document_id, indicator_raw, COUNT(*) AS times
    FROM observation WHERE indicator_id IS NULL GROUP BY document_id, indicator_raw
), likeness AS (
    SELECT n.indicator_raw, s.indicator_id, MAX(s.score) AS score
    FROM unresolved_name AS n
    JOIN name_suggestion AS s ON s.unresolved_name_id = n.unresolved_name_id
    GROUP BY n.indicator_raw, s.indicator_id
), ranked AS (
    SELECT indicator_raw, indicator_id, ROW_NUMBER() OVER (
        PARTITION BY indicator_raw ORDER BY score DESC, indicator_id) AS place
    FROM likeness
), suggested AS (
    SELECT indicator_raw,
           MAX(CASE WHEN place = 1 THEN indicator_id END) AS first,
           MAX(CASE WHEN place = 2 THEN indicator_id END) AS second,
           MAX(CASE WHEN place = 3 THEN indicator_id END) AS third
    FROM ranked GROUP BY indicator_raw
)
SELECT n.indicator_raw, COALESCE(SUM(seen.times), 0) AS times_seen,
       COUNT(DISTINCT n.document_id) AS documents,
       MIN(suggested.first), MIN(suggested.second), MIN(suggested.third), MIN(n.stub), MIN(d.path)
FROM unresolved_name AS n
JOIN document AS d ON d.document_id = n.document_id
LEFT JOIN seen ON seen.document_id = n.document_id AND seen.indicator_raw = n.indicator_raw
LEFT JOIN suggested ON suggested.indicator_raw = n.indicator_raw
GROUP BY n.indicator_raw
ORDER BY times_seen DESC, documents DESC, n.indicator_raw
""",
)

ISSUE_SUMMARY = view(
    "issue_summary",
    "code, severity, title, issues, documents, hint",
    """
SELECT code, severity, title, COUNT(*), COUNT(DISTINCT document_id), hint
FROM issue
GROUP BY code, severity, title, hint
ORDER BY CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, COUNT(*) DESC, code
""",
)

PROVENANCE = view(
    "provenance",
    """observation_id, document_id, document_path, sha256, page, bbox, table_number, row, col,
    passage_number, value_text, cell_text, passage_text, method, how""",
    f"""
SELECT o.observation_id, o.document_id, d.path, d.sha256, o.page, {box_text("o")},
       o.table_number, o."row", o.col, o.passage_number, o.value_text, c.text, p.text,
       t.method, o.how
FROM observation AS o
JOIN document AS d ON d.document_id = o.document_id
LEFT JOIN cell AS c ON c.cell_id = o.cell_id
LEFT JOIN extracted_table AS t ON t.table_id = c.table_id
LEFT JOIN passage AS p ON p.passage_id = o.passage_id
""",
)

NEIGHBOUR_COMPARISON = view(
    "neighbour_comparison",
    """edition, indicator_id, indicator_name, period_label, period_start, period_end, period_basis,
    area_code, area_name, value, unit, rank, neighbour_code, neighbour_name, neighbour_value,
    closeness""",
    """
SELECT n.edition, own.indicator_id, own.indicator_name, own.period_label, own.period_start,
       own.period_end, own.period_basis, own.area_code, own.area_name, own.value, own.unit,
       n.rank, n.neighbour_code, near.area_name, near.value, n.closeness
FROM comparison AS own
JOIN statistical_neighbour AS n ON n.authority_code = own.area_code
JOIN comparison AS near
  ON near.area_code = n.neighbour_code AND near.indicator_id = own.indicator_id
 AND near.period_start = own.period_start AND near.period_end = own.period_end
 AND near.period_basis = own.period_basis AND COALESCE(near.unit, '') = COALESCE(own.unit, '')
""",
)

VIEWS = (
    OBSERVATION_FLAT,
    view("comparison", *COMPARISON),
    NEIGHBOUR_COMPARISON,
    COMMENTARY_FLAT,
    view("conflict", *CONFLICT),
    COVERAGE,
    UNRESOLVED,
    ISSUE_SUMMARY,
    PROVENANCE,
)
