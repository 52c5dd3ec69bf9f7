"""The two views that set one figure beside another: columns, and the SELECT that fills them.

Figures stand side by side only where indicator, area, first and last day, and basis are equal; a
quarter never meets a rolling year. A figure whose period or area is not known meets none. A
target may stand under a plain quarter beside a rolling year: in one row with it, it is its target.
A part of an indicator, such as one category of complaints, is never shown as its whole.
"""

_KNOWN = "o.period_start IS NOT NULL AND o.period_end IS NOT NULL AND o.value IS NOT NULL"

_LATEST_FIRST = """COALESCE(d.published_date, d.report_period_end, '') DESC,
               COALESCE(d.report_period_end, '') DESC, d.path DESC, d.document_id"""
"""The latest publication: by its date, for want of one by the end of the period it reports on."""

_BEST_IN_DOCUMENT = """CASE WHEN o.unit = i.unit THEN 0 ELSE 1 END,
               CASE o.origin WHEN 'table' THEN 0 WHEN 'prose' THEN 1 ELSE 2 END,
               o.confidence DESC, o.observation_id"""

COMPARISON = (
    """indicator_id, indicator_name, area_code, area_name, period_label, period_start, period_end,
    period_basis, value, value_text, unit, target, gap_to_target, rag, polarity,
    direction_of_travel, obs_status, reporting_authority_code, reporting_authority,
    document_id, document_path, published_date, page, observation_id, publications, confidence""",
    f"""
WITH actual AS (
    SELECT o.*, d.path AS document_path, d.published_date, d.reporting_authority_code,
           i.name AS indicator_name,
           COALESCE(o.polarity, i.polarity) AS better,
           ROW_NUMBER() OVER (
               PARTITION BY o.indicator_id, o.area_code, o.period_start, o.period_end,
                            o.period_basis
               ORDER BY {_LATEST_FIRST},
               {_BEST_IN_DOCUMENT}) AS place
    FROM observation AS o
    JOIN document AS d ON d.document_id = o.document_id
    LEFT JOIN indicator AS i ON i.indicator_id = o.indicator_id
    WHERE o.measure = 'actual' AND o.indicator_key = o.indicator_id AND o.area_code IS NOT NULL
          AND {_KNOWN}
), published AS (
    SELECT indicator_id, area_code, period_start, period_end, period_basis,
           COUNT(DISTINCT document_id) AS publications
    FROM actual
    GROUP BY indicator_id, area_code, period_start, period_end, period_basis
), aim AS (
    SELECT x.observation_id, t.value,
           ROW_NUMBER() OVER (
               PARTITION BY x.observation_id
               ORDER BY CASE WHEN t.table_number = x.table_number AND t."row" = x."row"
                             THEN 0 ELSE 1 END,
                        t.confidence DESC, t.observation_id) AS place
    FROM actual AS x
    JOIN observation AS t
      ON t.document_id = x.document_id AND t.measure = 'target'
     AND t.indicator_key = x.indicator_key AND t.area_code = x.area_code
     AND t.period_end = x.period_end AND COALESCE(t.unit, '') = COALESCE(x.unit, '')
     AND ((t.period_start = x.period_start AND t.period_basis = x.period_basis)
          OR (t.table_number = x.table_number AND t."row" = x."row"))
     AND t.value IS NOT NULL
    WHERE x.place = 1
)
SELECT x.indicator_id, x.indicator_name, x.area_code, COALESCE(x.area_name, place.name),
       x.period_label, x.period_start, x.period_end, x.period_basis, x.value, x.value_text,
       x.unit, aim.value,
       ROUND(CAST(CASE x.better WHEN 'higher' THEN x.value - aim.value
                                WHEN 'lower' THEN aim.value - x.value END AS NUMERIC), 6),
       x.rag, x.better, x.direction_of_travel, x.obs_status, x.reporting_authority_code, a.name,
       x.document_id, x.document_path, x.published_date, x.page, x.observation_id,
       published.publications, x.confidence
FROM actual AS x
JOIN published
  ON published.indicator_id = x.indicator_id AND published.area_code = x.area_code
 AND published.period_start = x.period_start AND published.period_end = x.period_end
 AND published.period_basis = x.period_basis
LEFT JOIN aim ON aim.observation_id = x.observation_id AND aim.place = 1
LEFT JOIN authority AS a ON a.authority_code = x.reporting_authority_code
LEFT JOIN area AS place ON place.area_code = x.area_code
WHERE x.place = 1
""",
)

CONFLICT = (
    """indicator_id, indicator_raw, area_code, period_label, period_basis, measure, unit,
    first_value, second_value, first_value_text, second_value_text, first_obs_status,
    second_obs_status, first_document_path, second_document_path, first_page, second_page,
    first_observation_id, second_observation_id""",
    f"""
WITH figure AS (
    SELECT o.*, d.path AS document_path,
           COALESCE(o.area_code, d.reporting_authority_code, d.document_id) AS subject
    FROM observation AS o
    JOIN document AS d ON d.document_id = o.document_id
    WHERE {_KNOWN}
)
SELECT x.indicator_id, x.indicator_raw, x.area_code, x.period_label, x.period_basis, x.measure,
       x.unit, x.value, y.value, x.value_text, y.value_text, x.obs_status, y.obs_status,
       x.document_path, y.document_path, x.page, y.page, x.observation_id, y.observation_id
FROM figure AS x
JOIN figure AS y
  ON y.indicator_key = x.indicator_key AND y.subject = x.subject
 AND y.period_start = x.period_start AND y.period_end = x.period_end
 AND y.period_basis = x.period_basis AND y.measure = x.measure
 AND COALESCE(y.unit, '') = COALESCE(x.unit, '')
 AND (x.document_path < y.document_path
      OR (x.document_path = y.document_path AND x.observation_id < y.observation_id))
WHERE (x.document_id <> y.document_id OR x.indicator_id IS NOT NULL
       OR COALESCE(x.section, '') = COALESCE(y.section, ''))
  AND ABS(x.value - y.value) > 0.000000001 + CASE
      WHEN COALESCE(x.rounding, 0) > COALESCE(y.rounding, 0) THEN COALESCE(x.rounding, 0)
      ELSE COALESCE(y.rounding, 0) END
""",
)
