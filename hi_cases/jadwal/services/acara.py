"""Planning a meeting, moving it, ending it. The row moves; what it was before is kept."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import lazyload

from hi_cases.akun import queries as akun
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import (
    Beda,
    DataTidakSah,
    KonflikVersi,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.core.papan import label
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.jadwal.models import Acara, PerubahanAcara, PesertaAcara
from hi_cases.jadwal.services.periksa import Rencana, pastikan_longgar, pastikan_wajar
from hi_cases.jadwal.types import (
    Halangan,
    JenisAcara,
    Peserta,
    StatusAcara,
    StatusHadir,
)

_LABEL = {
    "mulai": "Mulai",
    "selesai": "Selesai",
    "ruang_id": "Ruang",
    "tempat": "Tempat",
    "petugas_id": "Petugas",
}


def jadwalkan(
    pelaku: Pelaku,
    *,
    jenis: JenisAcara,
    judul: str,
    mulai: datetime,
    selesai: datetime,
    ruang_id: int | None,
    tempat: str = "",
    petugas_id: int,
    rujukan: Rujukan | None = None,
    peserta: Sequence[Peserta] = (),
    halangan: Sequence[Halangan] = (),
    catatan: str = "",
    tetap_alasan: str = "",
) -> Acara:
    """Plan a meeting.

    `judul` holds no name of a party: calendars leave the house. `halangan` are days on which
    participants said that they cannot. A meeting about a thing (`rujukan`) is planned by an act on
    the thing, which asks who may. Raises DataTidakSah by field for a time that is past or a place
    that is missing, AdaBentrok for clashes (see there).
    """
    _pastikan_boleh(pelaku, rujukan, petugas_id)
    rencana = Rencana(jenis, mulai, selesai, ruang_id, tempat.strip(), petugas_id)
    if not judul.strip():
        raise DataTidakSah({"judul": "Tulis nama acaranya."})
    rencana.tahan()
    pastikan_wajar(rencana)
    pastikan_longgar(
        pelaku, rencana, [satu.kunci_orang for satu in peserta], halangan, tetap_alasan
    )
    baru = Acara(
        jenis=jenis,
        judul=judul.strip(),
        rujukan_jenis=rujukan.jenis if rujukan else None,
        rujukan_id=rujukan.id if rujukan else None,
        mulai=mulai,
        selesai=selesai,
        ruang_id=ruang_id,
        tempat=rencana.tempat,
        petugas_id=petugas_id,
        catatan=catatan.strip(),
        status=StatusAcara.DIJADWALKAN,
        alasan_tutup="",
        kunci_hadir=_kunci_pintu(),
        dibuat_pada=clock.sekarang(),
        dibuat_nama=pelaku.nama,
        peserta=[_peserta(satu) for satu in peserta],
    )
    db.session.add(baru)
    db.session.flush()
    audit.catat(
        pelaku,
        "jadwalkan_acara",
        rujukan_acara(baru),
        sesudah=_ringkas(baru),
        keterangan=_keterangan(baru.judul, tetap_alasan),
    )
    return baru


def ubah(
    pelaku: Pelaku,
    acara_id: int,
    versi: int | None,
    *,
    mulai: datetime,
    selesai: datetime,
    ruang_id: int | None,
    tempat: str = "",
    petugas_id: int,
    alasan: str,
    peserta: Sequence[Peserta] | None = None,
    halangan: Sequence[Halangan] = (),
    tetap_alasan: str = "",
    rujukan: Rujukan | None = None,
) -> Acara:
    """Move a meeting to another time, place or officer, and keep what it was.

    `peserta` are those who take part from now on; None: the same as before. `rujukan` is the thing
    through whose act it is moved: a meeting about a thing is moved only so (TindakanDitolak
    otherwise). KonflikVersi when somebody saved after `versi` was read; nothing changes and nothing
    is kept when time, place and officer are as they were.
    """
    lama = _ada(acara_id)
    rencana = Rencana(lama.jenis, mulai, selesai, ruang_id, tempat.strip(), petugas_id)
    rencana.tahan()
    baris = _kunci(acara_id)
    _pastikan_dapat_diubah(pelaku, baris, rujukan)
    _pastikan_boleh(pelaku, rujukan, petugas_id)
    berubah = _berubah(baris, rencana)
    if versi != baris.versi:
        raise KonflikVersi(_beda(baris, berubah), baris.versi)
    if not berubah:
        return baris
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasan perubahan."})
    pastikan_wajar(rencana, semula=baris.mulai)
    orang = [satu.kunci_orang for satu in (baris.peserta if peserta is None else peserta)]
    pastikan_longgar(pelaku, rencana, orang, halangan, tetap_alasan, kecuali=baris.id)
    sebelum = _ringkas(baris)
    _simpan_lama(pelaku, baris, alasan)
    if peserta is not None:
        _ganti_peserta(baris, peserta)
    _pindahkan(baris, berubah)
    _catat_pindah(pelaku, baris, sebelum, _keterangan(alasan.strip(), tetap_alasan))
    return baris


def batalkan(
    pelaku: Pelaku,
    acara_id: int,
    versi: int | None,
    alasan: str,
    *,
    rujukan: Rujukan | None = None,
) -> Acara:
    """Cancel a meeting with a reason; it stays to be seen. `rujukan` as in `ubah`."""
    baris = _kunci(acara_id)
    _pastikan_dapat_diubah(pelaku, baris, rujukan)
    if versi != baris.versi:
        raise KonflikVersi([], baris.versi)
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasan pembatalan."})
    baris.status, baris.alasan_tutup = StatusAcara.DIBATALKAN, alasan.strip()
    baris.ditutup_pada = clock.sekarang()
    db.session.flush()
    audit.catat(pelaku, "batalkan_acara", rujukan_acara(baris), keterangan=alasan.strip())
    return baris


def selesaikan(pelaku: Pelaku, rujukan: Rujukan, hari: date) -> list[Acara]:
    """End the meetings about a thing that were planned for a day: what came of them is recorded.

    The recording act asks who may. Returns those it ended; none is no error, since a session may
    be recorded that nobody planned.
    """
    terbuka = db.session.scalars(
        kunci(
            sa.select(Acara)
            .where(
                Acara.rujukan_jenis == rujukan.jenis,
                Acara.rujukan_id == rujukan.id,
                Acara.status == StatusAcara.DIJADWALKAN,
            )
            .options(lazyload(Acara.ruang))
            .order_by(Acara.id)
        ).execution_options(populate_existing=True)
    ).all()
    hasil = []
    for satu in terbuka:
        if ke_lokal(satu.mulai).date() == hari:
            satu.status, satu.ditutup_pada = StatusAcara.SELESAI, clock.sekarang()
            db.session.flush()
            audit.catat(pelaku, "selesaikan_acara", rujukan_acara(satu))
            hasil.append(satu)
    return hasil


def rujukan_acara(acara: Acara) -> Rujukan:
    """Return what the trail calls a meeting."""
    return Rujukan("acara", acara.id)


def _pastikan_boleh(pelaku: Pelaku, rujukan: Rujukan | None, petugas_id: int) -> None:
    """A mediator plans his own meetings; one about a case is the case's to allow."""
    milik_sendiri = rujukan is not None or petugas_id == pelaku.id
    authz.tabel().pastikan(pelaku, "jadwal.atur", milik_sendiri=milik_sendiri)


