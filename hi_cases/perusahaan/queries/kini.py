"""The company that a number stands for today, within a question of a domain above."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.queries.satu import rantai


class Utama:
    """Joins a company's number to the company that it stands for today.

    Only merged rows are followed, so that a long table joins a short one.
    """

    def __init__(self, perusahaan_id: Any) -> None:
        self._peta = rantai(Perusahaan.digabung_ke_id.is_not(None)).subquery()
        self._perusahaan_id = perusahaan_id

    @property
    def kunci(self) -> sa.ColumnElement[int]:
        """The number of the company today."""
        return sa.func.coalesce(self._peta.c.kini, self._perusahaan_id)

    def gabung(self, pilih: sa.Select[Any]) -> sa.Select[Any]:
        """Add the join."""
        return pilih.outerjoin(self._peta, self._peta.c.asal == self._perusahaan_id)
