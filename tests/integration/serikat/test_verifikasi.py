"""A round of verification: claims, decisions, objections, and what stays when it is closed."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.core.authz import Pelaku
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.dokumen import services as dokumen
from hi_cases.serikat.models import KlaimAnggota, Organisasi
from hi_cases.serikat.queries import verifikasi as baca
from hi_cases.serikat.services import buku, lama, verifikasi
from hi_cases.serikat.services.verifikasi import DataKlaim
from hi_cases.serikat.types import DataOrganisasi, JenisOrganisasi, StatusKeberatan, StatusKlaim
from hi_cases.urusan import services as urusan
from hi_cases.urusan.models import Urusan
from tests.factories.berkas import pdf
from tests.integration.serikat.conftest import DuniaSerikat

PUTARAN = {
    "tahun": 2026,
    "tanggal": "2026-03-02",
    "sampai": "2026-03-31",
    "keadaan": "2026-02-28",
    "petunjuk": "",
}


class Putaran:
    """A round with three unions: two of one federation, one alone whose account is the dunia's."""

    def __init__(self, dunia: DuniaSerikat) -> None:
        self.dunia = dunia
        self.induk = self._organisasi("FSP Logam", "1", JenisOrganisasi.FEDERASI)
        self.satu = self._organisasi("SP Logam Satu", "2", nama_induk="FSP Logam")
        self.dua = self._organisasi("SP Logam Dua", "3", nama_induk="FSP Logam")
        self.sendiri = self._organisasi("SP Mandiri", "4", nama_perusahaan="PT Maju Bersama")
        buku.hubungkan(dunia.petugas, self.sendiri, dunia.serikat.id or 0)
        self.urusan = urusan.buat(dunia.petugas, "verifikasi_anggota", PUTARAN)

    def _organisasi(
        self, nama: str, nomor: str, jenis: JenisOrganisasi = JenisOrganisasi.SERIKAT, **lain: Any
    ) -> Organisasi:
        data = DataOrganisasi(jenis, nama, nomor=nomor, tanggal=date(2019, 1, 2), **lain)
        return lama.catat(self.dunia.petugas, data)

    def klaim(
        self, oleh: Pelaku, satu: Organisasi, jumlah: int, *, bukti: bool = True, tempat: str = ""
    ) -> KlaimAnggota:
        berkas = ()
        if bukti:
            isi = FileStorage(io.BytesIO(pdf(f"anggota {satu.id}")), "anggota.pdf")
            berkas = (dokumen.titip(oleh, isi),)
        data = DataKlaim(satu.id, jumlah, tempat, "", berkas)
        return verifikasi.ajukan(oleh, self.urusan.id, data)

    def lakukan(self, tindakan: str, **isi: Any) -> Urusan:
        kini = db.session.get_one(Urusan, self.urusan.id)
        data = {"tanggal": date(2026, 3, 2), **isi}
        return urusan.lakukan(self.dunia.kabid, kini.id, tindakan, kini.versi, data)


@pytest.fixture
def putaran(dunia: DuniaSerikat) -> Putaran:
    """Return a round that takes claims."""
    return Putaran(dunia)


def test_a_round_to_its_frozen_recapitulation(putaran: Putaran, dunia: DuniaSerikat) -> None:
    p = putaran
    with pytest.raises(TindakanDitolak, match="Belum ada klaim"):
        p.lakukan("periksa")
    satu = p.klaim(dunia.petugas, p.satu, 60)
    dua = p.klaim(dunia.petugas, p.dua, 40, tempat="PT Sinar Lain")
    dua_b = p.klaim(dunia.petugas, p.dua, 10, tempat="PT Entah")
    sendiri = p.klaim(dunia.serikat, p.sendiri, 100)
    # Brought again it takes the place of the first; its evidence is there already.
    assert p.klaim(dunia.serikat, p.sendiri, 90, bukti=False).id == sendiri.id
    p.lakukan("periksa")
    with pytest.raises(TindakanDitolak, match="pada tahap pemeriksaan"):
        p.klaim(dunia.serikat, p.sendiri, 95)
    for klaim, jumlah in ((satu, 60), (dua, 40), (dua_b, 0)):
        alasan = "" if jumlah else "Daftarnya tidak ditandatangani."
        verifikasi.putus(dunia.petugas, klaim.id, klaim.versi, jumlah, alasan)
    with pytest.raises(TindakanDitolak, match="Masih 1 klaim"):
        p.lakukan("umumkan", keberatan_sampai=date(2026, 3, 20))
    with pytest.raises(DataTidakSah, match="mengapa tidak seluruhnya"):
        verifikasi.putus(dunia.petugas, sendiri.id, sendiri.versi, 45, "")
    verifikasi.putus(dunia.petugas, sendiri.id, sendiri.versi, 45, "Separuh tanpa tanda tangan.")
    assert sendiri.status is StatusKlaim.SEBAGIAN
    p.lakukan("umumkan", keberatan_sampai=date(2026, 3, 20))
    verifikasi.keberatan(dunia.serikat, sendiri.id, "Bukti iuran belum dihitung.")
    with pytest.raises(TindakanDitolak, match="Masih 1 keberatan"):
        p.lakukan("tutup", berita_acara="BA-1")
    verifikasi.jawab(dunia.petugas, sendiri.id, sendiri.versi, 50, "Lima lagi terbukti.")
    assert sendiri.keberatan[0].status is StatusKeberatan.DITERIMA
    assert baca.rekap_terakhir() is None
    p.lakukan("tutup", berita_acara="BA-1/2026")
    rekap = baca.rekap_terakhir()
    assert rekap is not None
    assert (rekap.tahun, rekap.klaim, rekap.diterima) == (2026, 200, 150)
    # By hand: 60 + 40 of 150 under the federation, 50 of 150 alone.
    assert [(s.nama, s.diterima, round(s.bagian, 4)) for s in rekap.naungan] == [
        ("FSP Logam", 100, 0.6667),
        ("SP Mandiri", 50, 0.3333),
    ]
    assert [(s.nama, s.perusahaan) for s in rekap.serikat][2] == ("SP Logam Dua", 2)
    p.satu.nama, p.satu.induk_id = "SP Nama Baru", None
    db.session.flush()
    assert baca.rekap_terakhir() == rekap


