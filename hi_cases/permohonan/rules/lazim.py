"""Rows that most procedures have, as they are everywhere: filing, taking up, sending back, leaving.

A procedure gives the article, the periods, and what is its own; who acts and from which stage is
said here once.
"""

from __future__ import annotations

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.rules import syarat
from hi_cases.permohonan.rules.pelaku import LOKET, PEMOHON, PENELITI, PENELITI_SENDIRI
from hi_cases.permohonan.types import (
    Hasil,
    Pemegang,
    Prosedur,
    Syarat,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)

TANGGAL_MASUK = Isian("tanggal", "Tanggal berkas diterima di loket", Tipe.TANGGAL, wajib=False)
ALASAN = Isian("alasan", "Alasan", Tipe.PARAGRAF)
PRAKTIK = "praktik dinas"
_BELUM_DIPUTUS = frozenset({Tahap.DRAF, Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.DIKEMBALIKAN})
_KE_ANTREAN = (Tujuan(Tahap.DIAJUKAN),)


def ajukan(
    dasar: str,
    *,
    ke: tuple[Tujuan, ...] = _KE_ANTREAN,
    lagi: tuple[Syarat, ...] = (),
    membuka: tuple[Buka, ...] = (),
    label: str = "",
) -> Transisi:
    """The draft is filed once it lacks nothing; `lagi` are further guards."""
    return Transisi(
        Tindakan.AJUKAN,
        dari=frozenset({Tahap.DRAF}),
        ke=ke,
        peran={**PEMOHON, **LOKET},
        dasar=dasar,
        syarat=(syarat.sudah_lengkap_diisi, *lagi),
        membuka=membuka,
        isian=(TANGGAL_MASUK,),
        utama=True,
        label=label,
    )


def ajukan_ulang(
    dasar: str,
    *,
    ke: tuple[Tujuan, ...] = _KE_ANTREAN,
    lagi: tuple[Syarat, ...] = (),
    memenuhi: tuple[Tutup, ...] = (),
    membuka: tuple[Buka, ...] = (),
    praktik: bool = False,
) -> Transisi:
    """What was sent back is filed again, as another round."""
    return Transisi(
        Tindakan.AJUKAN_ULANG,
        dari=frozenset({Tahap.DIKEMBALIKAN}),
        ke=ke,
        peran={**PEMOHON, **LOKET},
        dasar=dasar,
        syarat=(syarat.sudah_lengkap_diisi, *lagi),
        memenuhi=memenuhi,
        membuka=membuka,
        isian=(TANGGAL_MASUK,),
        praktik=praktik,
        utama=True,
    )


def ambil(dasar: str = PRAKTIK, *, utama: bool = True) -> Transisi:
    """An officer takes it up, and is its examiner from now on."""
    return Transisi(
        Tindakan.AMBIL,
        dari=frozenset({Tahap.DIAJUKAN}),
        ke=(Tujuan(Tahap.DITELITI),),
        peran=PENELITI,
        dasar=dasar,
        praktik=dasar == PRAKTIK,
        utama=utama,
    )


def serahkan(*dari: Tahap) -> Transisi:
    """Another officer examines it from now on."""
    return Transisi(
        Tindakan.SERAHKAN,
        dari=frozenset(dari),
        peran=PENELITI_SENDIRI,
        dasar=PRAKTIK,
        isian=(Isian("petugas_id", "Petugas", Tipe.ID),),
        praktik=True,
    )


def kembalikan(
    dasar: str,
    *,
    lagi: tuple[Syarat, ...] = (),
    peringatan: tuple[Syarat, ...] = (),
    memenuhi: tuple[Tutup, ...] = (),
    isian: tuple[Isian, ...] = (),
    praktik: bool = False,
) -> Transisi:
    """It goes back with what was found; where the law says so, that is the way on.

    `isian`: what the written notice is asked for, where the law demands one.
    """
    return Transisi(
        Tindakan.KEMBALIKAN,
        dari=frozenset({Tahap.DITELITI}),
        ke=(Tujuan(Tahap.DIKEMBALIKAN),),
        peran=PENELITI_SENDIRI,
        dasar=dasar,
        syarat=(syarat.ada_yang_dikembalikan, *lagi),
        peringatan=peringatan,
        memenuhi=memenuhi,
        isian=(*isian, Isian("catatan", "Pengantar untuk pemohon", Tipe.PARAGRAF, wajib=False)),
        praktik=praktik,
        utama=not praktik,
    )


def catat_terima(dasar: str, *, membuka: tuple[Buka, ...] = ()) -> Transisi:
    """The applicant has the notice: its own time, where the law sets one, runs from that day."""
    return Transisi(
        Tindakan.CATAT_TERIMA,
        dari=frozenset({Tahap.DIKEMBALIKAN}),
        peran=LOKET,
        dasar=dasar,
        syarat=(syarat.pemberitahuan_belum_diterima,),
        membuka=membuka,
        isian=(
            Isian("tanggal", "Tanggal diterima pemohon", Tipe.TANGGAL),
            Isian("bukti", "Bukti penerimaan", petunjuk="Siapa yang menerima, dengan apa."),
        ),
        praktik=not membuka,
        utama=bool(membuka),
    )


def cabut(*lagi: Tahap, milik: str = "permohonan milik pemohon") -> Transisi:
    """The applicant gives it up, as long as nothing was decided; `lagi` are further stages."""
    return Transisi(
        Tindakan.CABUT,
        dari=_BELUM_DIPUTUS | frozenset(lagi),
        ke=(Tujuan(Tahap.SELESAI, Hasil.DICABUT),),
        peran={**PEMOHON, **LOKET},
        dasar=f"{PRAKTIK}: {milik}",
        isian=(Isian("alasan", "Alasan", Tipe.PARAGRAF, wajib=False),),
        praktik=True,
    )


def pelaporan(
    kode: str, nama: str, dasar: str, *, lagi: tuple[Syarat, ...] = (), label: str
) -> Prosedur:
    """Return the procedure of a report that the office receives: it looks whether it can be read,
    and says that it has it. `lagi` are further guards of filing, `label` what filing is called.

    To receive a report is no approval of what it tells, and the law gives the office no period.
    """
    praktik = f"{PRAKTIK}: laporan dilengkapi pelapor"
    return Prosedur(
        kode,
        nama,
        pemegang={
            Tahap.DRAF: Pemegang.PEMOHON,
            Tahap.DIAJUKAN: Pemegang.DINAS,
            Tahap.DITELITI: Pemegang.DINAS,
            Tahap.DIKEMBALIKAN: Pemegang.PEMOHON,
            Tahap.SELESAI: Pemegang.TIDAK_ADA,
        },
        alur=(
            ajukan(dasar, lagi=lagi, label=label),
            Transisi(
                Tindakan.TERIMA_LAPORAN,
                dari=frozenset({Tahap.DIAJUKAN, Tahap.DITELITI}),
                ke=(Tujuan(Tahap.SELESAI, Hasil.DITERIMA),),
                peran=PENELITI,
                dasar=dasar,
                syarat=(syarat.catatan_selesai,),
                bernomor=True,
                utama=True,
            ),
            ambil(utama=False),
            serahkan(Tahap.DITELITI, Tahap.DIKEMBALIKAN),
            kembalikan(praktik, praktik=True),
            ajukan_ulang(praktik, lagi=lagi, praktik=True),
            cabut(milik="laporan milik pelapor"),
        ),
    )
