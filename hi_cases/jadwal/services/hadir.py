"""Attendance: what somebody says at the door, and what an officer confirms."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import UMUM, Pelaku
from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.core.teks import satu_baris, terlihat
from hi_cases.jadwal import queries, rules
from hi_cases.jadwal.models import Acara, PesertaAcara
from hi_cases.jadwal.services.acara import rujukan_acara
from hi_cases.jadwal.types import CaraHadir, StatusAcara, StatusHadir

_NAMA = frozenset({"nama"})
NAMA_TERPANJANG = 200
_PEMISAH = ";"
_ANTARA = f"{_PEMISAH} "


def nyatakan_hadir(kunci_hadir: str, peserta_id: int, nama: str) -> PesertaAcara:
    """Note that somebody at the door says he is there for a participant.

    A hint only, for the public: an officer confirms. Said again by the same name, or after an
    officer decided, it changes nothing; another name, a lawyer's, is kept beside the first.
    TindakanDitolak outside the hours (`rules.waktu_hadir`), TidakDitemukan for a
    wrong key or a participant of another meeting, DataTidakSah without a name.
    """
    acara = queries.untuk_hadir(kunci_hadir)
    peserta = _kunci(peserta_id)
    if peserta.acara_id != acara.id:
        raise TidakDitemukan
    _pastikan_waktu(acara)
    rapi = satu_baris(nama)
    if not terlihat(rapi):
        raise DataTidakSah({"nama": "Tulis nama Anda."})
    if _PEMISAH in rapi:
        # It stands between names of several people: one who types it would be two.
        raise DataTidakSah({"nama": "Tulis satu nama saja, tanpa titik koma."})
    if len(rapi) > NAMA_TERPANJANG:
        raise DataTidakSah({"nama": "Nama terlalu panjang. Tulis nama yang lazim dipakai."})
    if peserta.hadir is StatusHadir.MENYATAKAN:
        semua = peserta.hadir_nama.split(_ANTARA)
        if rapi in semua:
            return peserta
        _tambah_nama(peserta, _ANTARA.join([*semua, rapi]))
    elif peserta.hadir is StatusHadir.BELUM:
        peserta.hadir, peserta.cara = StatusHadir.MENYATAKAN, CaraHadir.QR
        peserta.hadir_nama, peserta.hadir_pada = rapi, clock.sekarang()
    else:
        return peserta
    db.session.flush()
    audit.catat(
        UMUM,
        "nyatakan_hadir",
        rujukan_acara(acara),
        sesudah={"peserta": peserta.sebutan, "nama": rapi},
        peka=_NAMA,
    )
    return peserta


def _tambah_nama(peserta: PesertaAcara, semua: str) -> None:
    if len(semua) > NAMA_TERPANJANG:
        raise DataTidakSah({"nama": "Sudah banyak nama tercatat. Sebutkan nama Anda ke petugas."})
    peserta.hadir_nama = semua


def pastikan_hadir(pelaku: Pelaku, peserta_id: int, *, hadir: bool, nama: str = "") -> PesertaAcara:
    """Confirm that a participant came, or did not; a mistake is corrected by confirming anew.

    `nama` is who came for it; empty keeps what was said at the door. Only from an hour before, and
    until what came of the meeting is recorded.
    """
    peserta = _kunci(peserta_id)
    acara = db.session.get_one(Acara, peserta.acara_id)
    authz.tabel().pastikan(pelaku, "jadwal.atur", milik_sendiri=acara.petugas_id == pelaku.id)
    _pastikan_waktu(acara, sampai_akhir=False)
    rapi = " ".join(nama.split())[:NAMA_TERPANJANG] or (peserta.hadir_nama if hadir else "")
    status = StatusHadir.HADIR if hadir else StatusHadir.TIDAK_HADIR
    if (peserta.hadir, peserta.hadir_nama) == (status, rapi):
        return peserta
    sebelum = peserta.hadir
    sendiri = hadir and sebelum is StatusHadir.MENYATAKAN
    peserta.hadir, peserta.hadir_nama = status, rapi
    peserta.cara = CaraHadir.QR if sendiri else CaraHadir.PETUGAS
    peserta.hadir_pada = peserta.hadir_pada if sendiri else clock.sekarang()
    peserta.dipastikan_oleh = pelaku.nama
    db.session.flush()
    audit.catat(
        pelaku,
        "pastikan_hadir",
        rujukan_acara(acara),
        sebelum={"hadir": sebelum.value},
        sesudah={"peserta": peserta.sebutan, "hadir": status.value, "nama": rapi},
        peka=_NAMA,
    )
    return peserta


def _pastikan_waktu(acara: Acara, *, sampai_akhir: bool = True) -> None:
    if acara.status is not StatusAcara.DIJADWALKAN:
        raise TindakanDitolak("Hasil pertemuan ini sudah dicatat, atau pertemuannya dibatalkan.")
    buka, kini = rules.waktu_hadir(acara.rentang), clock.sekarang()
    if kini < buka.mulai:
        raise TindakanDitolak(f"Kehadiran dicatat mulai {tulis_waktu(ke_lokal(buka.mulai))}.")
    if sampai_akhir and kini >= buka.selesai:
        raise TindakanDitolak("Hari pertemuan ini sudah lewat. Hubungi petugas.")


def _kunci(peserta_id: int) -> PesertaAcara:
    baris = db.session.scalars(
        kunci(sa.select(PesertaAcara).filter_by(id=peserta_id)).execution_options(
            populate_existing=True
        )
    ).one_or_none()
    if baris is None:
        raise TidakDitemukan
    return baris