def test_who_may_claim_what(putaran: Putaran, dunia: DuniaSerikat) -> None:
    p = putaran
    with pytest.raises(TidakBerizin):
        p.klaim(dunia.serikat, p.satu, 10)
    with pytest.raises(DataTidakSah, match="bukan oleh federasinya"):
        p.klaim(dunia.petugas, p.induk, 10)
    with pytest.raises(DataTidakSah, match="Unggah bukti"):
        p.klaim(dunia.petugas, p.satu, 10, bukti=False)
    satu = p.klaim(dunia.petugas, p.satu, 10)
    with pytest.raises(TidakDitemukan):
        baca.klaim(dunia.serikat, satu.id)
    p.lakukan("periksa")
    with pytest.raises(DataTidakSah, match="0 sampai 10"):
        verifikasi.putus(dunia.petugas, satu.id, satu.versi, 11, "")
    with pytest.raises(TindakanDitolak, match="tahap pemeriksaan"):
        verifikasi.keberatan(dunia.petugas, satu.id, "Belum waktunya.")


def test_pages_of_a_round(putaran: Putaran, dunia: DuniaSerikat, sebagai: Any) -> None:
    p = putaran
    serikat, kantor = sebagai(dunia.serikat), sebagai(dunia.petugas)
    assert p.urusan.judul in serikat.get("/serikat/saya/verifikasi").text
    alamat = f"/serikat/saya/{p.sendiri.id}/verifikasi/{p.urusan.id}"
    assert "31 Maret 2026" in serikat.get(alamat).text
    assert serikat.get(alamat.replace(str(p.sendiri.id), str(p.satu.id), 1)).status_code == 404
    isi = {"organisasi": str(p.sendiri.id), "jumlah": "70"}
    assert "Unggah bukti" in serikat.post(alamat, data=isi).text
    isi |= {"bukti": (io.BytesIO(pdf("daftar")), "daftar.pdf")}
    assert serikat.post(alamat, data=isi).status_code == 302
    (klaim,) = baca.daftar_klaim(dunia.serikat)
    assert "70" in serikat.get("/serikat/saya/verifikasi").text
    assert p.sendiri.nama in kantor.get(f"/kantor/urusan/{p.urusan.id}").text
    assert kantor.get(f"/serikat/verifikasi/{p.urusan.id}/klaim?q=logam").status_code == 200
    p.lakukan("periksa")
    putus = f"/serikat/klaim/{klaim.id}/putus"
    assert "Tulis mengapa" in kantor.post(putus, data={"versi": klaim.versi, "jumlah": "60"}).text
    data = {"versi": klaim.versi, "jumlah": "60", "alasan": "Sepuluh rangkap."}
    assert kantor.post(putus, data=data).status_code == 302
    milik = f"/serikat/saya/klaim/{klaim.id}"
    # What was decided is told with the others, not before.
    assert "Sepuluh rangkap." not in serikat.get(milik).text
    p.lakukan("umumkan", keberatan_sampai=date(2026, 3, 20))
    assert "Sepuluh rangkap." in serikat.get(milik).text
    keberatan = serikat.post(f"{milik}/keberatan", data={"uraian": "Tidak rangkap."})
    assert keberatan.status_code == 302
    assert "Tidak rangkap." in kantor.get(f"/serikat/klaim/{klaim.id}").text
    db.session.refresh(klaim)
    jawab = {"versi": klaim.versi, "jumlah": "60", "alasan": "Tetap rangkap."}
    assert kantor.post(putus, data=jawab).status_code == 302
    p.lakukan("tutup", berita_acara="BA-2")
    rekap = kantor.get(f"/serikat/verifikasi/{p.urusan.id}/rekap").text
    assert "100,00 %" in rekap
    assert "BA-2" in rekap
    with kantor.post(f"/serikat/verifikasi/{p.urusan.id}/unduh") as unduh:
        lembar = buka_buku(unduh.data)
    assert [satu.nama for satu in lembar] == ["Per serikat", "Per federasi"]
