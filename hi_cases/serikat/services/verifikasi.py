"""Claims of membership: brought, decided, objected to, and frozen when their round is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import ribuan
from hi_cases.core.db import db
from hi_cases.core.ekspor import LembarEkspor, tulis_xlsx
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perusahaan.queries import padan
from hi_cases.serikat.models import KeberatanKlaim, KlaimAnggota, Organisasi, RekapAnggota
from hi_cases.serikat.queries import verifikasi as baca
from hi_cases.serikat.queries.akun import organisasi_akun
from hi_cases.serikat.queries.satu import ambil
from hi_cases.serikat.rules.izin import CATAT, EKSPOR, SAYA
from hi_cases.serikat.rules.verifikasi import (
    KEBERATAN,
    PEMERIKSAAN,
    PENGAJUAN,
    TUTUP,
    VERIFIKASI,
    persen,
    status_putusan,
)
from hi_cases.serikat.types import JenisOrganisasi, StatusKeberatan, StatusKlaim
from hi_cases.urusan import queries as urusan
from hi_cases.urusan.types import BUAT

KEPALA = ("Nama", "Nomor bukti", "Bernaung pada", "Tempat kerja", "Diklaim", "Diterima", "Bagian")


@dataclass(frozen=True)
class DataKlaim:
    """What a union claims: for how many members, where, by which papers."""

    organisasi_id: int
    jumlah: int
    perusahaan: str = ""
    """Where the members work, of a union that is at no one company; else its own is meant."""
    keterangan: str = ""
    bukti: Sequence[BerkasTitipan] = ()


def _pastikan_boleh(pelaku: Pelaku, organisasi_id: int) -> Organisasi:
    """The office brings claims that came on paper; an account those of its own organisation."""
    if pelaku.staf:
        authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    else:
        authz.tabel().pastikan(pelaku, SAYA)
        if organisasi_id not in organisasi_akun(pelaku.id):
            raise TidakBerizin("Akun Anda tidak bertindak untuk organisasi itu.")
    return ambil(pelaku, organisasi_id)


def _putaran(urusan_id: int, tahap: str) -> Any:
    """Hold a round that stands in a stage; refuse any other."""
    satu = urusan.milik(VERIFIKASI.kode, urusan_id, tahan=True)
    if satu.tahap != tahap:
        kini = VERIFIKASI.tahap_kode(satu.tahap)
        nama = kini.label.lower() if kini else satu.tahap
        raise TindakanDitolak(f"Putaran ini pada tahap {nama}, jadi itu tidak dapat dilakukan.")
    return satu


def ajukan(pelaku: Pelaku, urusan_id: int, data: DataKlaim) -> KlaimAnggota:
    """Bring a claim; brought again for the same organisation it takes the place of the first.

    Raises DataTidakSah for a number that cannot be or without evidence; a federation claims
    through its unions.
    """
    satu = _pastikan_boleh(pelaku, data.organisasi_id)
    putaran = _putaran(urusan_id, PENGAJUAN)
    if not satu.tercatat or satu.jenis is not JenisOrganisasi.SERIKAT:
        raise DataTidakSah(
            {"organisasi": "Klaim diajukan oleh serikat yang tercatat, bukan oleh federasinya."}
        )
    if data.jumlah < 1:
        raise DataTidakSah({"jumlah": "Jumlah anggota paling sedikit satu."})
    tempat_id, tempat = _tempat(satu, data)
    ada = _ada(putaran.id, satu.id, tempat_id, tempat)
    if ada is None and not data.bukti:
        raise DataTidakSah({"bukti": "Unggah bukti keanggotaan, misalnya daftar anggota."})
    klaim = ada or KlaimAnggota(
        urusan_id=putaran.id,
        organisasi_id=satu.id,
        status=StatusKlaim.MENUNGGU,
        alasan="",
        diputus_nama="",
    )
    klaim.perusahaan_id, klaim.nama_perusahaan = tempat_id, tempat
    klaim.jumlah_klaim, klaim.keterangan = data.jumlah, data.keterangan
    klaim.diajukan_pada, klaim.diajukan_nama = clock.sekarang(), pelaku.nama
    db.session.add(klaim)
    db.session.flush()
    for berkas in data.bukti:
        dokumen.unggah(
            pelaku, klaim.rujukan, JenisBerkas.LAINNYA, berkas, keterangan="Bukti keanggotaan"
        )
    _jejak(pelaku, klaim, "ajukan", f"{satu.nama}: {ribuan(data.jumlah)} anggota diklaim.")
    return klaim


def _tempat(satu: Organisasi, data: DataKlaim) -> tuple[int | None, str]:
    """Return the company at which the members work: by the book, or as it was written."""
    if satu.perusahaan_id is not None:
        return satu.perusahaan_id, satu.nama_perusahaan
    nama = " ".join((data.perusahaan or satu.nama_perusahaan).split())[:200]
    ketemu = padan.bernama_banyak([nama]).get(nama, []) if nama else []
    return (ketemu[0] if len(ketemu) == 1 else None), nama


def _ada(
    urusan_id: int, organisasi_id: int, tempat_id: int | None, tempat: str
) -> KlaimAnggota | None:
    """Return the claim of a union for this place in a round; the round is held, so none is new."""
    stmt = sa.select(KlaimAnggota).filter_by(urusan_id=urusan_id, organisasi_id=organisasi_id)
    for satu in db.session.scalars(stmt):
        if tempat_id is not None or satu.perusahaan_id is not None:
            if satu.perusahaan_id == tempat_id:
                return satu
        elif satu.nama_perusahaan.casefold() == tempat.casefold():
            return satu
    return None


def _jejak(pelaku: Pelaku, klaim: KlaimAnggota, tindakan: str, kata: str) -> None:
    audit.catat(
        pelaku,
        f"klaim_anggota.{tindakan}",
        klaim.rujukan,
        sesudah={
            "jumlah_klaim": klaim.jumlah_klaim,
            "jumlah_diterima": klaim.jumlah_diterima,
            "status": klaim.status.value,
        },
        keterangan=kata,
        dasar=VERIFIKASI.dasar,
    )


def _putus(pelaku: Pelaku, klaim: KlaimAnggota, jumlah: int, alasan: str) -> None:
    if not 0 <= jumlah <= klaim.jumlah_klaim:
        raise DataTidakSah(
            {"jumlah": f"Yang diterima 0 sampai {ribuan(klaim.jumlah_klaim)}, seperti diklaim."}
        )
    if jumlah < klaim.jumlah_klaim and not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis mengapa tidak seluruhnya diterima."})
    klaim.jumlah_diterima, klaim.alasan = jumlah, alasan.strip()
    klaim.status = status_putusan(klaim.jumlah_klaim, jumlah)
    klaim.diputus_pada, klaim.diputus_nama = clock.hari_ini(), pelaku.nama
    db.session.flush()


def putus(pelaku: Pelaku, klaim_id: int, versi: int, jumlah: int, alasan: str) -> KlaimAnggota:
    """Decide how many members of a claim are accepted; less than claimed needs a reason."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    klaim = baca.klaim(pelaku, klaim_id)
    _putaran(klaim.urusan_id, PEMERIKSAAN)
    klaim = baca.klaim(pelaku, klaim_id, tahan=True)
    if klaim.versi != versi:
        raise KonflikVersi([], klaim.versi)
    _putus(pelaku, klaim, jumlah, alasan)
    _jejak(pelaku, klaim, "putus", f"{ribuan(jumlah)} dari {ribuan(klaim.jumlah_klaim)} diterima.")
    return klaim