def _pastikan_dapat_diubah(pelaku: Pelaku, baris: Acara, rujukan: Rujukan | None) -> None:
    _pastikan_boleh(pelaku, rujukan, baris.petugas_id)
    if baris.rujukan != rujukan:
        raise TindakanDitolak(_ikut(pelaku, baris.rujukan))
    if baris.status is StatusAcara.DIBATALKAN:
        raise TindakanDitolak("Acara ini sudah dibatalkan. Jadwalkan yang baru.")
    if baris.status is StatusAcara.SELESAI:
        raise TindakanDitolak("Acara ini sudah selesai dan tidak diubah lagi.")


def _ikut(pelaku: Pelaku, hal: Rujukan | None) -> str:
    """Say by whose page a meeting is moved, in the words of the domain whose thing it is about."""
    if hal is None:
        return "Acara ini berdiri sendiri. Ubah dari halaman acaranya."
    return f"Acara ini mengikuti {label(pelaku, hal).teks}. Ubah dari halamannya."


def _ada(acara_id: int) -> Acara:
    baris = db.session.get(Acara, acara_id)
    if baris is None:
        raise TidakDitemukan
    return baris


def _kunci(acara_id: int) -> Acara:
    """Hold the row as it is now."""
    baris = db.session.scalars(
        kunci(
            sa.select(Acara).filter_by(id=acara_id).options(lazyload(Acara.ruang))
        ).execution_options(populate_existing=True)
    ).one_or_none()
    if baris is None:
        raise TidakDitemukan
    return baris


