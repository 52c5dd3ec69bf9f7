"""What is done in a box: a report becomes findings; and what to say where it did not."""

import pickle
from typing import cast

from runner.box import Ending
from schemas import codec
from schemas.document import READ_STATUSES, Document, DocumentStatus, Source
from schemas.findings import Findings
from schemas.issues import REGISTER, Issue


def read(content: bytes, name: str, facts: bytes) -> bytes:
    """Bytes to findings, as JSON; `facts` is the catalogue, pickled."""
    import extract  # slow to load: the server that starts the boxes has it

    return interpret(extract.read(content, name), facts)


def interpret(document: Document, facts: bytes) -> bytes:
    """A document to findings, as JSON; of one that could not be read, only its issues."""
    import normalise

    findings = Findings(document)
    if document.status in READ_STATUSES:
        findings = normalise.interpret(document, pickle.loads(facts))
    unknown = {issue.code for issue in (*document.issues, *findings.issues)} - REGISTER.keys()
    if unknown:
        raise LookupError(f"the issue register lacks {', '.join(sorted(unknown))}")
    return codec.to_json(findings)


def findings_of(source: Source, ending: Ending) -> Findings:
    """What came out of a box, as findings in every case."""
    if ending.status != "ok":
        return failure(source, ending.status, ending.message)
    try:
        return codec.from_json(Findings, ending.answer)
    except ValueError:
        return failure(source, "crashed", "Its findings could not be read back.")


def failure(source: Source, status: str, message: str) -> Findings:
    """The findings of a document that could not be read."""
    issues = (Issue(status, message),)
    return Findings(Document(source, cast(DocumentStatus, status), issues=issues))
