"""Changing the ladder: rungs added and taken away, a code given its own, all back as shipped."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.pemberitahuan.models import AnakTangga
from hi_cases.pemberitahuan.queries import tangga as baca
from hi_cases.pemberitahuan.rules import tangga as aturan
from hi_cases.pemberitahuan.rules.tangga import UMUM, Anak
from hi_cases.pemberitahuan.types import Kepada

IZIN = "pengingat.kelola"


def muat_tangga(pelaku: Pelaku) -> int:
    """Store the shipped ladder of codes that have none; what the office changed stays."""
    tahan(baca.JENIS_TANGGA)
    ada = baca.tangga_tersimpan()
    baru = {kode: isi for kode, isi in baca.tangga_bawaan().items() if kode not in ada}
    for kode, isi in baru.items():
        _tambah(kode, isi)
    jumlah = sum(map(len, baru.values()))
    if jumlah:
        _catat(pelaku, "dimuat", sesudah={"anak": jumlah})
    return jumlah


def _tambah(kode: str, isi: Iterable[Anak]) -> None:
    for satu in aturan.urut(isi):
        db.session.add(AnakTangga(kode=kode, selisih=satu.selisih, kepada=satu.kepada))
    db.session.flush()


def _catat(
    pelaku: Pelaku,
    tindakan: str,
    keterangan: str = "",
    *,
    sebelum: dict[str, object] | None = None,
    sesudah: dict[str, object] | None = None,
) -> None:
    audit.catat(
        pelaku,
        f"tangga_pengingat.{tindakan}",
        Rujukan("tangga_pengingat", 1),
        sebelum=sebelum,
        sesudah=sesudah,
        keterangan=keterangan,
    )


def _mulai(pelaku: Pelaku, kode: str) -> frozenset[Anak]:
    """Check the actor and the code, keep others out, and return the code's own rungs as stored.

    A code that followed the common ladder begins its own as a copy of it.
    """
    authz.tabel().pastikan(pelaku, IZIN)
    if kode != UMUM and kode not in dict(kalender.daftar_ketentuan()):
        raise TidakDitemukan
    tahan(baca.JENIS_TANGGA)
    ada = baca.tangga_tersimpan()
    if kode not in ada:
        _tambah(kode, aturan.anak(kode, baca.tangga()))
        ada = baca.tangga_tersimpan()
    return ada[kode]


def _sebut(kode: str, isi: Iterable[Anak]) -> dict[str, object]:
    anak = [f"{s.label} {s.kepada.value}" for s in aturan.urut(isi)]
    return {"kode": kode or "umum", "anak": anak}


def tambah_anak(pelaku: Pelaku, kode: str, anak: Anak) -> None:
    """Add a rung to the ladder of a code, or to the common one (code "")."""
    lama = _mulai(pelaku, kode)
    if not aturan.SELISIH_TERKECIL <= anak.selisih <= aturan.SELISIH_TERBESAR:
        raise DataTidakSah({"selisih": "Jarak pengingat dari tanggal jatuh terlalu jauh."})
    if kode == UMUM and anak.kepada is Kepada.PIHAK:
        raise DataTidakSah(
            {"kepada": "Pihak hanya diingatkan tentang tenggatnya sendiri: pilih ketentuannya."}
        )
    if anak in lama:
        raise DataTidakSah({"selisih": f"{anak.label} kepada {anak.kepada.label} sudah ada."})
    _tambah(kode, [anak])
    _catat(
        pelaku,
        "ditambah",
        f"{anak.label} kepada {anak.kepada.label}",
        sebelum=_sebut(kode, lama),
        sesudah=_sebut(kode, lama | {anak}),
    )


def hapus_anak(pelaku: Pelaku, kode: str, anak: Anak) -> None:
    """Take a rung away; the last one stays, or nobody would be reminded of such periods."""
    lama = _mulai(pelaku, kode)
    if anak not in lama:
        raise TindakanDitolak(f"{anak.label} kepada {anak.kepada.label} sudah tidak ada.")
    if len(lama) == 1:
        raise TindakanDitolak(
            "Pengingat terakhir tidak dapat dihapus, karena tenggat ini akan lewat tanpa "
            "pemberitahuan. Tambahkan yang baru dahulu."
        )
    db.session.execute(
        sa.delete(AnakTangga).where(
            AnakTangga.kode == kode,
            AnakTangga.selisih == anak.selisih,
            AnakTangga.kepada == anak.kepada,
        )
    )
    _catat(
        pelaku,
        "dihapus",
        f"{anak.label} kepada {anak.kepada.label}",
        sebelum=_sebut(kode, lama),
        sesudah=_sebut(kode, lama - {anak}),
    )


def kembalikan(pelaku: Pelaku, kode: str) -> None:
    """Put the ladder of a code back as shipped: its own, or else the common one in force."""
    lama, bawaan = _mulai(pelaku, kode), baca.tangga_bawaan()
    db.session.execute(sa.delete(AnakTangga).where(AnakTangga.kode == kode))
    _tambah(kode, bawaan.get(kode, frozenset()))
    _catat(
        pelaku,
        "dikembalikan",
        "sesuai bawaan" if kode in bawaan else "mengikuti tangga umum",
        sebelum=_sebut(kode, lama),
        sesudah=_sebut(kode, aturan.anak(kode, baca.tangga())),
    )