def _peserta(peserta: Peserta) -> PesertaAcara:
    return PesertaAcara(
        rujukan_jenis=peserta.jenis,
        rujukan_id=peserta.id,
        sebutan=peserta.sebutan,
        kunci_orang=peserta.kunci_orang,
        hadir=StatusHadir.BELUM,
        hadir_nama="",
    )


def _berubah(baris: Acara, rencana: Rencana) -> dict[str, Any]:
    """Return what is asked for where it is not so already."""
    baru = {nama: getattr(rencana, nama) for nama in _LABEL}
    return {nama: nilai for nama, nilai in baru.items() if getattr(baris, nama) != nilai}


def _pindahkan(baris: Acara, berubah: dict[str, Any]) -> None:
    hari = ke_lokal(baris.mulai).date()
    for nama, nilai in berubah.items():
        setattr(baris, nama, nilai)
    if ke_lokal(baris.mulai).date() != hari:
        _kosongkan_kehadiran(baris)
    db.session.flush()
    db.session.refresh(baris, ["ruang", "perubahan"])


def _catat_pindah(pelaku: Pelaku, baris: Acara, sebelum: dict[str, Any], keterangan: str) -> None:
    sesudah = _ringkas(baris)
    beda = [nama for nama in sesudah if sesudah[nama] != sebelum[nama]]
    audit.catat(
        pelaku,
        "ubah_acara",
        rujukan_acara(baris),
        sebelum={nama: sebelum[nama] for nama in beda},
        sesudah={nama: sesudah[nama] for nama in beda},
        keterangan=keterangan,
    )


def _ganti_peserta(baris: Acara, peserta: Sequence[Peserta]) -> None:
    """Let exactly these take part; who took part before keeps the row."""
    ada = {(satu.rujukan_jenis, satu.rujukan_id): satu for satu in baris.peserta}
    baru = []
    for satu in peserta:
        lama = ada.get((satu.jenis, satu.id))
        if lama is None:
            baru.append(_peserta(satu))
        else:
            lama.sebutan, lama.kunci_orang = satu.sebutan, satu.kunci_orang
            baru.append(lama)
    baris.peserta = baru


def _simpan_lama(pelaku: Pelaku, baris: Acara, alasan: str) -> None:
    db.session.add(
        PerubahanAcara(
            acara_id=baris.id,
            mulai=baris.mulai,
            selesai=baris.selesai,
            di=baris.di,
            petugas_id=baris.petugas_id,
            alasan=alasan.strip(),
            pada=clock.sekarang(),
            oleh_nama=pelaku.nama,
        )
    )


def _kunci_pintu() -> str:
    return secrets.token_urlsafe(24)


def _kosongkan_kehadiran(baris: Acara) -> None:
    """Forget who came to the door: the meeting is another day's now.

    The door's address changes too: the list of the old day may hang there, or be photographed.
    """
    baris.kunci_hadir = _kunci_pintu()
    for satu in baris.peserta:
        satu.hadir, satu.cara, satu.hadir_pada = StatusHadir.BELUM, None, None
        satu.hadir_nama, satu.dipastikan_oleh = "", None


def _ringkas(acara: Acara) -> dict[str, Any]:
    """Return what the trail keeps: no participant's name."""
    nama = akun.nama([acara.petugas_id])
    return {
        "waktu": _tulis_waktu(acara.mulai, acara.selesai),
        "tempat": acara.di,
        "petugas": nama.get(acara.petugas_id, ""),
    }


def _tulis_waktu(mulai: datetime, selesai: datetime) -> str:
    awal, akhir = ke_lokal(mulai), ke_lokal(selesai)
    if awal.date() == akhir.date():
        return f"{tulis_waktu(awal)}–{akhir:%H.%M}"
    return f"{tulis_waktu(awal)} sampai {tulis_waktu(akhir)}"


def _keterangan(pokok: str, tetap_alasan: str) -> str:
    return f"{pokok} Tetap dijadwalkan: {tetap_alasan.strip()}" if tetap_alasan.strip() else pokok


def _beda(baris: Acara, berubah: dict[str, Any]) -> list[Beda]:
    """List what was sent and what is stored, where they differ."""
    return [
        Beda(nama, _LABEL[nama], nilai, getattr(baris, nama)) for nama, nilai in berubah.items()
    ]
