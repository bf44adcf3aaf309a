"""Asking for a stamped copy, and keeping the one that was made."""

from __future__ import annotations

import io

from hi_cases.audit import services as audit
from hi_cases.core import berkas, clock, pekerjaan
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import SalinanCap
from hi_cases.surat.queries.salinan import keadaan_salinan, salinan_untuk
from hi_cases.surat.services.bundel.cap import HasilCap


def minta_salinan(
    pelaku: Pelaku,
    rujukan: Rujukan,
    sidik_asal: str,
    *,
    tugas: str,
    judul: str,
    hanya_lembar: bool = False,
) -> SalinanCap:
    """Ask for the copy of a thing, or again after a try that failed: a job makes it after the
    commit. The caller has judged the permission and holds the thing.

    Raises TindakanDitolak once it is made, and while it is being made.
    """
    ada = keadaan_salinan(rujukan.jenis, [rujukan.id]).get(rujukan.id)
    if ada is not None and ada.jadi:
        raise TindakanDitolak("Naskah bercap sudah jadi dan tidak dibuat lagi.")
    if ada is not None and ada.berjalan:
        raise TindakanDitolak("Naskah bercap sedang dibuat. Tunggu sampai selesai.")
    salinan = (
        ada.salinan
        if ada
        else SalinanCap(
            rujukan_jenis=rujukan.jenis,
            rujukan_id=rujukan.id,
            sidik_asal=sidik_asal,
            dibuat_pada=clock.sekarang(),
        )
    )
    db.session.add(salinan)
    db.session.flush()
    parameter = {"rujukan_id": rujukan.id, "hanya_lembar": hanya_lembar}
    kerja = pekerjaan.buat(pelaku, tugas, judul[:200], parameter)
    salinan.pekerjaan_id = kerja.id
    db.session.flush()
    return salinan


def simpan_salinan(
    pelaku: Pelaku, kerja: Pekerjaan, rujukan: Rujukan, surat_id: int | None, hasil: HasilCap
) -> bool:
    """Keep a copy; False where another run was faster, whose copy then stays."""
    salinan = salinan_untuk(rujukan, tahan=True)
    if salinan is None or salinan.sha256 is not None or salinan.pekerjaan_id != kerja.id:
        return False
    salinan.surat_id = surat_id
    salinan.halaman, salinan.halaman_naskah = hasil.halaman, hasil.halaman_naskah
    salinan.selesai_pada = clock.sekarang()
    salinan.sha256, salinan.ukuran = berkas.simpan(io.BytesIO(hasil.pdf))
    db.session.flush()
    audit.catat(
        pelaku,
        "surat.salinan_bercap",
        rujukan,
        sesudah={
            "sha256": salinan.sha256,
            "sidik_asal": salinan.sidik_asal,
            "halaman": salinan.halaman,
            "halaman_naskah": salinan.halaman_naskah,
        },
        keterangan=f"Naskah bercap jadi, {salinan.halaman} halaman.",
    )
    return True


def keluarkan_salinan(pelaku: Pelaku, rujukan: Rujukan) -> bytes:
    """Return a copy for taking out, which is recorded; the caller has judged the permission.

    Raises TindakanDitolak while it is not made, or when the store has lost it.
    """
    salinan = salinan_untuk(rujukan)
    if salinan is None or salinan.sha256 is None:
        raise TindakanDitolak("Naskah bercap belum jadi. Coba lagi nanti.")
    try:
        with berkas.buka(salinan.sha256) as aliran:
            isi = aliran.read()
    except FileNotFoundError:
        raise TindakanDitolak(
            "Naskah bercap ini tidak ditemukan di tempat penyimpanan. Beri tahu dinas, agar "
            "isinya dipulihkan dari cadangan."
        ) from None
    audit.catat(
        pelaku,
        "surat.salinan_diunduh",
        rujukan,
        sesudah={"sha256": salinan.sha256},
        keterangan="Naskah bercap diunduh.",
    )
    return isi
