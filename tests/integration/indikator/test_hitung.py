"""Counting what changed, and counting everything; what is broken off goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa
from celery.exceptions import SoftTimeLimitExceeded

from hi_cases.audit import services as audit
from hi_cases.core import db as inti_db
from hi_cases.core import pekerjaan
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.indikator.models import AngkaSumber, TandaHitung
from hi_cases.indikator.queries import angka, simpan_statistik, tabel_tahunan
from hi_cases.indikator.queries.angka import angka_tahun
from hi_cases.indikator.queries.program import program
from hi_cases.indikator.queries.publik import statistik_publik
from hi_cases.indikator.queries.ringkasan.bagian import BAGIAN
from hi_cases.indikator.queries.ringkasan.halaman import ringkasan
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.services import hitung, hitung_ulang, statistik
from hi_cases.indikator.types import Lampu, Periode, Saringan, Ukuran
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Hasil
from tests.factories.buku_register import CONTOH, baris, buku
from tests.integration.indikator.conftest import masukkan
from tests.integration.indikator.tahun_karangan import hari, perkara, selesai_lagi
from workers.app import celery
from workers.tasks.indikator import hitung_berubah, hitung_malam, hitung_semua


def test_yang_berubah_saja_dan_semuanya_sama(dunia) -> None:
    tahun = [2024, 2025, 2026]
    diam = hitung.hitung(tahun)
    assert diam is not None
    assert (diam.dihitung, diam.berubah) == (0, 0)
    selesai_lagi("7/2025", hari(6, 6))
    tambahan = hitung.hitung(tahun)
    assert tambahan is not None
    # Three sources read cases alone, two read them for signals: of each the three years.
    membaca = [s for s in SUMBER.values() if "perkara" in s.jejak]
    assert (tambahan.dihitung, len(membaca)) == (3 * 5, 5)
    assert angka_tahun(2025)[("perkara_selesai", "2025-06")].kena == 1
    sebelum = angka_tahun(tahun)
    penuh = hitung.hitung(tahun, penuh=True)
    assert penuh is not None
    assert (penuh.dihitung, penuh.berubah, penuh.beda) == (3 * len(SUMBER), 0, 0)
    assert angka_tahun(tahun) == sebelum


def test_hitungan_penuh_menemukan_yang_berubah_tanpa_jejak(dunia) -> None:
    perkara("8/2025", 2025, hari(3, 3), hasil=Hasil.PB_MEDIASI, selesai_pada=hari(6, 6))
    sebagian = hitung.hitung([2025])
    assert sebagian is not None
    assert sebagian.dihitung == 0
    penuh = hitung.hitung([2025], penuh=True)
    assert penuh is not None
    assert penuh.beda == 3
    beda = db.session.scalars(
        sa.select(TandaHitung.sumber).where(TandaHitung.beda_pada.is_not(None))
    )
    assert set(beda) == {"perkara_selesai", "perkara_register", "perkara_masuk"}


def _beda() -> set[tuple[str, int]]:
    stmt = sa.select(TandaHitung.sumber, TandaHitung.tahun)
    return {(s, t) for s, t in db.session.execute(stmt.where(TandaHitung.beda_pada.is_not(None)))}


@pytest.mark.parametrize("lewat", ["perbuatan", "buku"])
def test_catatan_tentang_tahun_lain_tidak_menutupi_yang_diubah(dunia, lewat: str) -> None:
    tahun = [2024, 2025, 2026]
    satu = db.session.scalars(sa.select(Perkara).filter_by(nomor="9/2024")).one()
    asal = satu.selesai_pada
    satu.selesai_pada = hari(2, 2, 2024)
    if lewat == "buku":
        masukkan("satu.xlsx", buku(baris(901, 2025, Tgl_Selesai="4/4/2025")))
    else:
        selesai_lagi("7/2025", hari(6, 6))
    hitung.hitung(tahun)
    # What the act or the book changed is explained by it: 2025 on; what was changed by hand is not.
    assert _beda() == {("perkara_selesai", 2024)}
    # The mark outlasts other counts, and ends where a full one agrees.
    audit.catat(SISTEM, "uji", satu.rujukan)
    satu.selesai_pada = asal
    hitung.hitung(tahun)
    assert _beda() == {("perkara_selesai", 2024)}
    hitung.hitung(tahun, penuh=True)
    assert _beda() == set()


def test_cara_menghitung_yang_berubah_bukan_tanda_bahaya(dunia, monkeypatch) -> None:
    lama = SUMBER["perkara_masuk"]
    lain = SUMBER["perkara_selesai"].pilih  # ty: ignore[unresolved-attribute]
    monkeypatch.setitem(SUMBER, lama.kode, replace(lama, pilih=lain, versi=lama.versi + 1))
    tambahan = hitung.hitung([2025])
    assert tambahan is not None
    assert (tambahan.dihitung, tambahan.berubah > 0, tambahan.beda) == (1, True, 0)
    penuh = hitung.hitung([2025], penuh=True)
    assert penuh is not None
    assert (penuh.berubah, penuh.beda) == (0, 0)


def test_waktu_yang_lewat_dihitung_juga(dunia, jam) -> None:
    # C's signal of 1 September 2025 is certain after 180 days: on 28 February 2026.
    assert angka_tahun(2026)[("pencegahan", "2026-02")].kena == 0
    jam.atur("2026-03-02")
    hitung.malam()
    assert angka_tahun(2026)[("pencegahan", "2026-02")].kena == 1
    assert ("perkara_selesai", "2026-03") in angka_tahun(2026)
    # Sundays count everything; nothing is other for it.
    jam.atur("2026-03-08")
    assert hitung.malam() == 0


def test_tahun_berjalan_tanpa_perubahan_dilewati_lalu_dicocokkan(dunia, jam) -> None:
    perkara("1/2026", 2026, date(2026, 1, 5), hasil=Hasil.PB_MEDIASI, selesai_pada=date(2026, 2, 2))
    jam.atur("2026-02-11")
    hitung.malam()
    # Nothing in the trail: not counted, though another day.
    assert angka_tahun(2026)[("perkara_selesai", "2026-02")].kena == 0
    jam.atur("2026-02-15")
    hitung.malam()
    assert angka_tahun(2026)[("perkara_selesai", "2026-02")].kena == 1
    beda = sa.select(TandaHitung.tahun).where(
        TandaHitung.beda_pada.is_not(None), TandaHitung.sumber == "perkara_selesai"
    )
    assert db.session.scalars(beda).all() == [2026]


def test_buku_yang_masuk_dihitung_tanpa_menunggu_malam(dunia, perekam) -> None:
    tahun = Periode.setahun(2020)
    statistik.malam()
    db.session.commit()
    assert ringkasan(SISTEM, tahun).kini.perkara.masuk == 0
    masukkan(CONTOH.name, CONTOH.read_bytes())
    db.session.commit()
    assert perekam.terkirim.count((hitung_berubah.name, ())) == 1
    assert hitung_berubah.name in celery.tasks
    for _ in range(2):
        hitung_berubah()
    r = ringkasan(SISTEM, tahun)
    assert (r.kini.perkara.masuk, r.langsung) == (306, False)
    register = angka_tahun(2020)[("perkara_register", "2020")]
    assert (register.semua, register.kena) == (306, 286)
    umum = statistik_publik().tabel[0].baris
    assert [b.jumlah for b in umum if b.tahun == 2020] == [306]


def test_diminta_dua_kali_dikerjakan_sekali_selagi_yang_lain_menulis(
    dunia, kabid, monkeypatch
) -> None:
    """Counting holds nothing against who writes, shows how far it is, keeps what was counted;
    indicators and statistics are one job."""
    kerja = hitung_ulang.minta(kabid)
    assert hitung_ulang.minta(kabid).id == kerja.id
    with pytest.raises(TindakanDitolak, match="orang lain"):
        hitung_ulang.minta(replace(kabid, id=kabid.id + 1))
    db.session.commit()
    menulis, langkah, nomor = [], [], kerja.id

    def pencatat(asli):
        def cacah(satu, tahun):
            menulis.append(inti_db._menulis.get())
            langkah.append(db.session.get_one(pekerjaan.Pekerjaan, nomor).sudah)
            return asli(satu, tahun)

        return cacah

    for layanan in (hitung, statistik):
        monkeypatch.setattr(layanan, "_cacah", pencatat(layanan._cacah))
    selesai_lagi("7/2025", hari(6, 6))
    db.session.commit()
    hitung_semua(nomor)
    usai = db.session.get_one(pekerjaan.Pekerjaan, nomor)
    assert (usai.status, usai.hasil["beda"]) == (pekerjaan.StatusPekerjaan.SELESAI, 0)
    assert usai.hasil["berubah"] > 0
    assert langkah == list(range(len(langkah)))
    assert len(langkah) == usai.hasil["dihitung"] == usai.total
    ditandai = set(db.session.scalars(sa.select(TandaHitung.sumber)))
    assert ditandai == {*SUMBER, *BAGIAN}
    assert not any(menulis)
    assert hitung_ulang.minta(kabid).id != nomor


def test_yang_dihentikan_menyimpan_yang_sudah_dihitung(dunia) -> None:
    selesai_lagi("7/2025", hari(6, 6))
    assert hitung.hitung([2025], penuh=True, maju=lambda sudah, _total: sudah < 3) is None
    lanjut = hitung.hitung([2025])
    assert lanjut is not None
    assert lanjut.beda == 0
    assert angka_tahun(2025)[("perkara_selesai", "2025-06")].kena == 1


class _Mati(Exception):
    """The process that counts is killed."""


def _mati_sesudah(layanan, monkeypatch, berapa: int) -> list[str]:
    """Let counting die behind so many; return what was counted, in order."""
    asli, dihitung = layanan._cacah, []

    def cacah(satu, tahun):
        if len(dihitung) == berapa:
            raise _Mati
        dihitung.append(f"{satu.kode} {tahun}")
        return asli(satu, tahun)

    monkeypatch.setattr(layanan, "_cacah", cacah)
    return dihitung


def test_malam_yang_mati_dilanjutkan(dunia, jam, monkeypatch) -> None:
    """What changed comes first; each year of a source is kept as soon as it is counted."""
    monkeypatch.setattr(angka, "tahun_dihitung", lambda: [2025])
    monkeypatch.setattr(statistik, "tahun_statistik", list)
    jam.atur("2026-02-15")
    hitung.hitung([2025])
    selesai_lagi("7/2025", hari(6, 6))
    db.session.commit()
    with monkeypatch.context() as saat:
        sebelum = _mati_sesudah(hitung, saat, 9)
        with pytest.raises(_Mati):
            hitung_malam()
    assert set(sebelum) >= {f"{s.kode} 2025" for s in SUMBER.values() if "perkara" in s.jejak}
    assert angka_tahun(2025)[("perkara_selesai", "2025-06")].kena == 1
    jam.atur("2026-02-15T12:00:00+07:00")
    sesudah = _mati_sesudah(hitung, monkeypatch, -1)
    hitung_malam()
    assert (len(sebelum), set(sebelum) & set(sesudah)) == (9, set())
    sesudah.clear()
    hitung_malam()
    assert sesudah == []


def test_pekerjaan_yang_dihentikan_batas_waktu_dilanjutkan(dunia, jam, kabid, monkeypatch) -> None:
    monkeypatch.setattr(hitung_ulang, "tahun_dihitung", lambda: [2025])
    monkeypatch.setattr(hitung_ulang, "tahun_statistik", lambda: [2025])
    kerja = hitung_ulang.minta(kabid).id
    db.session.commit()
    jam.atur("2026-02-10T09:00:01+07:00")
    with monkeypatch.context() as saat:
        saat.setattr("tests.integration.indikator.test_hitung._Mati", SoftTimeLimitExceeded)
        sebelum = _mati_sesudah(hitung, saat, 7)
        hitung_semua(kerja)
    assert db.session.get_one(pekerjaan.Pekerjaan, kerja).status in pekerjaan.TERBUKA
    jam.atur("2026-02-10T09:05:00+07:00")
    pekerjaan.sapu()
    db.session.commit()
    sesudah = _mati_sesudah(hitung, monkeypatch, -1)
    hitung_semua(kerja)
    assert (
        db.session.get_one(pekerjaan.Pekerjaan, kerja).status is pekerjaan.StatusPekerjaan.SELESAI
    )
    assert (len(sebelum), set(sebelum) & set(sesudah)) == (7, set())
    assert len(sesudah) == len(SUMBER) - 7


def test_tahun_sebelum_dipakai_tanpa_baris_bukan_nol(dunia) -> None:
    """The trail begins in 2026; nobody brought in anything of 2023."""
    hitung.hitung([2023])
    isi = program(SISTEM, Periode.setahun(2023))
    satu = isi.satu("perkara_terselesaikan")
    assert (satu.angka.nilai, satu.realisasi, satu.capaian, satu.lampu) == (
        None,
        None,
        None,
        Lampu.TANPA,
    )
    assert program(SISTEM, Periode.setahun(2026)).satu("perkara_terselesaikan").angka.nilai == 0


def test_tabel_tahunan_tidak_menunggu_malam(dunia, monkeypatch) -> None:
    """What came a moment ago is in the table; only of very many cases is it as it was counted."""
    statistik.hitung([2025])
    dulu = tabel_tahunan(SISTEM, Saringan(2025, 2025))
    assert dulu.dihitung is not None
    selesai_lagi("7/2025", hari(6, 6))
    baru = tabel_tahunan(SISTEM, Saringan(2025, 2025))
    assert baru.jumlah[Ukuran.MASUK] == dulu.jumlah[Ukuran.MASUK] + 1
    assert baru.dihitung is None
    monkeypatch.setattr(simpan_statistik, "SEDIKIT", 0)
    assert tabel_tahunan(SISTEM, Saringan(2025, 2025)) == dulu


def test_halaman_dibaca_dari_angka_tersimpan(dunia) -> None:
    db.session.execute(
        sa.update(AngkaSumber)
        .where(AngkaSumber.sumber == "perkara_selesai", AngkaSumber.periode == "2025")
        .values(kena=999)
    )
    satu = program(SISTEM, Periode.setahun(2025)).satu("perkara_terselesaikan")
    assert satu.angka.nilai == Decimal(999)
