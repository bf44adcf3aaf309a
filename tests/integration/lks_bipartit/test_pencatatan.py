"""Recording an LKS Bipartit: the composition refused by name, the periods by hand, the register.

Formed on Friday 20 February 2026, filed on Monday 2 March. LKSB-14 from 20 February: 23-27
February five, 2-6 March ten, 9-12 March fourteen: the notice is in time until 12 March. LKSB-7
from 2 March: 3-6 four, 9-11 seven: the proof until 11 March. PER.32/MEN/XII/2008 Ps 12: three
years from 20 February 2026 end on 19 February 2029; Ps 17: six months from then are due on 20
August 2026.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.lks_bipartit.models import LksBipartit
from hi_cases.lks_bipartit.queries.satu import pengurus_kini
from hi_cases.lks_bipartit.types import CaraPekerja, Status
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.types import Hasil, Tindakan
from tests.integration.permohonan.test_surat import Kantor
from tests.perangkat.lks_bipartit import SUSUNAN, baris, catatkan, isi_lks, tercatat
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
AWAL, AKHIR = date(2026, 2, 20), date(2029, 2, 19)


def _berjalan(rujukan: Any) -> dict[str, date | None]:
    return {
        s.kode: s.jatuh
        for s in kalender.tenggat_untuk(rujukan)
        if s.status is StatusTenggat.BERJALAN
    }


def test_a_composition_out_of_balance_is_named_and_refused(dunia: DuniaPermohonan) -> None:
    satu = services.buat(dunia.pengaju, "lksb_baru", dunia.pt_id)
    isi_lks(dunia, satu, SUSUNAN[:5])
    kata = [s.kalimat for s in queries.kurang(satu, dunia.jenis(satu))]
    assert kata == [
        "Unsur pengusaha 3 orang dan unsur pekerja 2 orang; jumlahnya harus sama (1:1). Tambahkan "
        "1 orang unsur pekerja, atau kurangi unsur yang lain (PER.32/MEN/XII/2008 Ps. 10).",
        "Pengurus paling sedikit 6 orang; dalam daftar baru 5 orang (PER.32/MEN/XII/2008 Ps. 10).",
    ]
    with pytest.raises(TindakanDitolak, match="unsur pekerja 2 orang"):
        dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    services.simpan_baris(dunia.pengaju, satu.id, satu.versi, baris())
    assert dunia.tindak(dunia.pengaju, satu, T.AJUKAN).putaran == 1
    assert dunia.berjalan(satu) == {"LKSB-7": date(2026, 3, 11)}


def test_the_letter_is_the_recording_and_enters_the_register(dunia: DuniaPermohonan) -> None:
    kantor = Kantor(dunia)
    satu = isi_lks(dunia, services.buat(dunia.pengaju, "lksb_baru", dunia.pt_id))
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.tindak(dunia.petugas, dunia.nilai(satu), T.NYATAKAN_LENGKAP)
    dunia.jam.atur("2026-03-05")
    surat = kantor.terbitkan("bukti_pencatatan_lks_bipartit", satu)
    assert surat.nomor == "560/001/LKSB/2026"
    satu = dunia.lihat(satu)
    assert (satu.hasil, satu.selesai_pada) == (Hasil.TERCATAT, date(2026, 3, 5))
    lks = db.session.scalars(sa.select(LksBipartit)).one()
    assert (lks.nomor, lks.permohonan_id, lks.status) == (surat.nomor, satu.id, Status.BERLAKU)
    assert (lks.berlaku_dari, lks.berlaku_sampai) == (AWAL, AKHIR)
    assert (lks.diberitahukan, lks.batas_beritahu) == (date(2026, 3, 2), date(2026, 3, 12))
    assert not lks.terlambat_beritahu
    assert (lks.cara_pekerja, lks.serikat) == (CaraPekerja.SERIKAT_TUNGGAL, "SP Maju Bersama")
    assert [(s.nama, s.unsur.value, s.jabatan.value) for s in pengurus_kini(lks)] == list(SUSUNAN)
    assert _berjalan(lks.rujukan) == {"LKSB-LAPOR": date(2026, 8, 20)}
    assert dunia.berjalan(satu) == {}


def test_a_late_notice_is_told_and_recorded_all_the_same(dunia: DuniaPermohonan) -> None:
    dunia.jam.atur("2026-03-16")
    lks = tercatat(dunia)
    assert lks.terlambat_beritahu
    satu = isi_lks(
        dunia,
        services.buat(dunia.pengaju, "lksb_baru", dunia.pt_id),
        lingkup="cabang",
        cabang="Pabrik Karawang",
    )
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    transisi = next(s for s in dunia.jenis(satu).prosedur.alur if s.tindakan is T.CATATKAN)
    (kata,) = transisi.peringatan_kini(queries.fakta(satu, dunia.jenis(satu)))
    assert "12 Maret 2026 (LKSB-14, perlu verifikasi)" in kata


def test_two_for_one_reach_at_one_moment_end_in_one_entry(
    dunia: DuniaPermohonan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard of the second looked before the first was in the register."""
    monkeypatch.setattr("hi_cases.lks_bipartit.services.pencatatan._sudah_ada", lambda *_: "")
    tercatat(dunia)
    with pytest.raises(TindakanDitolak, match="sudah tercatat LKS Bipartit 560/001/LKSB/2026"):
        tercatat(dunia, "560/002/LKSB/2026")


