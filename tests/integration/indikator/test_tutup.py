"""Closing a month and its revision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa

from hi_cases.audit import queries as audit_baca
from hi_cases.audit import services as audit
from hi_cases.core import pekerjaan
from hi_cases.core.authz import SISTEM
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.indikator.models import (
    AngkaBeku,
    BarisBeku,
    DefinisiIndikator,
    IsianIndikator,
    TutupBulan,
)
from hi_cases.indikator.queries import beku
from hi_cases.indikator.queries.program import program
from hi_cases.indikator.queries.rencana import definisi_tahun
from hi_cases.indikator.queries.rinci import definisi, halaman_baris, lingkup, rinci
from hi_cases.indikator.queries.sumber import SUMBER
from hi_cases.indikator.queries.tertutup import Tertutup, banding_indikator
from hi_cases.indikator.rules.beku import SidikBaris
from hi_cases.indikator.rules.rumus import hitung as hitung_murni
from hi_cases.indikator.services import hitung, isian, tutup
from hi_cases.indikator.services.rencana import catat as catat_dokumen
from hi_cases.indikator.types import MacamIsian, Periode, Rumus
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.types import Hasil
from tests.integration.indikator.tahun_karangan import hari, perkara, selesai_lagi

JUNI = Periode(2025, 6, 6)
LAPORAN = (MacamIsian.REALISASI, "laporan_sarana_hi", JUNI)


def _tutup(pelaku, periode: Periode, revisi: int = 0, catatan: str = "") -> dict[str, int] | None:
    kerja = tutup.minta(pelaku, periode, revisi, catatan)
    db.session.flush()
    jalan = pekerjaan.mulai(kerja.id)
    assert jalan is not None
    return tutup.kerjakan(jalan, lambda _sudah, _total: True)


def test_bulan_ditutup_berubah_lalu_direvisi(app, dunia, kabid) -> None:
    assert _tutup(kabid, JUNI) == {"ditutup": 1}
    (satu,) = beku.tutup_bulan(JUNI)
    angka = {(a.sumber, a.periode): a for a in satu.angka}
    assert len(angka) == 2 * len(SUMBER)
    for kode in SUMBER:
        semua = list(beku.baris_beku(satu.id, kode))
        sidik = SidikBaris()
        for baris in semua:
            sidik.tambah(baris)
        milik = angka[(kode, "2025-06")]
        assert (milik.hitung, milik.sidik) == (hitung_murni(semua), sidik.hex)
    assert angka[("pkb_terdaftar", "2025-06")].kena == 1
    assert angka[("pp_disahkan", "2025-S06")].unik == 2
    assert sum(b.berubah for b in beku.bulan(2025)) == 0

    selesai_lagi("7/2025", hari(6, 6))
    hitung.hitung([2025])
    berubah = {b.periode.kode: b.berubah for b in beku.bulan(2025) if b.berubah}
    assert berubah == {"2025-06": 1}
    isi = {s.kode: s for s in beku.banding(JUNI).sumber}
    assert isi["perkara_selesai"].berubah
    assert [h.kena for h in isi["perkara_selesai"].beku] == [0]
    assert isi["perkara_selesai"].kini.kena == 1
    beda = beku.beda_tutup(satu, None, "perkara_selesai")
    assert [b.sebutan for b in beda.masuk] == ["7/2025"]
    assert not beda.keluar

    with pytest.raises(DataTidakSah):
        tutup.minta(kabid, JUNI, 1, " ")
    assert _tutup(kabid, JUNI, 1, "PB 7/2025 baru didaftarkan.") == {"ditutup": 1}
    pertama, revisi = beku.tutup_bulan(JUNI)
    assert [h.kena for h in _kolom("perkara_selesai")] == [0, 1]
    assert sum(b.berubah for b in beku.bulan(2025)) == 0
    assert pertama.sidik != revisi.sidik
    d = program(SISTEM, Periode.setahun(2025)).satu("perkara_terselesaikan").definisi
    with app.test_request_context():
        dulu = halaman_baris(SISTEM, lingkup(d, JUNI), revisi=0)
        kini = halaman_baris(SISTEM, lingkup(d, JUNI), revisi=1)
    assert (len(dulu.baris), len(kini.baris), kini.hitung.kena) == (0, 1, 1)
    assert audit_baca.jejak(revisi.rujukan)[0].tindakan == "bulan.revisi"


def test_dua_penutupan_pertama_sekaligus(dunia, kabid) -> None:
    """Both were asked for before any month was closed; the second is out of turn now."""
    semua = [tutup.minta(kabid, Periode(2025, b, b), 0, "") for b in (3, 9)]
    db.session.flush()
    maret, september = (pekerjaan.mulai(satu.id) for satu in semua)
    assert tutup.kerjakan(maret, lambda _sudah, _total: True) == {"ditutup": 1}
    with pytest.raises(TindakanDitolak, match="Tutup dahulu April 2025"):
        tutup.kerjakan(september, lambda _sudah, _total: True)


def test_isian_tangan_ikut_beku(dunia, kabid) -> None:
    isian.catat(kabid, *LAPORAN, Decimal(1), "Laporan nomor 7")
    assert _tutup(kabid, JUNI) == {"ditutup": 1}
    (satu,) = beku.tutup_bulan(JUNI)
    (isi,) = beku.baris_beku(satu.id, "isian_tangan")
    assert isi.sebutan == "Realisasi kinerja laporan_sarana_hi: 1. Laporan nomor 7"
    uang = (MacamIsian.ANGGARAN, "2.07.05.2.02.04", JUNI)
    with pytest.raises(DataTidakSah, match="lebih dari pagu"):
        isian.catat(kabid, *uang, Decimal(10**12), "SP2D 1")
    isian.catat(kabid, *uang, Decimal(10**12), "SP2D 1", lebih=True)
    # Counted at once: no page lags behind what somebody has just entered.
    assert {b.periode.kode: b.berubah for b in beku.bulan(2025) if b.berubah} == {"2025-06": 1}
    (beda,) = beku.beda_tutup(satu, None, "isian_tangan").masuk
    assert beda.sebutan.endswith("2.07.05.2.02.04: Rp 1.000.000.000.000. SP2D 1")


def test_yang_baru_ditutup_belum_berubah(dunia, kabid) -> None:
    """Closing counts first: what is frozen is what the pages compare it with."""
    selesai_lagi("7/2025", hari(6, 6))
    assert _tutup(kabid, JUNI) == {"ditutup": 1}
    assert sum(b.berubah for b in beku.bulan(2025)) == 0


@pytest.mark.parametrize(
    "rusak",
    [
        lambda t: sa.update(BarisBeku).where(BarisBeku.tutup_id == t.id).values(sebutan="lain"),
        lambda t: sa.delete(BarisBeku).where(BarisBeku.tutup_id == t.id),
        lambda t: sa.update(AngkaBeku).where(AngkaBeku.tutup_id == t.id).values(kena=99),
        lambda t: sa.update(AngkaBeku).where(AngkaBeku.tutup_id == t.id).values(rupa=99),
        lambda t: sa.update(TutupBulan).where(TutupBulan.id == t.id).values(sidik="0" * 64),
        lambda t: sa.update(TutupBulan).where(TutupBulan.id == t.id).values(dokumen_id=None),
        lambda t: (
            sa.update(DefinisiIndikator).values(rumus=Rumus.ADA).filter_by(rumus=Rumus.PERSEN)
        ),
        lambda t: sa.update(IsianIndikator).values(nilai=7).filter_by(bukti="Laporan nomor 7"),
    ],
    ids=[
        "a row reads otherwise",
        "rows are gone",
        "a number",
        "which things",
        "the hash itself",
        "the document",
        "a definition",
        "an entry by hand",
    ],
)
def test_yang_diubah_diam_diam_ketahuan(dunia, kabid, rusak) -> None:
    isian.catat(kabid, *LAPORAN, Decimal(1), "Laporan nomor 7")
    assert _tutup(kabid, JUNI) == {"ditutup": 1}
    (satu,) = beku.tutup_bulan(JUNI)
    assert beku.utuh(satu)
    db.session.execute(rusak(satu))
    db.session.expire_all()
    assert not beku.utuh(satu)


def test_baris_lain_sebanyak_semula_tampak_berubah(dunia, kabid) -> None:
    september = Periode(2025, 9, 9)
    assert _tutup(kabid, september) == {"ditutup": 1}
    lama = db.session.scalars(sa.select(Perkara).filter_by(nomor="1/2025")).one()
    lama.selesai_pada = hari(8, 29)
    audit.catat(SISTEM, "uji", lama.rujukan)
    selesai_lagi("7/2025", hari(9, 6))
    hitung.hitung([2025])
    (satu,) = (b for b in beku.bulan(2025) if b.tutup)
    assert satu.berubah == 1
    isi = {s.kode: s for s in beku.banding(september).sumber}["perkara_selesai"]
    assert (isi.beku[0].kena, isi.kini.kena, isi.berubah) == (1, 1, True)
    r = rinci(SISTEM, Periode.setahun(2025), "perkara_terselesaikan")
    assert [b.periode for b in r.bulan if b.berubah] == [september]


def test_bulan_yang_direvisi_mengubah_triwulan_yang_beku(dunia, kabid) -> None:
    """What March kept of the first quarter is other once February is; closing it anew mends it."""
    februari, maret = Periode(2025, 2, 2), Periode(2025, 3, 3)
    for satu in (februari, maret):
        assert _tutup(kabid, satu) == {"ditutup": 1}
    baru = perkara("7/2025", 2025, hari(2, 3), hasil=Hasil.PB_MEDIASI, selesai_pada=hari(2, 20))
    audit.catat(SISTEM, "uji", baru.rujukan)
    hitung.hitung([2025])

    def berubah() -> dict[str, int]:
        return {b.periode.kode: b.berubah for b in beku.bulan(2025) if b.berubah}

    # Cases that came, cases of the register's year, cases that ended.
    assert berubah() == {"2025-02": 3, "2025-03": 3}
    assert _tutup(kabid, februari, 1, "PB 7/2025 baru didaftarkan.") == {"ditutup": 1}
    assert berubah() == {"2025-03": 3}
    beda = [s for s in beku.banding(maret).sumber if s.berubah]
    assert {s.periode.nama for s in beda} == {"Triwulan I 2025"}
    assert all(s.kini.semua == s.beku[-1].semua + 1 for s in beda)
    assert _tutup(kabid, maret, 1, "Februari direvisi.") == {"ditutup": 1}
    assert berubah() == {}


def _kolom(kode: str):
    return next(s for s in beku.banding(JUNI).sumber if s.kode == kode).beku


def test_bulan_ditutup_berurutan_dan_sekali(dunia, kabid, pengguna) -> None:
    with pytest.raises(TindakanDitolak, match="belum berakhir"):
        tutup.minta(kabid, Periode(2026, 2, 2), 0, "")
    with pytest.raises(TidakBerizin):
        tutup.minta(pengguna("mediator").pelaku, JUNI, 0, "")
    dua = [tutup.minta(kabid, JUNI, 0, "") for _ in range(2)]
    hasil = [tutup.kerjakan(pekerjaan.mulai(k.id), lambda _s, _t: True) for k in dua]
    assert hasil == [{"ditutup": 1}, {"ditutup": 0}]
    with pytest.raises(TindakanDitolak, match="orang lain"):
        tutup.minta(kabid, JUNI, 0, "")
    with pytest.raises(TindakanDitolak, match="Juli 2025"):
        tutup.minta(kabid, Periode(2025, 8, 8), 0, "")


def _renstra_perubahan(**lain: object) -> None:
    """A revised document for 2025 that reads settled cases otherwise, and has no other row."""
    d = next(d for d in definisi_tahun(2025) if d.kode_indikator == "perkara_terselesaikan")
    catat_dokumen(
        SISTEM,
        kode="perubahan",
        nama="Renstra perubahan",
        sumber="Perbup 1/2026",
        tanggal=date(2026, 1, 2),
        rentang=(2025, 2027),
        definisi=[replace(d, **lain)],
    )


def test_renstra_perubahan_tidak_mengubah_yang_sudah_ditutup(app, dunia, kabid) -> None:
    selesai_lagi("7/2025", hari(6, 6))
    isian.catat(kabid, *LAPORAN, Decimal(2), "Laporan nomor 7")
    assert _tutup(kabid, JUNI) == {"ditutup": 1}
    lama = next(d for d in definisi_tahun(2025) if d.kode_indikator == "perkara_terselesaikan")
    _renstra_perubahan(sumber="perkara_masuk", rumus=Rumus.ADA)
    (juni,) = (b for b in beku.bulan(2025) if b.tutup)
    assert (juni.berubah, juni.dokumen_lain) == (0, True)
    (satu,) = beku.tutup_bulan(JUNI)
    assert beku.utuh(satu)
    r = rinci(SISTEM, Periode.setahun(2025), "perkara_terselesaikan").bulan[5]
    assert r.beku is not None
    assert (r.beku.angka.nilai, r.angka.nilai, r.berubah) == (1, 0, True)
    assert (r.beku.dokumen, r.beku.definisi.rumus) == (satu.dokumen.nama, lama.rumus)
    semua = {s.kode: s for s in banding_indikator(JUNI)}
    assert semua["perkara_terselesaikan"].dibaca_lain
    hilang = semua["laporan_sarana_hi"]
    assert (hilang.penutupan[0].angka.nilai, hilang.kini, hilang.dibaca_lain) == (2, None, True)
    dulu = definisi(2025, "perkara_terselesaikan", JUNI, 0)
    with app.test_request_context():
        isi = halaman_baris(SISTEM, lingkup(dulu, JUNI), revisi=0)
    assert [b.baris.sebutan for b in isi.baris] == ["7/2025"]
    assert definisi(2025, "perkara_terselesaikan", JUNI, None).sumber == "perkara_masuk"
    with pytest.raises(TidakDitemukan):
        definisi(2025, "laporan_sarana_hi", JUNI, None)
    assert _tutup(kabid, JUNI, 1, "Dibaca menurut Renstra perubahan.") == {"ditutup": 1}
    assert not any(b.dokumen_lain for b in beku.bulan(2025))
    r = rinci(SISTEM, Periode.setahun(2025), "perkara_terselesaikan").bulan[5]
    assert [t.angka.nilai for t in r.penutupan] == [1, 0]
    assert not r.berubah


def test_yang_diisi_dengan_tangan_beku_seperti_yang_lain(app, dunia, kabid) -> None:
    """Its months, its frozen figure and its revision, apart from the money."""
    satu = isian.catat(kabid, *LAPORAN, Decimal(2), "Laporan nomor 7")
    uang = (MacamIsian.ANGGARAN, "2.07.05.2.02.04", JUNI)
    isian.catat(kabid, *uang, Decimal(9), "SP2D 1")
    assert _tutup(kabid, JUNI) == {"ditutup": 1}
    isian.coret(kabid, satu.id, satu.versi, "Salah tulis")
    isian.catat(kabid, *LAPORAN, Decimal(3), "Laporan nomor 8")

    def juni():
        return rinci(SISTEM, Periode.setahun(2025), "laporan_sarana_hi").bulan[5]

    r = juni()
    assert (r.beku.angka.nilai, r.angka.nilai, r.berubah) == (2, 3, True)
    d = definisi(2025, "laporan_sarana_hi", JUNI, 0)
    with app.test_request_context():
        dulu, kini = (halaman_baris(SISTEM, lingkup(d, JUNI), revisi=r) for r in (0, None))
    assert [h.baris[0].baris.sebutan[-15:] for h in (dulu, kini)] == [
        "Laporan nomor 7",
        "Laporan nomor 8",
    ]
    assert (dulu.hitung.semua, kini.hitung.semua) == (1, 1)
    assert _tutup(kabid, JUNI, 1, "Laporan nomor 8 yang benar.") == {"ditutup": 1}
    r = juni()
    assert ([t.angka.nilai for t in r.penutupan], r.berubah) == ([2, 3], False)
    pertama, revisi = beku.tutup_bulan(JUNI)
    beda = beku.beda_tutup(pertama, revisi, "isian_tangan")
    assert ([b.objek_id for b in beda.keluar], len(beda.masuk)) == ([satu.id], 1)
    assert beku.utuh(pertama)


def test_hanya_yang_disimpan_penutupan_dibaca_sebagai_tertutup(dunia, monkeypatch) -> None:
    """A closing keeps its month and the year up to it, not the second quarter."""
    monkeypatch.setattr(tutup, "SUMBER", {})
    for bulan in range(1, 7):
        tutup.bekukan(SISTEM, Periode(2025, bulan, bulan), 0, "")
    tertutup = Tertutup(2025)
    semua = ((5, 5), (1, 3), (1, 6), (4, 6), (1, 12))
    assert [len(tertutup.tutup(Periode(2025, *p))) for p in semua] == [1, 1, 1, 0, 0]
