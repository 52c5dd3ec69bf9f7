"""Prints the register of issues as a Markdown table: every code, what it means, what to do."""

import sys

from schemas.issues import describe

if __name__ == "__main__":
    sys.stdout.write(describe())