def test_a_second_one_for_the_same_reach_is_refused(dunia: DuniaPermohonan) -> None:
    tercatat(dunia)
    lain = isi_lks(dunia, services.buat(dunia.pengaju, "lksb_baru", dunia.pt_id))
    with pytest.raises(TindakanDitolak, match="sudah tercatat LKS Bipartit 560/001/LKSB/2026"):
        dunia.tindak(dunia.pengaju, lain, T.AJUKAN)
    services.simpan_langkah(
        dunia.pengaju,
        lain.id,
        lain.versi,
        "pembentukan",
        {**lain.isian, "lingkup": "cabang", "cabang": "Pabrik Setu"},
    )
    with pytest.raises(DataTidakSah, match="560/001/LKSB/2026 sudah dipakai"):
        catatkan(dunia, lain, "560/001/LKSB/2026")


def test_members_change_and_those_who_left_stay_in_the_history(dunia: DuniaPermohonan) -> None:
    lks = tercatat(dunia)
    satu = services.buat(dunia.pengaju, "lksb_perubahan", dunia.pt_id)
    assert (satu.acuan_jenis, satu.acuan_id) == ("lks_bipartit", lks.id)
    assert [s["nama"] for s in queries.baris(satu)] == [s[0] for s in SUSUNAN]
    baru = (*SUSUNAN[:5], ("Rahmat Hidayat", "pekerja", "anggota"))
    catatkan(dunia, isi_lks(dunia, satu, baru), "560/002/LKSB/2026")
    db.session.expire_all()
    assert [s.nama for s in pengurus_kini(lks)] == [s[0] for s in baru]
    lama = [s for s in lks.pengurus if s.sampai is not None]
    assert {s.sampai for s in lama} == {date(2026, 3, 2)}
    assert (lks.berlaku_sampai, lks.nomor) == (AKHIR, "560/001/LKSB/2026")


def test_a_renewal_begins_with_what_is_recorded_and_takes_over_when_it_begins(
    dunia: DuniaPermohonan,
) -> None:
    lks = tercatat(dunia)
    dunia.jam.atur("2029-02-12")
    satu = services.buat(dunia.pengaju, "lksb_pembaruan", dunia.pt_id)
    assert satu.isian["masa_dari"] == "2029-02-20"
    assert satu.isian["serikat"] == "SP Maju Bersama"
    isi_lks(dunia, satu, dibentuk="2029-02-10", masa_dari="2029-02-20")
    baru = catatkan(dunia, satu, "560/001/LKSB/2029")
    assert baru.menggantikan_id == lks.id
    assert lks.status is Status.BERLAKU, "the old one lasts until the new one begins"
    assert baru.periode == []
