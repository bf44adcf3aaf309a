"""Members: entered with the decree, replaced within the term, corrected, never deleted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db
from hi_cases.core.errors import Beda, DataTidakSah, KonflikVersi, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.tripartit.models import Anggota, Lembaga, MasaTugas
from hi_cases.tripartit.rules.anggota import baca_daftar, galat_anggota
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.services.lembaga import masa_milik
from hi_cases.tripartit.services.pegang import pegang, pegang_lembaga
from hi_cases.tripartit.types import DataAnggota, Keadaan, Sebab

_LABEL = {
    "nama": "Nama",
    "unsur": "Unsur",
    "jabatan": "Jabatan",
    "organisasi": "Organisasi atau instansi",
    "pendidikan_cukup": "Pendidikan",
}
_PEKA = frozenset({"nama"})


def _masa_terbuka(lembaga: Lembaga, masa_id: int) -> MasaTugas:
    masa = masa_milik(lembaga, masa_id)
    if masa.keadaan(clock.hari_ini()) is Keadaan.BERAKHIR:
        raise TindakanDitolak(
            f"Masa tugas ini berakhir {tulis_tanggal(masa.sampai, hari=False)}. Catat masa tugas "
            "yang baru, lalu anggotanya."
        )
    return masa


def _ada(masa: MasaTugas, nama: str, kecuali: int | None = None) -> bool:
    return any(
        satu.nama.casefold() == nama.casefold()
        and satu.berhenti_pada is None
        and satu.id != kecuali
        for satu in masa.anggota
    )


def _baru(masa: MasaTugas, data: DataAnggota, mulai: date, dasar: str = "") -> Anggota:
    satu = Anggota(masa=masa, mulai=mulai, dasar_pergantian=dasar, **vars(data))
    db.session.add(satu)
    db.session.flush()
    return satu


def _catat(pelaku: Pelaku, lembaga: Lembaga, tindakan: str, satu: Anggota, kata: str = "") -> None:
    audit.catat(
        pelaku,
        tindakan,
        lembaga.rujukan,
        sesudah={
            "anggota_id": satu.id,
            "nama": satu.nama,
            "unsur": satu.unsur.value,
            "jabatan": satu.jabatan.value,
        },
        keterangan=kata or f"{satu.jabatan.label}, unsur {satu.unsur.label.lower()}",
        peka=_PEKA,
    )


def tambah(
    pelaku: Pelaku, lembaga_id: int, masa_id: int, semua: Sequence[DataAnggota]
) -> list[Anggota]:
    """Enter members whom the decree of a term names, all or none.

    Raises DataTidakSah: a name twice, an element that does not sit in such a body.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id)
    masa = _masa_terbuka(lembaga, masa_id)
    hasil = []
    for data in semua:
        pastikan(galat_anggota(lembaga.jenis, data))
        if _ada(masa, data.nama):
            raise DataTidakSah({"nama": f"{data.nama} sudah tercatat sebagai anggota."})
        hasil.append(_baru(masa, data, masa.mulai))
        _catat(pelaku, lembaga, "lembaga.anggota", hasil[-1])
    return hasil


def tambah_daftar(pelaku: Pelaku, lembaga_id: int, masa_id: int, teks: str) -> list[Anggota]:
    """Enter a pasted list of members; DataTidakSah tells of every line that cannot be read."""
    lembaga = pegang_lembaga(lembaga_id)
    semua, galat = baca_daftar(lembaga.jenis, teks)
    if galat:
        raise DataTidakSah({"daftar": " ".join(galat[:5])})
    if not semua:
        raise DataTidakSah({"daftar": "Tulis paling sedikit satu anggota."})
    try:
        return tambah(pelaku, lembaga_id, masa_id, semua)
    except DataTidakSah as salah:
        raise DataTidakSah({"daftar": salah.pesan}) from salah


def _pegang(lembaga: Lembaga, anggota_id: int, versi: int | None) -> Anggota:
    satu = pegang(Anggota, anggota_id)
    if satu.masa.lembaga_id != lembaga.id:
        raise TidakDitemukan
    if satu.berhenti_pada is not None:
        raise TindakanDitolak("Anggota ini sudah berhenti, jadi datanya tidak diubah lagi.")
    if versi is not None and satu.versi != versi:
        raise KonflikVersi([], satu.versi)
    return satu


