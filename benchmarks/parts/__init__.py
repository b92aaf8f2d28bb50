"""The parts of the benchmarks: one file for each thing that is measured, each giving rows."""
