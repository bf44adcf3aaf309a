"""Rows of a case as letters read them: their classes are `perselisihan`'s own, and stay there."""

from typing import Any, TypeAlias

Anjuran: TypeAlias = Any
Panggilan: TypeAlias = Any
PerjanjianBersama: TypeAlias = Any
Perkara: TypeAlias = Any
Perundingan: TypeAlias = Any
Pihak: TypeAlias = Any
Sidang: TypeAlias = Any
TanggapanAnjuran: TypeAlias = Any
