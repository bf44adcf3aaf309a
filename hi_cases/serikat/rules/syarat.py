"""Guards of recording: what the book and the settings say of a submission, in `Fakta.lain`."""

from __future__ import annotations

from hi_cases.core.bidang import ribuan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.permohonan.types import Fakta

MULAI_ULANG = "sp_21_mulai_ulang"
"""Setting: whether a completed filing starts SP-21 anew (U: KEP.16/MEN/2001 does not say)."""
NAMA_SAMA = "nama_sama"
"""The recorded organisation that has this name already; "": none has."""
LOGO_SAMA = "logo_sama"
"""The recorded organisation that has this very file as its logo; "": none has."""
PENDIRI = "jumlah_pendiri"
PENDIRI_MIN = "pendiri_min"
SATUAN_PENDIRI = "satuan_pendiri"
DASAR_PENDIRI = "dasar_pendiri"
DITUTUP = "ditutup"
"""Why the organisation that is changed is not in the book any more; "": it is."""
BATAS_LAPOR = "batas_lapor"
"""The last day on which a change was to be told of; None: not known, or not counted."""


def nama_belum_dipakai(fakta: Fakta) -> str | None:
    """No recorded organisation has this name (UU 21/2000 Ps 19)."""
    lain = fakta.lain.get(NAMA_SAMA)
    if not lain:
        return None
    return (
        f"Nama ini sama dengan yang sudah tercatat: {lain}. Nama dan lambang tidak boleh sama "
        "(UU 21/2000 Ps. 19). Pilih nama lain."
    )


def logo_belum_dipakai(fakta: Fakta) -> str | None:
    """No recorded organisation has this logo (UU 21/2000 Ps 19)."""
    lain = fakta.lain.get(LOGO_SAMA)
    if not lain:
        return None
    return (
        f"Lambang yang diunggah sama dengan lambang {lain}. Nama dan lambang tidak boleh sama "
        "(UU 21/2000 Ps. 19). Unggah lambang sendiri."
    )


def pendiri_cukup(fakta: Fakta) -> str | None:
    """There are as many founders as the law asks for (UU 21/2000 Ps 5-7)."""
    jumlah, minimal = fakta.lain.get(PENDIRI), fakta.lain.get(PENDIRI_MIN)
    if jumlah is None or minimal is None or jumlah >= minimal:
        return None
    satuan, dasar = fakta.lain.get(SATUAN_PENDIRI, ""), fakta.lain.get(DASAR_PENDIRI, "")
    return (
        f"Pembentuknya paling sedikit {ribuan(minimal)} {satuan} ({dasar}). Yang tertulis "
        f"{ribuan(jumlah)}."
    )


def masih_tercatat(fakta: Fakta) -> str | None:
    """What is changed or ended stands in the book."""
    return str(fakta.lain.get(DITUTUP) or "") or None


def lapor_terlambat(fakta: Fakta) -> str | None:
    """Warning: the change was told of late; it is recorded all the same."""
    batas = fakta.lain.get(BATAS_LAPOR)
    if batas is None or fakta.diajukan is None or fakta.diajukan <= batas:
        return None
    return (
        f"Perubahan ini seharusnya diberitahukan paling lambat {tulis_tanggal(batas, hari=False)} "
        "(UU 21/2000 Ps. 21, perlu verifikasi). Pencatatannya tetap dapat dilakukan."
    )


SAAT_DIAJUKAN = (nama_belum_dipakai, logo_belum_dipakai, pendiri_cukup)
MASIH_TERCATAT = (masih_tercatat,)
