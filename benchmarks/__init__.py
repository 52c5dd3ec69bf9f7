"""Measures: how well and how fast, on material that lies beside the checkout or is made here."""
