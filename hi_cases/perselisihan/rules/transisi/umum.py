"""Acts outside the straight way: after the end, and at any time."""

from __future__ import annotations

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.gabung_pisah import SEBELUM_SIDANG, belum_sidang_pertama
from hi_cases.perselisihan.rules.transisi.pelaku import KABID, MEDIATOR_DAN_LOKET
from hi_cases.perselisihan.types import (
    AKHIR,
    TERBUKA,
    Fakta,
    Hasil,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)

_SELESAI = frozenset({Tahap.SELESAI})


def _kembali_ke(tahap: Tahap) -> Tujuan:
    def bila(sebelum: Fakta, _sesudah: Fakta) -> bool:
        return sebelum.tahap_sebelum_akhir is tahap

    return Tujuan(tahap, bila=bila, keterangan="tahap sebelum berakhir")


SESUDAH_SELESAI = (
    Transisi(
        Tindakan.CATAT_AKTA_PHI,
        dari=_SELESAI,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_pb, syarat.akta_belum_dicatat),
        dasar="UU 2/2004 Ps. 7 ayat (3)-(4), Ps. 13 ayat (1)",
    ),
    Transisi(
        Tindakan.CATAT_GUGATAN_PHI,
        dari=_SELESAI,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.dapat_digugat,),
        dasar="UU 2/2004 Ps. 5, Ps. 14, Ps. 24, Ps. 83",
    ),
    Transisi(
        Tindakan.CATAT_PUTUSAN_PHI,
        dari=_SELESAI,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.gugatan_tercatat, syarat.putusan_belum_tercatat),
        dasar="UU 2/2004 Ps. 103, Ps. 109-110",
    ),
    Transisi(
        Tindakan.BUKA_KEMBALI,
        # A transfer by mistake is called back the same way as an end.
        dari=AKHIR,
        ke=tuple(_kembali_ke(tahap) for tahap in Tahap if tahap in TERBUKA),
        peran=KABID,
        syarat=(syarat.dapat_dibuka_kembali,),
        dasar="praktik dinas: keputusan Kepala Bidang dengan alasan",
        praktik=True,
    ),
)

KAPAN_SAJA = (
    Transisi(
        Tindakan.CATAT_KUASA,
        dari=TERBUKA - {Tahap.DRAF},
        peran=MEDIATOR_DAN_LOKET,
        dasar="UU 2/2004 Ps. 87; Permenaker 17/2014 Ps. 10 ayat (1) huruf e",
    ),
    Transisi(
        Tindakan.PERBAIKI_DATA,
        dari=TERBUKA - {Tahap.DRAF},
        peran=MEDIATOR_DAN_LOKET,
        dasar="praktik dinas: pembetulan dengan alasan",
        praktik=True,
    ),
    Transisi(
        # Which entry, within which bounds and by whom: rules/koreksi. Its periods move with it.
        Tindakan.PERBAIKI_TANGGAL,
        dari=TERBUKA - {Tahap.DRAF} | _SELESAI,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_yang_bertanggal,),
        dasar="praktik dinas: pembetulan dengan alasan",
        praktik=True,
    ),
    Transisi(
        Tindakan.TAUTKAN,
        dari=frozenset(Tahap),
        peran=MEDIATOR_DAN_LOKET,
        dasar="praktik dinas: tautan dengan alasan",
        praktik=True,
    ),
    Transisi(
        Tindakan.LEPAS_TAUTAN,
        dari=frozenset(Tahap),
        peran=MEDIATOR_DAN_LOKET,
        dasar="praktik dinas: pembetulan dengan alasan",
        praktik=True,
    ),
    Transisi(
        # The main case goes on with the parties and claims of this one.
        Tindakan.GABUNGKAN,
        dari=SEBELUM_SIDANG,
        ke=(Tujuan(Tahap.SELESAI, Hasil.DIGABUNG),),
        peran=KABID,
        syarat=(belum_sidang_pertama,),
        dasar="praktik dinas: pengusaha dan pokok perselisihan sama",
        praktik=True,
    ),
    Transisi(
        # The new case stands in the same stage, and its periods run from the same days.
        Tindakan.PISAHKAN,
        dari=SEBELUM_SIDANG,
        peran=KABID,
        syarat=(belum_sidang_pertama,),
        dasar="praktik dinas: keputusan Kepala Bidang dengan alasan",
        praktik=True,
    ),
    Transisi(
        Tindakan.CABUT,
        dari=TERBUKA,
        ke=(Tujuan(Tahap.SELESAI, Hasil.DICABUT),),
        peran=MEDIATOR_DAN_LOKET,
        dasar="praktik dinas: permohonan tertulis pemohon",
        praktik=True,
    ),
    Transisi(
        # By where the dispute occurs; a company that merely has several sites does not move it.
        Tindakan.ALIHKAN,
        dari=TERBUKA,
        ke=(Tujuan(Tahap.DIALIHKAN_KEWENANGAN),),
        peran=KABID,
        dasar="Permenaker 17/2014 Ps. 11-12",
    ),
)
