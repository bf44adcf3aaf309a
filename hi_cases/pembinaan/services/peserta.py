"""Who took part: at the door by phone, by an officer's hand, by a list; and what they thought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import UMUM, Pelaku
from hi_cases.core.buku_kerja import buka_buku
from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.core.teks import satu_baris
from hi_cases.pembinaan.models import EvaluasiPembinaan, HadirPembinaan
from hi_cases.pembinaan.queries import kegiatan
from hi_cases.pembinaan.rules import HADIR, PEMBINAAN
from hi_cases.pembinaan.rules import peserta as aturan
from hi_cases.pembinaan.services import pintu
from hi_cases.pembinaan.types import NILAI_TERBESAR, PERTANYAAN, Peserta
from hi_cases.perusahaan.queries import padan
from hi_cases.urusan import queries as urusan

_ORANG = frozenset({"nama", "jabatan"})
_DISEBUT = 5
TANPA_TIKET = (
    "Evaluasi diisi dari ponsel yang dipakai mencatat kehadiran. Catat dahulu kehadiran Anda di "
    "ponsel ini, selama daftar hadirnya dibuka."
)


def _rapi(nama: str, jabatan: str, milik: str) -> Peserta:
    satu = Peserta(satu_baris(nama), satu_baris(jabatan), satu_baris(milik))
    if not satu.nama:
        raise DataTidakSah({"nama": "Tulis nama Anda."})
    if not satu.perusahaan:
        raise DataTidakSah({"perusahaan": "Tulis nama perusahaan Anda."})
    if sebab := aturan.salah(satu):
        raise DataTidakSah({"nama": f"Periksa kembali: {sebab}."})
    return satu


def _cocok(nama: Sequence[str]) -> dict[str, int]:
    """Return the companies of the register by these names, where a name tells one alone."""
    semua = padan.bernama_banyak(nama)
    return {satu: ids[0] for satu, ids in semua.items() if len(ids) == 1}


def _tambah(satu: Any, semua: Sequence[Peserta], cara: str) -> int:
    """Add those who are not there yet, or were struck out by mistake; return how many."""
    urusan.milik(PEMBINAAN.kode, satu.id, tahan=True)
    stmt = sa.select(HadirPembinaan.kunci).filter_by(urusan_id=satu.id)
    ada, cocok, baru = set(db.session.scalars(stmt)), _cocok([s.perusahaan for s in semua]), 0
    dicoret = {baris.kunci: baris for baris in kegiatan.dicoret(satu.id)}
    for orang in semua:
        kunci = aturan.kunci(orang)
        if (baris := dicoret.pop(kunci, None)) is not None:
            baris.dicoret_pada, baris.cara, baru = None, cara, baru + 1
            continue
        if kunci in ada:
            continue
        ada.add(kunci)
        baru += 1
        db.session.add(
            HadirPembinaan(
                urusan_id=satu.id,
                perusahaan_id=cocok.get(orang.perusahaan),
                nama_perusahaan=orang.perusahaan,
                nama=orang.nama,
                jabatan=orang.jabatan,
                cara=cara,
                kunci=kunci,
                pada=clock.sekarang(),
            )
        )
    db.session.flush()
    return baru


def _pastikan_kuota(satu: Any, orang: Peserta) -> None:
    """Refuse more people by phone than the activity expects: who holds the link could make up
    any number. Who is on the list already is no new one."""
    urusan.milik(PEMBINAAN.kode, satu.id, tahan=True)
    ada, batas = kegiatan.hadir(satu.id), kegiatan.kuota(satu)
    if aturan.kunci(orang) in {baris.kunci for baris in kegiatan.dicoret(satu.id)}:
        raise TindakanDitolak(
            "Kehadiran dengan nama ini dicoret petugas. Bila Anda memang hadir, sampaikan nama "
            "Anda kepada petugas di ruangan."
        )
    if aturan.kunci(orang) in {baris.kunci for baris in ada}:
        return
    if sum(baris.cara == "qr" for baris in ada) >= batas:
        raise TindakanDitolak(
            f"Daftar hadir lewat ponsel sudah penuh ({batas} orang). Sampaikan nama Anda kepada "
            "petugas di ruangan."
        )


def hadir(teks_kunci: str, nama: str, jabatan: str, milik: str) -> str:
    """Note somebody at the door with his phone, said twice he is one; return the ticket for his
    opinion. Raises TindakanDitolak outside the hours and once the quota is full."""
    satu, acara = pintu.buka(teks_kunci)
    buka, kini = aturan.pintu(acara.rentang), clock.sekarang()
    if kini < buka.mulai:
        saat = tulis_waktu(ke_lokal(buka.mulai))
        raise TindakanDitolak(f"Kehadiran dicatat mulai {saat}.")
    if kini >= buka.selesai:
        raise TindakanDitolak("Hari kegiatan ini sudah lewat. Hubungi petugas.")
    orang = _rapi(nama, jabatan, milik)
    _pastikan_kuota(satu, orang)
    if _tambah(satu, [orang], "qr"):
        audit.catat(
            UMUM,
            "pembinaan.hadir",
            satu.rujukan,
            sesudah={"nama": orang.nama, "perusahaan": orang.perusahaan},
            peka=_ORANG,
        )
    return pintu.tiket(satu.id, aturan.kunci(orang))


def nilai(teks_kunci: str, isi: Mapping[str, Any], saran: str, tiket: str) -> None:
    """Keep what a participant thought, without his name: once for an attendance by its ticket."""
    satu, acara = pintu.buka(teks_kunci)
    if not (kunci := pintu.kunci_tiket(tiket, satu.id)):
        raise TindakanDitolak(TANPA_TIKET)
    if not aturan.boleh_evaluasi(acara.rentang, clock.sekarang()):
        raise TindakanDitolak("Evaluasi diisi sejak kegiatan dimulai sampai tujuh hari sesudahnya.")
    galat = {
        tanya: "Pilih satu nilai."
        for tanya in PERTANYAAN
        if isi.get(tanya) not in range(1, NILAI_TERBESAR + 1)
    }
    if galat:
        raise DataTidakSah(galat)
    urusan.milik(PEMBINAAN.kode, satu.id, tahan=True)
    if kunci in kegiatan.evaluasi_dicoret(satu.id):
        raise TindakanDitolak("Kehadiran ini dicoret petugas, jadi evaluasinya tidak dihitung.")
    if kegiatan.sudah_menilai(satu.id, kunci):
        return
    db.session.add(
        EvaluasiPembinaan(
            urusan_id=satu.id,
            nilai={tanya: isi[tanya] for tanya in PERTANYAAN},
            saran=saran.strip(),
            kunci=kunci,
            pada=clock.sekarang(),
        )
    )
    db.session.flush()
    audit.catat(UMUM, "pembinaan.evaluasi", satu.rujukan)


def _pegang(pelaku: Pelaku, id: int) -> Any:
    authz.tabel().pastikan(pelaku, HADIR)
    satu = kegiatan.ambil(pelaku, id)
    if satu.tahap == "batal":
        raise TindakanDitolak("Kegiatan ini dibatalkan, jadi pesertanya tidak dicatat.")
    return satu


def catat(pelaku: Pelaku, id: int, nama: str, jabatan: str, milik: str) -> bool:
    """Add a participant by an officer's hand; False where he is there already."""
    satu = _pegang(pelaku, id)
    orang = _rapi(nama, jabatan, milik)
    baru = bool(_tambah(satu, [orang], "petugas"))
    if baru:
        isi = {"nama": orang.nama, "perusahaan": orang.perusahaan}
        audit.catat(pelaku, "pembinaan.catat_hadir", satu.rujukan, sesudah=isi, peka=_ORANG)
    return baru


