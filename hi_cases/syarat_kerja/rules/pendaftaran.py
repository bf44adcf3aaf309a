"""Registration of a collective agreement (PKB): UU 13/2003 Ps 116-135, Permenaker 28/2014 Ps 14-34.

Both sides act: the company files, each union that is a party agrees from its own account or on
paper, and only then is the filing with the office. A clause below the law does not stop it: it is
registered with a note. PKB-TELITI and PKB-SK are settings of the office (U).
"""

from __future__ import annotations

from datetime import date

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.permohonan.rules import lazim, syarat
from hi_cases.permohonan.rules.pelaku import (
    LOKET,
    PEMOHON,
    PENANDA_TANGAN,
    PENELITI,
    PENELITI_SENDIRI,
    PIHAK,
)
from hi_cases.permohonan.types import (
    Fakta,
    Hasil,
    NilaiButir,
    Pemegang,
    Prosedur,
    StatusPihak,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)
from hi_cases.syarat_kerja.rules.kewenangan import (
    bukan_wewenang,
    dalam_wewenang,
    skala_upah_belum,
)
from hi_cases.syarat_kerja.rules.masa import tidak_terlalu_lama

_DI_DINAS = frozenset({Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.LENGKAP})


def _semua_setuju(_lama: Fakta, baru: Fakta) -> bool:
    return all(satu.status is StatusPihak.SETUJU for satu in baru.pihak)


def _masuk(_lama: Fakta, baru: Fakta) -> bool:
    return baru.tahap is Tahap.DIAJUKAN


def _perbaikan(_lama: Fakta, baru: Fakta) -> bool:
    """The office has had it before: it is corrected further, under its number."""
    return baru.putaran > 0


def _hari_masuk(fakta: Fakta) -> date | None:
    return fakta.diajukan


def _ada_yang_menunggu(fakta: Fakta) -> str | None:
    if any(satu.status is StatusPihak.MENUNGGU for satu in fakta.pihak):
        return None
    return "Semua pihak sudah menjawab."


def _muatan_lengkap(fakta: Fakta) -> str | None:
    """What is missing goes back; what is below the law is registered with a note."""
    kurang = sum(nilai is NilaiButir.TIDAK_SESUAI for nilai in fakta.butir.values())
    return f"{kurang} butir daftar periksa belum sesuai." if kurang else None


_KE_ANTREAN = (
    Tujuan(Tahap.DIAJUKAN, bila=_semua_setuju, keterangan="semua pihak setuju"),
    Tujuan(Tahap.MENUNGGU_PIHAK, keterangan="ada pihak yang belum menjawab"),
)
_MULAI = (Buka("PKB-TELITI", bila=_masuk, mulai=_hari_masuk),)
_NAMA = Isian("nama", "Yang menandatangani persetujuan")
_HARI_KERTAS = Isian("tanggal", "Tanggal surat persetujuan", Tipe.TANGGAL)
_PIHAK_ID = Isian("pihak_id", "Serikat pekerja", Tipe.ID)
_PAHAM = Isian(
    "paham",
    "Naskah yang diunggah perusahaan sama dengan yang kami tandatangani",
    Tipe.YA,
    harus_ya=True,
)

