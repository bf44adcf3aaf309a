"""The kinds of submission by which unions come into the book, change in it and leave it."""

from hi_cases.serikat.rules.jenis import baru, ubah

JENIS = (*baru.JENIS, *ubah.JENIS)

__all__ = ["JENIS"]
