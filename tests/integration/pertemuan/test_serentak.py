"""Two who move one meeting at one moment, and one who signs its summons meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import GalatDomain, KonflikVersi
from hi_cases.jadwal.models import Acara, PerubahanAcara
from hi_cases.perselisihan import services
from hi_cases.perselisihan.services import pertemuan
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.models import Surat
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import StatusSurat
from tests.integration.pertemuan.conftest import Balai
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.serentak import serentak

SEBENTAR = 2.0  # seconds in which the other one gets as far as it can


@pytest.fixture
def balai(app_nyata: Flask, jam: Any) -> Balai:
    """Return the office, committed: a session is planned for 9 March, its summonses are drafts."""
    with app_nyata.app_context(), mulai_tulis():
        hasil = Balai(jam, buat_pengguna, "2026-03-02")
        hasil.siapkan()
        hasil.limpahkan("HAK")
        hasil.acara_id = hasil.jadwalkan("2026-03-09").id
        pertemuan.buat_panggilan(hasil.mediator, hasil.id, hasil.acara_id)
        hasil.versi = hasil.perkara.versi
        db.session.commit()
    return hasil


def _pindah(balai: Balai, hari: str) -> Callable[[], Any]:
    isi = {"acara_id": balai.acara_id, "alasan": "Dinas luar.", **balai.waktu(hari, "09.00")}

    def jalan() -> None:
        services.lakukan(balai.mediator, balai.id, Tindakan.JADWAL_ULANG, balai.versi, isi)

    return jalan


def test_dua_yang_memindah_hanya_satu_yang_jadi(app_nyata: Flask, balai: Balai) -> None:
    hasil = serentak(app_nyata, _pindah(balai, "2026-03-10"), _pindah(balai, "2026-03-11"))
    assert sum(satu is None for satu in hasil) == 1
    assert all(isinstance(satu, KonflikVersi) for satu in hasil if satu is not None), hasil
    with app_nyata.app_context():
        hari = db.session.scalars(sa.select(Acara)).one().mulai.date().isoformat()
        assert db.session.scalar(sa.select(sa.func.count()).select_from(PerubahanAcara)) == 1
        surat = db.session.scalars(sa.select(Surat).filter_by(kode="panggilan")).all()
        assert [s.isian["untuk_tanggal"] for s in surat] == [hari, hari]


def test_memindah_selagi_panggilannya_diterbitkan(app_nyata: Flask, balai: Balai) -> None:
    """Whoever is first, nobody waits in a circle, and what stands for the new day is a draft."""

    def terbitkan() -> None:
        pertemuan.terbitkan_panggilan(balai.mediator, balai.id, balai.acara_id)

    hasil = serentak(app_nyata, _pindah(balai, "2026-03-10"), terbitkan)
    assert hasil[0] is None
    assert hasil[1] is None or isinstance(hasil[1], GalatDomain), hasil
    with app_nyata.app_context():
        surat = db.session.scalars(sa.select(Surat).filter_by(kode="panggilan")).all()
        draf = [s for s in surat if s.status is StatusSurat.DRAF]
        terbit = [s for s in surat if s.status is StatusSurat.TERBIT]
        baru = [s for s in surat if s.isian["untuk_tanggal"] == "2026-03-10"]
        assert len({s.pihak_id for s in baru}) == 2
        assert draf == baru or terbit == baru


def test_menerbitkan_serentak_dengan_tanda_terima_surat_lama(
    app_nyata: Flask, balai: Balai, monkeypatch: Any
) -> None:
    """Who issues the set holds the case; who proves receipt of an old letter does not wait for it
    with that letter in hand."""
    with app_nyata.app_context(), mulai_tulis():
        pertemuan.terbitkan_panggilan(balai.mediator, balai.id, balai.acara_id)
        lama = balai.panggilan()[0]
        kiriman = balai.kirim_pos(lama, lama.pihak_id, "2026-03-02")
        for hari in ("2026-03-10", "2026-03-11"):
            balai.ulang(balai.acara[0], hari)
            if hari == "2026-03-10":
                pertemuan.terbitkan_panggilan(balai.mediator, balai.id, balai.acara_id)
        assert lama.status is StatusSurat.DIGANTI
        db.session.commit()
        isi = (kiriman.id, kiriman.versi, date(2026, 3, 2), "Resepsionis", "Resi R-1")
    dipegang, selesai = threading.Event(), threading.Event()
    asli = pertemuan.queries.kunci_perkara

    def kunci(*apa: Any) -> Any:
        hasil = asli(*apa)
        if getattr(siapa, "terbit", False) and not dipegang.is_set():
            # The set and its case are held: now the other one comes as far as it can.
            dipegang.set()
            selesai.wait(SEBENTAR)
        return hasil

    siapa = threading.local()
    monkeypatch.setattr(pertemuan.queries, "kunci_perkara", kunci)

    def terbitkan() -> None:
        siapa.terbit = True
        pertemuan.terbitkan_panggilan(balai.mediator, balai.id, balai.acara_id)

    def terima() -> None:
        dipegang.wait(SEBENTAR)
        sampaikan.terima(balai.petugas, *isi)
        selesai.set()

    assert serentak(app_nyata, terbitkan, terima) == [None, None]
