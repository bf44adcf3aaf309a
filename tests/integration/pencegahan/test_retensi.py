"""A complaint past its time: closed for good, held while something still runs."""

from __future__ import annotations

from io import BytesIO

import pytest
import sqlalchemy as sa

from hi_cases.core import berkas
from hi_cases.core.authz import UMUM
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.data_pribadi.queries.retensi import bagian
from hi_cases.data_pribadi.services import retensi
from hi_cases.dokumen.models import Berkas, Titipan
from hi_cases.dokumen.queries.pemeriksaan import PEMERIKSAAN
from hi_cases.dokumen.services import titip
from hi_cases.pencegahan.models import Pelapor
from hi_cases.pencegahan.services import adukan as layanan
from hi_cases.pencegahan.services import identitas, potensi
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.types import DataPerusahaan
from hi_cases.urusan import services
from hi_cases.urusan.models import Urusan
from tests.factories.berkas import pdf
from tests.integration.pencegahan.conftest import ISI, NAMA, RAHASIA, TELEPON


class _Unggahan:
    filename = f"{NAMA}.pdf"

    def __init__(self) -> None:
        self.stream = BytesIO(pdf("Slip gaji Siti"))


@pytest.fixture
def usai(pelaku, jam) -> Pelapor:
    """Return who complained of what is over since 6 April 2026, with a file and corrected once."""
    titipan = titip(UMUM, _Unggahan())
    pelapor = layanan.adukan(UMUM, ISI, RAHASIA, berkas=[titipan])
    db.session.execute(sa.delete(Titipan))
    satu = db.session.get_one(Urusan, pelapor.urusan_id)
    services.ubah(pelaku["petugas"], satu.id, satu.versi, {**ISI, "saluran": "daring"})
    layanan.tambah_keterangan(satu.id, "Slip gaji Siti menyusul.")
    return pelapor


def _bagian():
    return bagian(retensi.kelompok("pengaduan"))


def test_it_is_closed_with_story_and_files_and_keeps_its_number(pelaku, usai, jam, sebagai) -> None:
    nomor = usai.urusan_id
    layanan.tarik(nomor, "Siti sudah dibayar.")
    sidik = db.session.scalars(sa.select(Berkas.sha256)).one()
    jam.atur("2031-04-06")
    assert _bagian().boleh == []
    jam.atur("2031-04-07")
    assert [satu.nama for satu in _bagian().boleh] == ["Pengaduan PGD-2026-0001"]
    assert retensi.tutup(pelaku["kabid"], "pengaduan", [nomor]) == 1
    satu = db.session.get_one(Urusan, nomor)
    assert (usai.nama, usai.telepon, satu.isi["topik"]) == ("", "", "upah")
    tulisan = f"{satu.isi} {[s.data for s in satu.langkah]}"
    for rahasia in ("Siti", "Upah dua bulan", TELEPON):
        assert rahasia not in tulisan
    assert satu.isi["nama_perusahaan"] == ISI["nama_perusahaan"]
    assert berkas.ukuran(sidik) is None
    file = db.session.scalars(sa.select(Berkas)).one()
    klien = sebagai(pelaku["kabid"])
    assert klien.get(f"/berkas/{file.id}").status_code == 404
    halaman = klien.get(f"/kantor/urusan/{nomor}").text
    assert "lewat masa simpan" in halaman
    assert "Buka identitas pelapor" not in halaman
    assert not [temu for p in PEMERIKSAAN for temu in p.cari()]
    with pytest.raises(TindakanDitolak, match="lewat masa simpan"):
        identitas.buka_identitas(pelaku["kabid"], nomor)
    assert _bagian().boleh == []


def test_it_is_held_while_a_signal_from_it_is_open(pelaku, usai, jam) -> None:
    petugas, nomor = pelaku["petugas"], usai.urusan_id
    satu = db.session.get_one(Urusan, nomor)
    pt = perusahaan.daftarkan(petugas, DataPerusahaan(nama="PT Karya Baja Mandiri"))
    services.lakukan(petugas, nomor, "tautkan", satu.versi, {"perusahaan_id": pt.id})
    potensi.dari_pengaduan(petugas, nomor)
    layanan.tarik(nomor, "Sudah.")
    jam.atur("2031-04-07")
    b = _bagian()
    assert (b.boleh, [s.ditahan for s in b.ditahan]) == (
        [],
        ["potensi yang lahir darinya masih ditangani"],
    )
