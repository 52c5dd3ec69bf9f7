"""Measures of speed, memory and accuracy, each as one printed table and a committed JSON."""