def keberatan(pelaku: Pelaku, klaim_id: int, uraian: str) -> KeberatanKlaim:
    """Object to what was decided; one objection is open at a time."""
    klaim = baca.klaim(pelaku, klaim_id)
    _pastikan_boleh(pelaku, klaim.organisasi_id)
    _putaran(klaim.urusan_id, KEBERATAN)
    if not uraian.strip():
        raise DataTidakSah({"uraian": "Tulis keberatan Anda."})
    if any(satu.status is StatusKeberatan.MENUNGGU for satu in klaim.keberatan):
        raise TindakanDitolak("Keberatan atas klaim ini sudah diajukan dan belum dijawab.")
    baru = KeberatanKlaim(
        klaim_id=klaim.id,
        uraian=uraian.strip(),
        diajukan_pada=clock.hari_ini(),
        diajukan_nama=pelaku.nama,
        status=StatusKeberatan.MENUNGGU,
        jawaban="",
        dijawab_nama="",
    )
    klaim.keberatan.append(baru)
    db.session.flush()
    _jejak(pelaku, klaim, "keberatan", "Keberatan atas klaim diajukan.")
    return baru


def jawab(pelaku: Pelaku, klaim_id: int, versi: int, jumlah: int, jawaban: str) -> KlaimAnggota:
    """Answer the open objection: another number accepts it, the same number does not."""
    authz.tabel().pastikan(pelaku, CATAT, milik_sendiri=False)
    klaim = baca.klaim(pelaku, klaim_id)
    _putaran(klaim.urusan_id, KEBERATAN)
    klaim = baca.klaim(pelaku, klaim_id, tahan=True)
    if klaim.versi != versi:
        raise KonflikVersi([], klaim.versi)
    satu = next((s for s in klaim.keberatan if s.status is StatusKeberatan.MENUNGGU), None)
    if satu is None:
        raise TindakanDitolak("Tidak ada keberatan yang menunggu jawaban.")
    if not jawaban.strip():
        raise DataTidakSah({"alasan": "Tulis jawaban atas keberatan itu."})
    berubah = jumlah != klaim.jumlah_diterima
    _putus(pelaku, klaim, jumlah, jawaban if berubah else klaim.alasan)
    satu.status = StatusKeberatan.DITERIMA if berubah else StatusKeberatan.DITOLAK
    satu.jawaban, satu.dijawab_pada = jawaban.strip(), clock.hari_ini()
    satu.dijawab_nama = pelaku.nama
    db.session.flush()
    _jejak(pelaku, klaim, "jawab_keberatan", f"Keberatan: {satu.status.label.lower()}.")
    return klaim


