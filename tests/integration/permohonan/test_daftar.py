"""Who sees which submissions, in which order, and what the panel of now says."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakDitemukan
from hi_cases.kalender_kerja import services as kalender
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.queries import Saringan
from hi_cases.permohonan.types import Pemegang, Tahap, Tindakan
from hi_cases.perusahaan.types import PeranWakil
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def test_two_companies_never_see_each_other_and_the_office_sees_what_was_filed(
    dunia: DuniaPermohonan,
) -> None:
    draf, masuk = dunia.draf(), dunia.diajukan()
    assert [s.id for s in queries.daftar_saya(dunia.pengaju)] == [masuk.id, draf.id]
    assert queries.daftar_saya(dunia.lain) == []
    assert [s.id for s in queries.daftar(dunia.petugas).baris] == [masuk.id]
    for pelaku, id in ((dunia.lain, masuk.id), (dunia.petugas, draf.id)):
        with pytest.raises(TidakDitemukan):
            queries.ambil(pelaku, id)


def test_a_reader_of_the_company_reads_and_has_no_act(dunia: DuniaPermohonan) -> None:
    satu = dunia.diajukan()
    pembaca = dunia.wakil(dunia.pt.id, PeranWakil.PEMBACA)
    assert [s.id for s in queries.daftar_saya(pembaca)] == [satu.id]
    assert not any(p.boleh for p in queries.pilihan(pembaca, satu))
    assert [p.transisi.tindakan for p in queries.pilihan(dunia.pengaju, satu) if p.boleh] == [
        T.CABUT
    ]
    boleh = {p.transisi.tindakan for p in queries.pilihan(dunia.petugas, satu) if p.boleh}
    assert boleh == {T.AMBIL}


def test_a_step_of_the_company_is_yours_to_who_acts_for_it_not_to_who_reads(
    dunia: DuniaPermohonan,
) -> None:
    satu, pembaca = dunia.dikembalikan(), dunia.wakil(dunia.pt.id, PeranWakil.PEMBACA)
    for pelaku, siapa in ((dunia.pengaju, "Anda"), (pembaca, "pemohon")):
        inti, (baris,) = queries.ringkas(pelaku, satu), queries.daftar_saya(pelaku)
        assert inti.judul == f"Sekarang menunggu {siapa}"
        assert inti.kalimat == baris.kalimat
        assert inti.kalimat.startswith(f"Menunggu perbaikan dari {siapa}.")


def test_the_panel_names_who_is_awaited_before_which_day_and_what_follows(
    dunia: DuniaPermohonan,
) -> None:
    teliti = dunia.diteliti()
    assert queries.ringkas(dunia.petugas, teliti).kalimat.startswith(
        "Menunggu hasil penelitian Anda,"
    )
    assert dunia.petugas.nama in queries.ringkas(dunia.pengaju, teliti).kalimat
    satu = dunia.diajukan()
    inti = queries.ringkas(dunia.pengaju, satu)
    assert (inti.pemegang, inti.perusahaan) == (Pemegang.DINAS, "PT Maju Bersama")
    assert inti.kalimat == (
        "Menunggu petugas selesai meneliti, paling lambat Selasa, 10 Maret 2026."
    )
    assert [s.split(":")[0] for s in inti.akibat] == [
        "Penelitian peraturan perusahaan",
        "Pengesahan peraturan perusahaan",
    ]
    assert "dianggap mendapat pengesahan" in inti.akibat[1]
    assert [(s.tahap, s.status.value) for s in inti.strip] == [
        (Tahap.DRAF, "lewat"),
        (Tahap.DIAJUKAN, "kini"),
        (Tahap.DITELITI, "nanti"),
        (Tahap.LENGKAP, "nanti"),
        (Tahap.SELESAI, "nanti"),
    ]
    assert not inti.mulai_lagi
    dunia.jam.atur("2026-03-11")
    assert queries.ringkas(dunia.petugas, satu).kalimat.endswith(
        "batasnya Selasa, 10 Maret 2026, sudah lewat."
    )


def test_what_is_left_is_counted_in_the_unit_of_its_period(dunia: DuniaPermohonan) -> None:
    satu = dunia.diteliti()
    kalender.batalkan(dunia.kabid, satu.rujukan, alasan="uji")
    kalender.buka(dunia.kabid, satu.rujukan, "SP-UBAH-30", date(2026, 3, 2))
    (baris,) = queries.daftar(dunia.kabid, Saringan()).baris
    assert (baris.kode, baris.sisa, baris.satuan) == ("SP-UBAH-30", 30, "hari")


def test_the_office_narrows_its_list(dunia: DuniaPermohonan, hitung_kueri: Any) -> None:
    teliti, kembali, masuk = dunia.diteliti(), dunia.dikembalikan(), dunia.diajukan()

    def ids(pelaku: Pelaku = dunia.kabid, **isi: Any) -> list[int]:
        return sorted(s.id for s in queries.daftar(pelaku, Saringan(**isi)).baris)

    assert ids(tahap=(Tahap.DITELITI,)) == [teliti.id]
    assert ids(petugas_id=dunia.petugas.id) == [teliti.id, kembali.id]
    assert ids(tanpa_petugas=True) == [masuk.id]
    assert ids(pemegang=Pemegang.PEMOHON) == [kembali.id]
    assert ids(perusahaan_id=dunia.pt_lain.id) == []
    assert ids(q="maju ber") == ids(q="pp-2026") == [teliti.id, kembali.id, masuk.id]
    assert ids(jenis=("pkb_baru",)) == ids(terbuka=False) == []
    assert ids(lewat=True) == []
    dunia.jam.atur("2026-03-11")
    assert ids(lewat=True) == [teliti.id, masuk.id]
    with hitung_kueri() as sebelum:
        queries.daftar(dunia.kabid)
    dunia.diajukan()
    with hitung_kueri() as sesudah:
        queries.daftar(dunia.kabid)
    assert len(sesudah) == len(sebelum)


def test_pages_follow_by_key_in_both_orders(
    dunia: DuniaPermohonan, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu, dua, tiga = dunia.diajukan(), dunia.dikembalikan(), dunia.diajukan()
    monkeypatch.setattr(import_module("hi_cases.permohonan.queries.daftar"), "UKURAN", 1)
    for urut, harap in (
        ("jatuh", [satu.id, tiga.id, dua.id]),
        ("terbaru", [tiga.id, dua.id, satu.id]),
    ):
        kunci, dapat = "", []
        for _ in range(3):
            halaman = queries.daftar(dunia.kabid, Saringan(urut=urut), kunci)
            dapat += [s.id for s in halaman.baris]
            kunci = halaman.berikut or ""
        assert (dapat, kunci, halaman.total) == (harap, "", 3)
    karangan = queries.daftar(dunia.kabid, Saringan(), "bukan kunci")
    assert [s.id for s in karangan.baris] == [satu.id]


def test_days_lie_with_who_holds_the_ball_round_by_round(dunia: DuniaPermohonan) -> None:
    satu = dunia.dikembalikan()
    dunia.jam.atur("2026-03-05")
    dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-05", bukti="ekspedisi")
    dunia.jam.atur("2026-03-13")
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    dunia.jam.atur("2026-03-17")
    # Sent back on 2 March itself; with the company 3-6 and 9-13 March, with the office 16 and 17.
    assert [(s.putaran, s.dinas, s.pemohon) for s in queries.jam_dinas(satu)] == [
        (1, 0, 9),
        (2, 2, 0),
    ]


def test_notes_reach_the_company_with_the_return_not_before(dunia: DuniaPermohonan) -> None:
    satu = dunia.diteliti()
    naskah = next(d for d in satu.dokumen if d.kode == "naskah")
    tempat: dict[str, Any] = {"dokumen_id": naskah.id, "halaman": 3, "pasal": "Pasal 7"}
    untuk = services.tulis_catatan(dunia.petugas, satu.id, isi="Cuti kurang.", **tempat)
    services.tulis_catatan(dunia.petugas, satu.id, isi="Tanya kabid.", untuk_pemohon=False)
    assert services.tulis_catatan(dunia.petugas, satu.id, isi="Cuti kurang.", **tempat) is untuk
    assert len(queries.catatan(dunia.petugas, satu)) == 2
    assert queries.catatan(dunia.pengaju, satu) == []
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN)
    assert [s.isi for s in queries.catatan(dunia.pengaju, satu)] == ["Cuti kurang."]
    assert not queries.temuan_terbuka(dunia.pengaju, satu, 2) or satu.putaran == 1
    assert satu.diajukan_pada == date(2026, 3, 2)
