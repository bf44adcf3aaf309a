"""Handing a case with two meetings over, and planning in the second one's room, at one moment."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

from hi_cases.core.rujukan import Rujukan
from hi_cases.jadwal.services import acara as mod
from hi_cases.perselisihan.services import pertemuan
from tests.integration.jadwal.test_serentak import kantor
from tests.perangkat.serentak import serentak, transaksi

__all__ = ["kantor"]

SEBENTAR = 2.0  # seconds in which the other one gets as far as it can


def test_no_circle_of_waiting(app_nyata: Any, kantor: Any, monkeypatch: Any) -> None:
    rujukan = Rujukan("perkara", 1)
    with transaksi(app_nyata):
        kantor.jadwalkan("2026-04-06 09:00", rujukan=rujukan)
        kantor.jadwalkan("2026-04-07 09:00", ruang_id=kantor.ruang_b, rujukan=rujukan)
    jejak_tertulis, rencana_mulai = threading.Event(), threading.Event()
    siapa = threading.local()
    asli_catat, asli_wajar = mod.audit.catat, mod.pastikan_wajar

    def catat(*isi: Any, **lain: Any) -> Any:
        hasil = asli_catat(*isi, **lain)
        if getattr(siapa, "alih", False) and not jejak_tertulis.is_set():
            # The first meeting is moved and in the trail: now the other one begins to plan.
            jejak_tertulis.set()
            rencana_mulai.wait(SEBENTAR)
        return hasil

    def wajar(*isi: Any, **lain: Any) -> Any:
        if not getattr(siapa, "alih", False):
            rencana_mulai.set()
        return asli_wajar(*isi, **lain)

    monkeypatch.setattr(mod.audit, "catat", catat)
    monkeypatch.setattr(mod, "pastikan_wajar", wajar)

    def alih() -> None:
        siapa.alih = True
        di: Any = SimpleNamespace(
            pelaku=kantor.kabid, perkara=SimpleNamespace(id=1, rujukan=rujukan)
        )
        assert pertemuan.alihkan(di, kantor.mediator2.id) == []

    def rencana() -> None:
        jejak_tertulis.wait(SEBENTAR)
        kantor.jadwalkan(
            "2026-04-08 13:00",
            ruang_id=kantor.ruang_b,
            petugas_id=kantor.petugas.id,
            pelaku=kantor.petugas,
        )

    assert serentak(app_nyata, alih, rencana) == [None, None]