def ubah(
    pelaku: Pelaku, lembaga_id: int, anggota_id: int, versi: int | None, data: DataAnggota
) -> Anggota:
    """Correct how a member was entered; who is replaced is no correction (`ganti`)."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id)
    satu = _pegang(lembaga, anggota_id, None)
    if versi is not None and satu.versi != versi:
        beda = [
            Beda(nama, _LABEL[nama], getattr(data, nama), getattr(satu, nama))
            for nama in _LABEL
            if nama != "pendidikan_cukup" and getattr(data, nama) != getattr(satu, nama)
        ]
        raise KonflikVersi(beda, satu.versi)
    pastikan(galat_anggota(lembaga.jenis, data))
    if _ada(satu.masa, data.nama, satu.id):
        raise DataTidakSah({"nama": f"{data.nama} sudah tercatat sebagai anggota."})
    berubah = [nama for nama in _LABEL if getattr(data, nama) != getattr(satu, nama)]
    for nama in berubah:
        setattr(satu, nama, getattr(data, nama))
    db.session.flush()
    if berubah:
        kata = ", ".join(_LABEL[nama].lower() for nama in berubah)
        _catat(pelaku, lembaga, "lembaga.anggota_ubah", satu, f"Diperbaiki: {kata}")
    return satu


def berhenti(
    pelaku: Pelaku,
    lembaga_id: int,
    anggota_id: int,
    versi: int | None,
    *,
    pada: date,
    sebab: Sebab,
    dasar: str = "",
    pengganti: DataAnggota | None = None,
) -> Anggota:
    """End a membership on its last day; with `pengganti`, somebody serves the rest of the term.

    The successor sits from the next day, in the same post for the same element. Raises DataTidakSah
    by field. A mistaken entry (`Sebab.SALAH_CATAT`) has no successor.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id)
    satu = _pegang(lembaga, anggota_id, versi)
    masa = _masa_terbuka(lembaga, satu.masa_id)
    galat = _galat_berhenti(satu, masa, pada, sebab, dasar, pengganti)
    if pengganti is not None:
        galat |= {f"pengganti_{k}": v for k, v in galat_anggota(lembaga.jenis, pengganti).items()}
    pastikan(galat)
    satu.berhenti_pada, satu.sebab, satu.dasar_pergantian = pada, sebab, dasar.strip()[:200]
    db.session.flush()
    _catat(pelaku, lembaga, "lembaga.anggota_berhenti", satu, f"{sebab.label}. {dasar}".strip())
    if pengganti is None:
        return satu
    if _ada(masa, pengganti.nama):
        raise DataTidakSah({"pengganti_nama": f"{pengganti.nama} sudah duduk sebagai anggota."})
    baru = _baru(masa, pengganti, pada + timedelta(days=1), dasar.strip()[:200])
    baru.menggantikan_id = satu.id
    db.session.flush()
    _catat(pelaku, lembaga, "lembaga.anggota_ganti", baru, "Pengganti untuk sisa masa tugas")
    return baru


def _galat_berhenti(
    satu: Anggota,
    masa: MasaTugas,
    pada: date,
    sebab: Sebab,
    dasar: str,
    pengganti: DataAnggota | None,
) -> dict[str, str]:
    galat = {}
    if sebab is Sebab.SALAH_CATAT:
        if pengganti is not None:
            galat["sebab"] = "Salah catat tidak mempunyai pengganti. Catat anggota yang benar."
        return galat
    if not dasar.strip():
        galat["dasar"] = "Tulis nomor SK atau surat yang menjadi dasarnya."
    if pada < satu.mulai:
        galat["pada"] = (
            f"Hari terakhir tidak boleh sebelum {tulis_tanggal(satu.mulai, hari=False)}."
        )
    elif pada >= masa.sampai:
        galat["pada"] = f"Masa tugasnya sendiri berakhir {tulis_tanggal(masa.sampai, hari=False)}."
    return galat
