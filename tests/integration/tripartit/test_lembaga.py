"""Bodies: formed for the term of law, members replaced within it, its end told of once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.tripartit.models import Lembaga
from hi_cases.tripartit.queries import lembaga as baca
from hi_cases.tripartit.services import anggota, kursi, lembaga, masa
from hi_cases.tripartit.types import (
    RAPAT,
    DataAnggota,
    DataMasa,
    Jabatan,
    JenisLembaga,
    Nilai,
    Sebab,
    Unsur,
)

HARI = date(2026, 3, 5)


def test_a_term_lasts_as_long_as_law_says_and_meetings_are_awaited(
    petugas: Pelaku, lks: Lembaga
) -> None:
    assert lks.masa[0].akhir == date(2029, 2, 28)
    [tenggat] = kalender.tenggat_untuk(lks.rujukan)
    assert (tenggat.kode, tenggat.mulai, tenggat.jatuh) == (
        RAPAT,
        date(2026, 3, 1),
        date(2026, 6, 1),
    )
    with pytest.raises(DataTidakSah) as galat:
        lembaga.bentuk(
            petugas,
            JenisLembaga.LKS_SEKTORAL,
            "lks tripartit",
            DataMasa("SK", date(2026, 3, 1), date(2026, 3, 1), date(2029, 3, 1)),
        )
    assert set(galat.value.bidang) == {"nama", "sektor", "akhir"}
    susunan = baca.susunan(lks.masa[0], HARI)
    assert [s.nilai for s in susunan].count(Nilai.BELUM) == 0
    # Education is what nobody has looked at yet.
    assert [s.kalimat for s in susunan if s.nilai is Nilai.LIHAT][0].endswith("9 dari 9 anggota.")


def test_a_successor_serves_the_rest_of_the_term(petugas: Pelaku, lks: Lembaga, jam: Any) -> None:
    jam.atur("2026-08-10")
    milik = lks.masa[0]
    lama = next(satu for satu in milik.anggota if satu.nama == "Ujang")
    isi: dict[str, Any] = {
        "pada": date(2026, 7, 31),
        "sebab": Sebab.DITARIK,
        "dasar": "SK/2",
        "pengganti": DataAnggota("Eneng", Unsur.SERIKAT, Jabatan.ANGGOTA, "SPN"),
    }
    with pytest.raises(KonflikVersi):
        anggota.berhenti(petugas, lks.id, lama.id, lama.versi + 1, **isi)
    with pytest.raises(DataTidakSah) as galat:
        anggota.berhenti(
            petugas, lks.id, lama.id, lama.versi, **(isi | {"pada": milik.akhir, "dasar": ""})
        )
    assert set(galat.value.bidang) == {"pada", "dasar"}
    baru = anggota.berhenti(petugas, lks.id, lama.id, lama.versi, **isi)
    assert (baru.mulai, baru.menggantikan_id, baru.unsur) == (
        date(2026, 8, 1),
        lama.id,
        Unsur.SERIKAT,
    )
    assert "Ujang" in {satu.nama for satu in milik.duduk(date(2026, 7, 31))}
    kini = {satu.nama for satu in milik.duduk(date(2026, 8, 1))}
    assert "Eneng" in kini
    assert "Ujang" not in kini
    with pytest.raises(TindakanDitolak):
        anggota.berhenti(petugas, lks.id, lama.id, lama.versi, **isi)


def test_the_next_decree_ends_the_term_before_it(petugas: Pelaku, lks: Lembaga, jam: Any) -> None:
    jam.atur("2028-12-01")
    baru = lembaga.angkat(
        petugas, lks.id, lks.versi, DataMasa("SK/9", date(2028, 11, 20), date(2028, 12, 1))
    )
    assert lks.masa[0].sampai == date(2028, 11, 30)
    assert lks.masa_kini(date(2028, 12, 1)) is baru
    with pytest.raises(TindakanDitolak, match="Masa tugas ini berakhir"):
        anggota.tambah_daftar(petugas, lks.id, lks.masa[0].id, "Z; serikat; anggota; X")


def test_an_end_is_told_of_once_at_each_threshold_and_when_it_is_over(
    petugas: Pelaku, lks: Lembaga, jam: Any
) -> None:
    assert masa.kabarkan() == 0
    jam.atur("2029-01-15")
    assert masa.kabarkan() == 1
    jam.atur("2029-03-02")
    assert masa.kabarkan() == 1
    assert masa.kabarkan() == 1  # The same notice: nothing is said twice.
    lembaga.bubarkan(petugas, lks.id, lks.versi, date(2029, 3, 1), "SK pembubaran")
    assert masa.kabarkan() == 0
    status = {satu.status for satu in kalender.tenggat_untuk(lks.rujukan)}
    assert status == {StatusTenggat.DIBATALKAN}


def test_seats_keep_their_numbers_and_source(petugas: Pelaku, lks: Lembaga) -> None:
    with pytest.raises(DataTidakSah) as galat:
        kursi.bagikan(petugas, lks.id, 0, "salah", " ")
    assert set(galat.value.bidang) == {"kursi", "suara", "sumber"}
    kursi.bagikan(petugas, lks.id, 3, "FSPMI; 60\nKSPSI; 40", "Berita acara")
    [(baris, hasil)] = baca.pembagian(lks.id)
    assert (baris.sumber, [s.kursi for s in hasil.bagian]) == ("Berita acara", [2, 1])


def test_the_pages_take_a_body_from_its_decree_to_its_members(
    petugas: Pelaku, lks: Lembaga, client: Any, masuk: Callable[..., Any]
) -> None:
    masuk(client, "subkoor")
    isi = {"jenis": "badan_pekerja", "nama": "Badan Pekerja", "nomor": "SK/3", "mulai": "1/3/2026"}
    jawab = client.post("/lembaga/baru", data=isi)
    assert jawab.status_code == 422
    assert "Tulis tanggal SK." in jawab.text
    jawab = client.post(
        "/lembaga/baru", data=isi | {"tanggal": "1/3/2026", "induk_id": str(lks.id)}
    )
    alamat = jawab.headers["Location"]
    jawab = client.post(f"{alamat}/anggota/daftar", data={"daftar": "Ani; serikat; raja; X"})
    assert jawab.status_code == 422
    assert "Ani; serikat; raja; X" in jawab.text
    data = {"nama": "Ani", "unsur": "serikat", "jabatan": "ketua", "organisasi": "SPN"}
    assert client.post(f"{alamat}/anggota/baru", data=data).status_code == 303
    halaman = client.get(alamat).text
    assert "Ani" in halaman
    assert "Ketua satu orang, unsur serikat pekerja" in halaman
    masuk(client, "kadis")
    assert "Tambah anggota" not in client.get(alamat).text
    assert client.get(f"{alamat}/anggota/baru").status_code == 403
    masuk(client, "serikat")
    assert client.get(alamat).status_code == 404
