"""A damaged PDF given a new table of its objects, where its own is lost and pdfium finds none.

A download that broke off has no table at its end; a flipped bit may hide the root of all pages. The
objects themselves say their numbers, and pages say that they are pages: from these a table is
written anew, and where the root or its list of pages is gone, a root that lists every page found.
Nothing inside an object is changed. Objects packed into streams and encrypted files are beyond it.
"""

import io
import re
from collections.abc import Iterable

OBJECT = re.compile(rb"(?<![0-9])(\d{1,7})\s{1,3}(\d{1,5})\s{1,3}obj\b")
ROOT = re.compile(rb"/Type\s*/Catalog\b")
LISTS = re.compile(rb"/Pages\s+(\d+)\s+\d+\s+R")
PAGE = re.compile(rb"/Type\s*/Page\b")
END = b"endobj"
MOST_OBJECTS = 200_000
HEAD_BYTES = 4000
"""How far into an object its type is looked for."""

Objects = dict[int, tuple[int, int, bytes]]
"""Where each object begins, its generation, and how it begins; the last of a number counts."""


def with_new_table(data: bytes) -> bytes | None:
    """The file with a table of its objects after it, or None where there is nothing to list."""
    if b"/Encrypt" in data:
        return None
    objects = _objects(data)
    pages = [number for number, (_, _, head) in objects.items() if PAGE.search(head)]
    if not pages:
        return None
    out = io.BytesIO()
    out.write(data + b"\n")
    root = _root(objects)
    if root is None:
        root = _write_root(out, objects, pages)
    _write_table(out, objects, root)
    return out.getvalue()


def _objects(data: bytes) -> Objects:
    """The objects that are there to their end."""
    found: Objects = {}
    last = data.rfind(END)
    for match in OBJECT.finditer(data):
        if match.start() > last or len(found) >= MOST_OBJECTS:
            break
        head = data[match.end() : match.end() + HEAD_BYTES].partition(END)[0]
        found[int(match[1])] = (match.start(), int(match[2]), head)
    return found


def _root(objects: Objects) -> int | None:
    """The root that the file has itself, if its list of pages is there."""
    for number, (_, _, head) in objects.items():
        lists = LISTS.search(head)
        if ROOT.search(head) and lists is not None and int(lists[1]) in objects:
            return number
    return None


def _write_root(out: io.BytesIO, objects: Objects, pages: Iterable[int]) -> int:
    """Write a root and its list of all pages, in the order of the file; returns its number."""
    number = max(objects) + 1
    kids = [f"{page} {objects[page][1]} R" for page in pages]
    listed = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    for body in (f"<< /Type /Catalog /Pages {number + 1} 0 R >>", listed):
        start, own = out.tell(), max(objects) + 1
        out.write(f"{own} 0 obj\n{body}\nendobj\n".encode())
        objects[own] = (start, 0, b"")
    return number


def _write_table(out: io.BytesIO, objects: Objects, root: int) -> None:
    start = out.tell()
    out.write(b"xref\n")
    for number in sorted(objects):
        offset, generation, _ = objects[number]
        out.write(f"{number} 1\n{offset:010d} {generation:05d} n \n".encode())
    out.write(f"trailer\n<< /Size {max(objects) + 1} /Root {root} 0 R >>\n".encode())
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
