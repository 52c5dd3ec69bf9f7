"""Measurements that take minutes: what they print is the evidence, ratios within one run."""
