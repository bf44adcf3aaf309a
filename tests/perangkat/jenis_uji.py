"""A kind of submission for tests alone: with other parties, a list, one point, no product."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules import syarat
from hi_cases.permohonan.rules.pelaku import LOKET, PEMOHON, PENELITI, PENELITI_SENDIRI, PIHAK
from hi_cases.permohonan.types import (
    Butir,
    Fakta,
    Hasil,
    Jenis,
    Langkah,
    Pemegang,
    PortJenis,
    Prosedur,
    StatusPihak,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)

T = Tindakan


def _semua_setuju(_lama: Fakta, baru: Fakta) -> bool:
    return all(satu.status is StatusPihak.SETUJU for satu in baru.pihak)


PROSEDUR = Prosedur(
    "uji",
    "Prosedur uji",
    pemegang={
        Tahap.DRAF: Pemegang.PEMOHON,
        Tahap.MENUNGGU_PIHAK: Pemegang.PIHAK_LAIN,
        Tahap.DIAJUKAN: Pemegang.DINAS,
        Tahap.DITELITI: Pemegang.DINAS,
        Tahap.SELESAI: Pemegang.TIDAK_ADA,
    },
    alur=(
        Transisi(
            T.AJUKAN,
            dari=frozenset({Tahap.DRAF}),
            ke=(Tujuan(Tahap.MENUNGGU_PIHAK),),
            peran={**PEMOHON, **LOKET},
            dasar="uji",
            syarat=(syarat.sudah_lengkap_diisi,),
        ),
        Transisi(
            T.KONFIRMASI,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            ke=(Tujuan(Tahap.DIAJUKAN, bila=_semua_setuju),),
            peran=PIHAK,
            dasar="uji",
        ),
        Transisi(
            T.CATAT_KONFIRMASI,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            ke=(Tujuan(Tahap.DIAJUKAN, bila=_semua_setuju),),
            peran=LOKET,
            dasar="uji",
            isian=(
                Isian("pihak_id", "Pihak", Tipe.ID),
                Isian("tanggal", "Tanggal surat", Tipe.TANGGAL),
            ),
        ),
        Transisi(
            T.TARIK_KE_DRAF,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            ke=(Tujuan(Tahap.DRAF),),
            peran=PEMOHON,
            dasar="uji",
        ),
        Transisi(
            T.AMBIL,
            dari=frozenset({Tahap.DIAJUKAN}),
            ke=(Tujuan(Tahap.DITELITI),),
            peran=PENELITI,
            dasar="uji",
        ),
        Transisi(
            T.CATATKAN,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.TERCATAT),),
            peran=PENELITI_SENDIRI,
            dasar="uji",
        ),
        Transisi(
            T.CABUT,
            dari=frozenset({Tahap.DRAF, Tahap.MENUNGGU_PIHAK, Tahap.DIAJUKAN}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.DICABUT),),
            peran={**PEMOHON, **LOKET},
            dasar="uji",
        ),
    ),
)
JENIS_UJI = Jenis(
    kode="uji",
    nama="Permohonan uji",
    singkat="Uji",
    dasar="uji",
    uraian="Hanya untuk pengujian.",
    produk="catatan uji",
    prosedur=PROSEDUR,
    langkah=(
        Langkah("pihak", "Pihak lain", pihak=True),
        Langkah(
            "pekerja",
            "Daftar pekerja",
            baris=(Isian("nama", "Nama"), Isian("mulai", "Mulai", Tipe.TANGGAL)),
        ),
    ),
    butir=(Butir("satu", "Butir satu", "uji"),),
    awalan="UJI",
)


@contextmanager
def terpasang(jenis: Jenis = JENIS_UJI, port: PortJenis | None = None) -> Iterator[Jenis]:
    """Let this process take the kind as well, while the block runs."""
    semua = dict(daftar.semua_jenis())
    lama = {kode: daftar.port(kode) for kode in semua}
    daftar.pasang([*semua.values(), jenis], lama | ({jenis.kode: port} if port else {}))
    try:
        yield jenis
    finally:
        daftar.pasang(semua.values(), lama)
