"""Measurements that take a while: run by hand, their results kept beside them."""