_KABAR = {
    BUAT: (
        "dibuka",
        "Ajukan klaim jumlah anggota beserta buktinya dari halaman Verifikasi keanggotaan.",
    ),
    "umumkan": (
        "hasil sementara diumumkan",
        "Baca putusan atas klaim Anda. Keberatan diajukan dari halaman klaim itu.",
    ),
    TUTUP: ("ditutup", "Rekapitulasi keanggotaan sudah tetap."),
}
"""What unions are told of, by act: the words of the heading, and what they may do."""


def _beri_tahu(putaran: Any, tindakan: str) -> None:
    """Tell the accounts that speak for recorded unions; afterwards those that brought claims."""
    kata, isi = _KABAR[tindakan]
    pemberitahuan.beri_tahu(
        baca.akun_serikat(None if tindakan == BUAT else putaran.id),
        kelompok=Kelompok.PERKARA,
        judul=f"{putaran.judul}: {kata}",
        isi=isi,
        kunci=f"verifikasi:{putaran.id}:{tindakan}",
    )


def sesudah(_pelaku: Pelaku, putaran: Any, tindakan: str, _isi: Any) -> None:
    """Port: tell unions; freeze the recapitulation when its round is closed, as of that day."""
    if tindakan in _KABAR:
        _beri_tahu(putaran, tindakan)
    if tindakan != TUTUP:
        return
    for baris, induk_id, induk in baca.kini(putaran.id):
        db.session.add(
            RekapAnggota(
                urusan_id=putaran.id,
                organisasi_id=baris.organisasi_id,
                nama=baris.nama,
                nomor=baris.nomor,
                jenis=JenisOrganisasi.SERIKAT,
                induk_id=induk_id,
                nama_induk=induk,
                jumlah_perusahaan=baris.perusahaan,
                jumlah_klaim=baris.klaim,
                jumlah_diterima=baris.diterima,
            )
        )
    db.session.flush()


def unduh(pelaku: Pelaku, urusan_id: int) -> tuple[BinaryIO, str]:
    """Return the recapitulation as a workbook and its name; taking it out is recorded."""
    authz.tabel().pastikan(pelaku, EKSPOR, milik_sendiri=False)
    satu = urusan.ambil(pelaku, urusan_id)
    isi = baca.rekap(baca.putaran(satu.id))
    audit.catat(
        pelaku,
        "verifikasi_anggota.unduh",
        satu.rujukan,
        keterangan=f"Rekapitulasi keanggotaan {isi.tahun} diunduh.",
    )

    def baris(semua: Any) -> list[tuple[str | int, ...]]:
        return [
            (s.nama, s.nomor, s.induk, s.perusahaan, s.klaim, s.diterima, persen(s.bagian))
            for s in semua
        ]

    keadaan = "tetap" if isi.ditutup else "sementara"
    catatan = (f"Rekapitulasi keanggotaan SP/SB {isi.tahun} ({keadaan})",)
    lembar = (
        LembarEkspor("Per serikat", KEPALA, baris(isi.serikat), catatan),
        LembarEkspor("Per federasi", KEPALA, baris(isi.naungan), catatan),
    )
    return tulis_xlsx(lembar), f"rekap-keanggotaan-{isi.tahun}.xlsx"
