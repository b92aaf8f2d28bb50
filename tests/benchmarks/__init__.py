"""Tests of the benchmarks: the generated maps, and that every row is printed."""
