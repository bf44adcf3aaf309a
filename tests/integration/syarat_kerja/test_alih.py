"""What a submission hands over to a dispute: refused workers of a report, failed talks of a PKB."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask

from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.dokumen import queries as dokumen
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Tahap as TahapPermohonan
from hi_cases.permohonan.types import Tindakan
from hi_cases.permohonan.types.pihak import DataPihak
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan import services as layanan
from hi_cases.perselisihan.models import AsalPerkara, Perkara
from hi_cases.perselisihan.queries.asal import alih, asal
from hi_cases.perselisihan.types import Hasil, JenisPihak, Sisi, Tahap
from hi_cases.perselisihan.types import Tindakan as Aksi
from hi_cases.perselisihan.types.asal import PilihanPhk, PilihanPkb
from hi_cases.perusahaan.types import PeranWakil
from tests.factories.berkas import pdf
from tests.perangkat.klien import Klien
from tests.perangkat.permohonan import DuniaPermohonan

ALASAN = {
    "alasan": "B1",
    "uraian": "Lini produksi ditutup.",
    "pekerja_laki": 2,
    "pekerja_perempuan": 1,
    "pelapor": "Rina",
    "jabatan_pelapor": "HR",
}
JAWAB = (("menolak", "2026-03-05"), ("menerima", "2026-03-04"), ("menolak", "2026-03-06"))
GAGAL = PilihanPkb(date(2026, 2, 27), "Pasal 12: kenaikan upah.", "Lima persen.", "Sepuluh persen.")


@pytest.fixture
def laporan(dunia: DuniaPermohonan) -> Permohonan:
    """Return a report of three workers, the first and the third of whom refused."""
    dunia.jam.atur("2026-03-16")
    satu = services.buat(dunia.pengaju, "laporan_phk", dunia.pt_id)
    services.simpan_langkah(dunia.pengaju, satu.id, satu.versi, "alasan", ALASAN)
    dunia.unggah(satu, "pemberitahuan", pdf("pemberitahuan"))
    baris = [
        {
            "nama": f"Pekerja {ke}",
            "nik": f"{3216014501900000 + ke}",
            "jabatan": "Operator",
            "percobaan": False,
            "diberitahu": f"2026-03-0{ke}",
            "phk": "2026-03-30",
            "jawaban": jawaban,
            "tanggal_jawaban": hari,
        }
        for ke, (jawaban, hari) in enumerate(JAWAB, 1)
    ]
    services.simpan_baris(dunia.pengaju, satu.id, satu.versi, baris)
    return dunia.tindak(dunia.pengaju, satu, Tindakan.AJUKAN)


def _kunci(pelaku: Pelaku, satu: Permohonan) -> list[str]:
    return list(alih(pelaku, satu.id).pekerja)


def test_refused_workers_become_talks_with_all_that_is_known(
    app: Flask, dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    kunci = _kunci(dunia.pengaju, laporan)
    perkara = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk(tuple(kunci)))
    assert (perkara.tahap, perkara.alasan_phk) == (Tahap.BIPARTIT, "B1")
    # The earliest notice and the earliest refusal; each worker's own days stay with the origin.
    assert (perkara.phk_diberitahukan, perkara.phk_ditolak) == (date(2026, 3, 1), date(2026, 3, 5))
    pengusaha, pekerja = perkara.pihak
    assert (pengusaha.sisi, pengusaha.perusahaan_id) == (Sisi.PEMOHON, dunia.pt_id)
    assert (pekerja.sisi, pekerja.jenis) == (Sisi.TERMOHON, JenisPihak.KELOMPOK)
    assert [(s.nama, s.nik) for s in pekerja.anggota] == [
        ("Pekerja 1", "3216014501900001"),
        ("Pekerja 3", "3216014501900003"),
    ]
    (berkas,) = dokumen.berkas_untuk(SISTEM, perkara.rujukan)
    (asli,) = dokumen.berkas_untuk(SISTEM, laporan.rujukan)
    assert (berkas.sha256, berkas.id != asli.id) == (asli.sha256, True)
    with app.test_request_context():
        dari = asal(dunia.pengaju, perkara)
    assert dari is not None
    assert laporan.nomor in dari.sumber.teks
    assert dari.pekerja == [
        ("Pekerja 1", date(2026, 3, 1), date(2026, 3, 5)),
        ("Pekerja 3", date(2026, 3, 3), date(2026, 3, 6)),
    ]


def test_nobody_is_handed_over_twice_until_it_is_withdrawn(
    dunia: DuniaPermohonan, laporan: Permohonan
) -> None:
    satu, tiga = _kunci(dunia.pengaju, laporan)
    perkara = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu,)))
    assert perkara.pihak[1].jenis is JenisPihak.PEKERJA
    sekali_lagi = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu,)))
    assert sekali_lagi.id == perkara.id
    with pytest.raises(DataTidakSah):
        layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu, tiga)))
    with pytest.raises(DataTidakSah):
        layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk(("bukan",)))
    perkara.tahap_sebelum_akhir, perkara.selesai_pada = perkara.tahap.value, date(2026, 3, 16)
    perkara.tahap, perkara.hasil = Tahap.SELESAI, Hasil.DICABUT
    db.session.flush()
    lain = layanan.alihkan(dunia.pengaju, laporan.id, PilihanPhk((satu, tiga)))
    assert lain.id != perkara.id
    assert db.session.scalar(
        sa.select(sa.func.count()).where(AsalPerkara.dilepas_pada.is_(None))
    ) == len((satu, tiga))


def test_who_may_hand_over_a_report(dunia: DuniaPermohonan, laporan: Permohonan) -> None:
    kunci = tuple(_kunci(dunia.pengaju, laporan))
    pembaca = dunia.wakil(dunia.pt_id, PeranWakil.PEMBACA)
    for orang in (pembaca, dunia.lain, dunia.orang("pekerja"), dunia.orang("mediator")):
        with pytest.raises(TidakDitemukan):
            layanan.alihkan(orang, laporan.id, PilihanPhk(kunci))
    # At the counter the workers may be the ones who bring it.
    perkara = layanan.alihkan(dunia.petugas, laporan.id, PilihanPhk(kunci, Sisi.TERMOHON))
    assert [(s.sisi, s.jenis) for s in perkara.pihak] == [
        (Sisi.PEMOHON, JenisPihak.KELOMPOK),
        (Sisi.TERMOHON, JenisPihak.PENGUSAHA),
    ]
    assert perkara.di_dinas


def test_the_page_offers_chosen_workers_and_tells_where_they_went(
    dunia: DuniaPermohonan, laporan: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    klien = sebagai(dunia.pengaju)
    halaman = klien.get(f"/permohonan/{laporan.id}").text
    alamat = f"/saya/dari-permohonan/{laporan.id}"
    assert alamat in halaman
    form = klien.get(alamat).text
    assert form.count("checked") == 2
    assert "3216014501900001" not in form
    jawab = klien.post(alamat, data={"pekerja": _kunci(dunia.pengaju, laporan)})
    perkara = db.session.scalars(sa.select(Perkara)).one()
    assert jawab.location.endswith(f"/saya/{perkara.id}")
    assert laporan.nomor in klien.get(f"/saya/{perkara.id}").text
    halaman = klien.get(f"/permohonan/{laporan.id}").text
    assert f"/saya/{perkara.id}" in halaman
    assert alamat not in halaman


@pytest.fixture
def pkb(dunia: DuniaPermohonan) -> Permohonan:
    """Return a PKB that waits for its two unions."""
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt_id)
    pihak = [DataPihak("SP Satu", jumlah_anggota=110), DataPihak("SP Dua")]
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, pihak)
    dunia.isi(satu, ditandatangani="2026-02-20")
    return dunia.tindak(dunia.pengaju, satu, Tindakan.AJUKAN)


def _serikat(dunia: DuniaPermohonan, satu: Permohonan) -> Pelaku:
    akun = dunia.orang("serikat")
    services.gabung_pihak(akun, services.undang_pihak(dunia.pengaju, satu.pihak[0].id))
    return akun


def test_failed_talks_become_a_filing_and_the_union_reads_it_once_registered(
    dunia: DuniaPermohonan, pkb: Permohonan
) -> None:
    serikat = _serikat(dunia, pkb)
    perkara = layanan.alihkan(dunia.pengaju, pkb.id, GAGAL)
    assert layanan.alihkan(dunia.pengaju, pkb.id, GAGAL).id == perkara.id
    draf = perkara.draf or {}
    assert (perkara.tahap, draf["jenis"]) == (Tahap.DRAF, ["KEP"])
    assert [(s["sisi"], s["nama"]) for s in draf["pihak"]] == [
        ("pemohon", "PT Maju Bersama"),
        ("termohon", "SP Satu"),
        ("termohon", "SP Dua"),
    ]
    assert "120 laki-laki, 80 perempuan" in draf["pokok"]
    assert "110 anggota" in draf["pokok"]
    assert len(dokumen.berkas_untuk(SISTEM, perkara.rujukan)) == len(pkb.dokumen)
    # The PKB stays as it is, and may go on.
    assert pkb.tahap is TahapPermohonan.MENUNGGU_PIHAK
    layanan.lakukan(dunia.pengaju, perkara.id, Aksi.AJUKAN, perkara.versi, {"benar": True})
    with pytest.raises(TidakDitemukan):
        perselisihan.perkara(serikat, perkara.id)
    isi = {"tanggal": "2026-03-02", "bukti_diperiksa": True}
    layanan.lakukan(dunia.petugas, perkara.id, Aksi.CATAT, perkara.versi, isi)
    assert perselisihan.perkara(serikat, perkara.id).nomor == perkara.nomor
    with pytest.raises(TindakanDitolak):
        layanan.alihkan(serikat, pkb.id, PilihanPkb(GAGAL.gagal_pada, "x", "", "", pkb.pihak[0].id))


def test_a_union_brings_it_for_itself_and_the_company_stays_tied(
    dunia: DuniaPermohonan, pkb: Permohonan
) -> None:
    serikat, sp = _serikat(dunia, pkb), pkb.pihak[0].id
    pilihan = PilihanPkb(GAGAL.gagal_pada, GAGAL.materi, "", "", sp)
    with pytest.raises(DataTidakSah):
        layanan.alihkan(serikat, pkb.id, GAGAL)
    with pytest.raises(DataTidakSah):
        layanan.alihkan(serikat, pkb.id, PilihanPkb(date(2026, 3, 3), "x", "", "", sp))
    perkara = layanan.alihkan(serikat, pkb.id, pilihan)
    assert [(s["nama"], s["perusahaan_id"]) for s in (perkara.draf or {})["pihak"][1:]] == [
        ("PT Maju Bersama", dunia.pt_id)
    ]
    # Nobody else's account sees the draft, and another's company is not tied by its name.
    with pytest.raises(TidakDitemukan):
        perselisihan.perkara(dunia.pengaju, perkara.id)
    draf = {**(perkara.draf or {}), "pihak": [{"nama": "PT Lain", "jenis": "pengusaha"}]}
    draf["pihak"][0]["perusahaan_id"] = dunia.pt_lain.id
    layanan.lakukan(serikat, perkara.id, Aksi.UBAH_DRAF, perkara.versi, {"draf": draf})
    assert (perkara.draf or {})["pihak"][0]["perusahaan_id"] is None


def test_the_page_of_the_counter_brings_it_for_either_side(
    dunia: DuniaPermohonan, pkb: Permohonan, sebagai: Callable[[Pelaku], Klien]
) -> None:
    klien, alamat = sebagai(dunia.petugas), f"/perkara/dari-permohonan/{pkb.id}"
    sp = pkb.pihak[1].id
    assert alamat in klien.get(f"/kantor/permohonan/{pkb.id}").text
    assert klien.post(alamat, data={"pemohon": str(sp)}).status_code == 422
    jawab = klien.post(
        alamat, data={"pemohon": str(sp), "gagal_pada": "2026-02-27", "materi": "Pasal 12"}
    )
    perkara = db.session.scalars(sa.select(Perkara)).one()
    assert jawab.location.endswith(f"/perkara/{perkara.id}/isian")
    assert (perkara.draf or {})["pihak"][0]["nama"] == "SP Dua"
    assert klien.get(jawab.location).status_code == 200
    assert "Perundingan gagal" in sebagai(dunia.pengaju).get(f"/permohonan/{pkb.id}").text
    assert sebagai(dunia.lain).get(f"/saya/dari-permohonan/{pkb.id}").status_code == 404