def unggah(pelaku: Pelaku, id: int, isi: bytes) -> int:
    """Take in a list from a spreadsheet, wholly or not at all; return how many were new."""
    satu = _pegang(pelaku, id)
    semua, galat = aturan.baca_daftar(buka_buku(isi))
    if galat or not semua:
        sebut = "; ".join(f"baris {s.baris}: {s.alasan}" for s in galat[:_DISEBUT])
        lebih = f"; dan {len(galat) - _DISEBUT} baris lain" if len(galat) > _DISEBUT else ""
        raise DataTidakSah(
            {"berkas": f"Tidak ada yang dimasukkan. {(sebut or 'Daftarnya kosong')}{lebih}."}
        )
    baru = _tambah(satu, semua, "daftar")
    hasil = {"baris": len(semua), "baru": baru}
    audit.catat(pelaku, "pembinaan.unggah_hadir", satu.rujukan, sesudah=hasil)
    return baru


def coret(pelaku: Pelaku, id: int, hadir_id: int) -> None:
    """Strike out somebody who was not there; his row stays and counts nowhere, his opinion neither.

    Struck out by mistake, he is added again by an officer's hand.
    """
    satu = _pegang(pelaku, id)
    urusan.milik(PEMBINAAN.kode, satu.id, tahan=True)
    baris = _baris(satu, hadir_id)
    if baris.dicoret_pada is not None:
        return
    baris.dicoret_pada = clock.sekarang()
    db.session.flush()
    isi = {"hadir_id": baris.id, "cara": baris.cara}
    audit.catat(pelaku, "pembinaan.coret_hadir", satu.rujukan, sesudah=isi)


def _baris(satu: Any, hadir_id: int) -> HadirPembinaan:
    baris = db.session.get(HadirPembinaan, hadir_id)
    if baris is None or baris.urusan_id != satu.id:
        raise TidakDitemukan
    return baris


def padankan(pelaku: Pelaku, id: int, hadir_id: int, milik: str) -> HadirPembinaan:
    """Tie a participant to the company of the register that has this number or exact name."""
    satu = _pegang(pelaku, id)
    baris = _baris(satu, hadir_id)
    nomor = cari_perusahaan([milik]).get(satu_baris(milik))
    if nomor is None:
        raise DataTidakSah({"perusahaan": f"Tidak ada satu perusahaan pun dengan “{milik[:60]}”."})
    baris.perusahaan_id = nomor
    db.session.flush()
    audit.catat(pelaku, "pembinaan.padankan", satu.rujukan, sesudah={"perusahaan_id": nomor})
    return baris


def cari_perusahaan(teks: Sequence[str]) -> dict[str, int]:
    """Return the companies by NIB, WLKP number or exact name; what nobody has is left out."""
    rapi = [satu_baris(satu) for satu in teks if satu.strip()]
    return {**_cocok(rapi), **padan.bernomor_banyak(rapi)}
