"""Which silences of a case are ripe, what each means, who notes it, and who hears when nobody does.

A silence is ripe from the day after the last day of its period. Nothing follows by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hi_cases.core.authz import Peran
from hi_cases.perselisihan.rules.alur import cari
from hi_cases.perselisihan.rules.pernyataan import AKSI_JALUR
from hi_cases.perselisihan.types import Fakta, Tahap, Tindakan
from hi_cases.perselisihan.types.diam import Diam, JenisDiam, SebabDiam

T = Tindakan


@dataclass(frozen=True)
class ArtiDiam:
    """What a silence means, in words that may leave the house: no name, no story."""

    pokok: str
    arti: str
    peran: Peran
    """Whose note it is; the mediator's is the one who leads the case."""
    atasan: tuple[tuple[int, Peran], ...]
    """Who is told after how many working days without a note: practice of the office."""


_ATASAN = ((2, Peran.SUBKOOR), (5, Peran.KABID))
ARTI: dict[JenisDiam, ArtiDiam] = {
    JenisDiam.ANJURAN: ArtiDiam(
        "anjuran tidak dijawab dalam waktunya",
        "Menurut hukum pihak yang diam dianggap menolak; mediator mencatatnya.",
        Peran.MEDIATOR,
        _ATASAN,
    ),
    JenisDiam.ANJURAN_KONSILIATOR: ArtiDiam(
        "anjuran konsiliator tidak dijawab dalam waktunya",
        "Menurut hukum pihak yang diam dianggap menolak; petugas mencatatnya.",
        Peran.PETUGAS,
        _ATASAN,
    ),
    JenisDiam.KELENGKAPAN: ArtiDiam(
        "berkas tidak dilengkapi dalam waktunya",
        "Berkas dapat ditutup menurut praktik dinas; pemohon bebas mengajukan lagi.",
        Peran.PETUGAS,
        _ATASAN,
    ),
    JenisDiam.PILIHAN: ArtiDiam(
        "para pihak tidak memilih dalam waktunya",
        "Perkara dilimpahkan kepada mediator; kepala bidang memilih mediatornya.",
        Peran.KABID,
        ((5, Peran.KADIS),),
    ),
}
BERTENGGAT = frozenset({"JWB-10", "KON-JWB-10", "REG-LENGKAP", "PILIH-7"})
"""The periods whose silence means something."""
_MENJAWAB = frozenset(
    {
        T.CATAT_JAWABAN,
        T.JAWAB_ANJURAN,
        T.LENGKAPI_BERKAS,
        T.LENGKAPI_DARING,
        T.PILIH_KONSILIASI,
        T.PILIH_ARBITRASE,
        T.PILIH_JALUR,
    }
)
_MENGGESER = frozenset({T.PERBAIKI_TERIMA_ANJURAN, T.PERBAIKI_TANGGAL})


def _anjuran(jenis: JenisDiam, kode: str) -> Callable[[Fakta], tuple[Diam, ...]]:
    def diam(f: Fakta) -> tuple[Diam, ...]:
        return tuple(
            Diam(
                jenis,
                satu.jawab_jatuh,
                T.CATAT_DIANGGAP_MENOLAK,
                kode,
                f"pihak:{satu.id}",
                satu.id,
                satu.nama or satu.jenis.label,
            )
            for satu in f.matang_dianggap_menolak
            if satu.jawab_jatuh is not None
        )

    return diam


def _lewat(f: Fakta, jenis: JenisDiam, kode: str, tindakan: Tindakan) -> tuple[Diam, ...]:
    jatuh = f.berjalan.get(kode)
    if jatuh is None or not f.lewat(kode):
        return ()
    return (Diam(jenis, jatuh, tindakan, kode),)


def _pilihan(f: Fakta) -> tuple[Diam, ...]:
    """Who all chose alike online did not stay silent: an officer records what they chose."""
    if f.dipilih_semua in AKSI_JALUR:
        return ()
    return _lewat(f, JenisDiam.PILIHAN, "PILIH-7", T.LIMPAHKAN)


_MENURUT_TAHAP: dict[Tahap, Callable[[Fakta], tuple[Diam, ...]]] = {
    Tahap.BERKAS_DIKEMBALIKAN: lambda f: _lewat(
        f, JenisDiam.KELENGKAPAN, "REG-LENGKAP", T.TUTUP_TIDAK_LENGKAP
    ),
    Tahap.DITAWARKAN: _pilihan,
    Tahap.KONSILIASI: _anjuran(JenisDiam.ANJURAN_KONSILIATOR, "KON-JWB-10"),
    Tahap.ANJURAN: _anjuran(JenisDiam.ANJURAN, "JWB-10"),
}


def matang(fakta: Fakta) -> tuple[Diam, ...]:
    """Return the ripe silences of a case on the day of its facts."""
    if fakta.register or fakta.tahap not in _MENURUT_TAHAP:
        return ()
    return _MENURUT_TAHAP[fakta.tahap](fakta)


def sebab(tindakan: Tindakan | None, fakta: Fakta) -> SebabDiam:
    """Say why a silence is no longer ripe: by the act that was done, or without one."""
    if tindakan in {T.CATAT_DIANGGAP_MENOLAK, T.TUTUP_TIDAK_LENGKAP, T.LIMPAHKAN}:
        return SebabDiam.DICATAT
    if tindakan in _MENJAWAB or (tindakan is None and fakta.dipilih_semua in AKSI_JALUR):
        return SebabDiam.DIJAWAB
    if tindakan in _MENGGESER or (tindakan is None and fakta.tahap in _MENURUT_TAHAP):
        return SebabDiam.BERGESER
    return SebabDiam.BERAKHIR


def atasan(jenis: JenisDiam, lama: int) -> list[tuple[int, Peran]]:
    """Return who is to be told once a silence has lain for `lama` working days."""
    return [(hari, peran) for hari, peran in ARTI[jenis].atasan if hari <= lama]


def judul(jenis: JenisDiam, sebutan: str, siapa: str = "") -> str:
    """The heading of a notice: the number of the case, of what kind the party is, and no person."""
    return f"{sebutan}: {ARTI[jenis].pokok}" + (f" ({siapa.lower()})" if siapa else "")


def dasar(diam: Diam, tahap: Tahap) -> str:
    """The article of the act that notes the silence."""
    transisi = cari(tahap, diam.tindakan)
    return transisi.dasar if transisi else ""