PENDAFTARAN = Prosedur(
    "pendaftaran",
    "Pendaftaran perjanjian kerja bersama",
    pemegang={
        Tahap.DRAF: Pemegang.PEMOHON,
        Tahap.MENUNGGU_PIHAK: Pemegang.PIHAK_LAIN,
        Tahap.DIAJUKAN: Pemegang.DINAS,
        Tahap.DITELITI: Pemegang.DINAS,
        Tahap.DIKEMBALIKAN: Pemegang.PEMOHON,
        Tahap.LENGKAP: Pemegang.DINAS,
        Tahap.SELESAI: Pemegang.TIDAK_ADA,
    },
    alur=(
        lazim.ajukan(
            "UU 13/2003 Ps. 132 ayat (2); Permenaker 28/2014 Ps. 30-31",
            ke=_KE_ANTREAN,
            lagi=(tidak_terlalu_lama,),
            membuka=_MULAI,
        ),
        Transisi(
            Tindakan.KONFIRMASI,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            ke=_KE_ANTREAN,
            peran=PIHAK,
            dasar="Permenaker 28/2014 Ps. 24 huruf g, Ps. 30-31",
            syarat=(_ada_yang_menunggu,),
            membuka=_MULAI,
            isian=(_NAMA, _PAHAM),
            utama=True,
        ),
        Transisi(
            Tindakan.CATAT_KONFIRMASI,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            ke=_KE_ANTREAN,
            peran=LOKET,
            dasar="Permenaker 28/2014 Ps. 24 huruf g; dicatat dari surat",
            syarat=(_ada_yang_menunggu,),
            membuka=_MULAI,
            isian=(_PIHAK_ID, _HARI_KERTAS, _NAMA),
        ),
        Transisi(
            Tindakan.TOLAK_KONFIRMASI,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            peran={**PIHAK, **LOKET},
            dasar="UU 13/2003 Ps. 116-117",
            syarat=(_ada_yang_menunggu,),
            isian=(
                Isian("pihak_id", "Serikat pekerja", Tipe.ID, wajib=False),
                lazim.ALASAN,
            ),
        ),
        Transisi(
            Tindakan.TARIK_KE_DRAF,
            dari=frozenset({Tahap.MENUNGGU_PIHAK}),
            ke=(
                Tujuan(Tahap.DIKEMBALIKAN, bila=_perbaikan, keterangan="perbaikan ditarik"),
                Tujuan(Tahap.DRAF, keterangan="belum pernah masuk ke dinas"),
            ),
            peran={**PEMOHON, **LOKET},
            dasar="praktik dinas: belum semua pihak menyetujui",
            praktik=True,
        ),
        lazim.ambil("Permenaker 28/2014 Ps. 32"),
        lazim.serahkan(Tahap.DITELITI, Tahap.LENGKAP, Tahap.DIKEMBALIKAN),
        lazim.kembalikan("Permenaker 28/2014 Ps. 24, Ps. 32", memenuhi=(Tutup("PKB-TELITI"),)),
        lazim.catat_terima("praktik dinas: tidak ada jangka waktu yang disebut"),
        lazim.ajukan_ulang(
            "Permenaker 28/2014 Ps. 30-31",
            ke=_KE_ANTREAN,
            lagi=(tidak_terlalu_lama,),
            membuka=_MULAI,
        ),
        Transisi(
            Tindakan.NYATAKAN_LENGKAP,
            dari=frozenset({Tahap.DITELITI}),
            ke=(Tujuan(Tahap.LENGKAP),),
            peran=PENELITI_SENDIRI,
            dasar="Permenaker 28/2014 Ps. 24, Ps. 32",
            syarat=(dalam_wewenang, tidak_terlalu_lama, syarat.butir_dinilai, _muatan_lengkap),
            peringatan=(skala_upah_belum,),
            memenuhi=(Tutup("PKB-TELITI"),),
            membuka=(Buka("PKB-SK"),),
            utama=True,
        ),
        Transisi(
            Tindakan.DAFTARKAN,
            dari=frozenset({Tahap.LENGKAP}),
            ke=(Tujuan(Tahap.SELESAI, Hasil.TERDAFTAR),),
            peran=PENANDA_TANGAN,
            dasar="UU 13/2003 Ps. 132 ayat (2); Permenaker 28/2014 Ps. 33",
            peringatan=(skala_upah_belum,),
            memenuhi=(Tutup("PKB-SK"),),
            isian=(
                Isian("nomor", "Nomor bukti pendaftaran"),
                Isian("tanggal", "Tanggal bukti pendaftaran", Tipe.TANGGAL),
            ),
            utama=True,
        ),
        Transisi(
            Tindakan.ALIHKAN,
            dari=_DI_DINAS,
            ke=(Tujuan(Tahap.SELESAI, Hasil.DIALIHKAN),),
            peran=PENELITI,
            dasar="Permenaker 28/2014 Ps. 31",
            syarat=(bukan_wewenang,),
            memenuhi=(Tutup("PKB-TELITI"),),
            isian=(lazim.ALASAN,),
        ),
        lazim.cabut(
            Tahap.DRAF, Tahap.MENUNGGU_PIHAK, Tahap.DIAJUKAN, Tahap.DITELITI, Tahap.DIKEMBALIKAN
        ),
    ),
)
