"""Reads of strikes, lock-outs and demonstrations."""

from hi_cases.mogok.queries.perhatian import mogok_per_perusahaan

__all__ = ["mogok_per_perusahaan"]
