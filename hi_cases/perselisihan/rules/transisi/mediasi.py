"""Mediasi: UU 2/2004 Ps 8-16, Permenaker 17/2014."""

from __future__ import annotations

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.transisi.jawaban import (
    disetujui_sebagian,
    disetujui_semua,
    pihak_rampung,
    terakhir_dijawab,
    terakhir_diterima,
    tidak_disetujui,
)
from hi_cases.perselisihan.rules.transisi.pelaku import (
    KABID,
    MEDIATOR,
    MEDIATOR_ATAU_KABID,
    MEDIATOR_DAN_LOKET,
)
from hi_cases.perselisihan.types import (
    DI_MEDIATOR,
    Buka,
    Fakta,
    Hasil,
    Jeda,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
    Tutup,
)


def _sidang_pertama(sebelum: Fakta, sesudah: Fakta) -> bool:
    return not sebelum.sidang_terlaksana and bool(sesudah.sidang_terlaksana)


PELIMPAHAN = (
    Transisi(
        # MED-7 and MED-30 run from the mediator's receipt, not from registration.
        Tindakan.TERIMA_PELIMPAHAN,
        dari=frozenset({Tahap.DILIMPAHKAN_MEDIATOR}),
        peran=MEDIATOR,
        syarat=(syarat.pelimpahan_belum_diterima, syarat.mediator_tanpa_benturan),
        dasar="UU 2/2004 Ps. 10, Ps. 15; Permenaker 17/2014 Ps. 13 ayat (1), Ps. 15 ayat (1)",
        membuka=(Buka("MED-7"), Buka("MED-30")),
        utama=True,
    ),
    Transisi(
        Tindakan.NYATAKAN_BENTURAN,
        dari=frozenset({Tahap.DICATAT, Tahap.DITAWARKAN}) | DI_MEDIATOR,
        peran=MEDIATOR_ATAU_KABID,
        dasar="UU 30/2014 Ps. 42-45",
    ),
    Transisi(
        Tindakan.GANTI_MEDIATOR,
        dari=DI_MEDIATOR,
        peran=KABID,
        dasar="UU 2/2004 Ps. 8",
    ),
)

KLARIFIKASI = (
    Transisi(
        # Outside the 30 working days of Ps 15, but not outside MED-7.
        Tindakan.BUKA_KLARIFIKASI,
        dari=frozenset({Tahap.DILIMPAHKAN_MEDIATOR}),
        ke=(Tujuan(Tahap.KLARIFIKASI),),
        peran=MEDIATOR,
        syarat=(*syarat.SEMUA_MEDIATOR, syarat.belum_sidang),
        dasar="Permenaker 17/2014 Ps. 10 ayat (3)-(4), Ps. 15 ayat (2)",
        jeda=(Jeda("MED-30", mulai=True, alasan="klarifikasi"),),
    ),
    Transisi(
        Tindakan.RISALAH_KLARIFIKASI,
        dari=frozenset({Tahap.KLARIFIKASI}),
        ke=(Tujuan(Tahap.MEDIASI),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan,),
        dasar="Permenaker 17/2014 Ps. 10 ayat (4), Ps. 15 ayat (2)",
        jeda=(Jeda("MED-30", mulai=False),),
        utama=True,
    ),
    Transisi(
        Tindakan.PB_KLARIFIKASI,
        dari=frozenset({Tahap.KLARIFIKASI}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.PB_KLARIFIKASI),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan,),
        dasar="UU 2/2004 Ps. 7; Permenaker 17/2014 Ps. 10 ayat (3)-(4)",
        jeda=(Jeda("MED-30", mulai=False),),
        memenuhi=(
            Tutup("MED-30"),
            Tutup("MED-7", batal="selesai dalam klarifikasi"),
        ),
        praktik=True,
    ),
    Transisi(
        Tindakan.KEMBALI_BIPARTIT,
        dari=frozenset({Tahap.KLARIFIKASI}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.KEMBALI_BIPARTIT),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan,),
        dasar="Permenaker 17/2014 Ps. 10 ayat (3)-(4)",
        jeda=(Jeda("MED-30", mulai=False),),
        memenuhi=(
            Tutup("MED-30", batal="kembali ke bipartit"),
            Tutup("MED-7", batal="kembali ke bipartit"),
        ),
        praktik=True,
    ),
)

MEDIASI = (
    Transisi(
        Tindakan.CATAT_PANGGILAN,
        dari=frozenset({Tahap.DILIMPAHKAN_MEDIATOR, Tahap.KLARIFIKASI, Tahap.MEDIASI}),
        peran=MEDIATOR_DAN_LOKET,
        syarat=syarat.SEMUA_MEDIATOR,
        dasar="UU 2/2004 Ps. 10; Permenaker 17/2014 Ps. 13 ayat (1) huruf b",
        utama=True,
    ),
    Transisi(
        Tindakan.CATAT_TERIMA_PANGGILAN,
        dari=frozenset({Tahap.DILIMPAHKAN_MEDIATOR, Tahap.KLARIFIKASI, Tahap.MEDIASI}),
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_panggilan_belum_diterima,),
        dasar="Permenaker 17/2014 Ps. 13 ayat (1) huruf b",
    ),
    Transisi(
        # A sidang that nobody could hold moves the case on too (its absences count for striking
        # it out), but only one that was held ends MED-7 and starts ANJ-10.
        Tindakan.CATAT_SIDANG,
        dari=frozenset({Tahap.DILIMPAHKAN_MEDIATOR, Tahap.MEDIASI}),
        ke=(Tujuan(Tahap.MEDIASI),),
        peran=MEDIATOR,
        syarat=syarat.SEMUA_MEDIATOR,
        dasar="UU 2/2004 Ps. 10, Ps. 13 ayat (2) huruf b; "
        "Permenaker 17/2014 Ps. 13 ayat (1) huruf b-d",
        memenuhi=(Tutup("MED-7", bila=_sidang_pertama),),
        membuka=(Buka("ANJ-10", bila=_sidang_pertama),),
        utama=True,
    ),
    Transisi(
        # MED-7 and ANJ-10 follow the first sidang that was held, attendance is counted anew.
        Tindakan.PERBAIKI_SIDANG,
        dari=frozenset({Tahap.MEDIASI, Tahap.ANJURAN}),
        peran=MEDIATOR,
        syarat=(syarat.ada_sidang,),
        dasar="UU 2/2004 Ps. 10, Ps. 13 ayat (2) huruf b; praktik dinas: pembetulan dengan alasan",
        praktik=True,
    ),
    Transisi(
        Tindakan.PB_MEDIASI,
        dari=frozenset({Tahap.MEDIASI}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.PB_MEDIASI),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.sidang_terlaksana),
        dasar="UU 2/2004 Ps. 13 ayat (1); Permenaker 17/2014 Ps. 13 ayat (1) huruf e-f",
        memenuhi=(Tutup("MED-30"), Tutup("ANJ-10", batal="tercapai perjanjian bersama")),
    ),
    Transisi(
        Tindakan.HAPUS_DARI_REGISTER,
        dari=frozenset({Tahap.MEDIASI}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.DIHAPUS_DARI_REGISTER),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.pemohon_mangkir),
        dasar="Permenaker 17/2014 Ps. 13 ayat (2)",
        memenuhi=(
            Tutup("MED-30"),
            Tutup("MED-7", batal="pemohon tidak hadir"),
            Tutup("ANJ-10", batal="pemohon tidak hadir"),
        ),
    ),
    Transisi(
        # Anjuran and risalah penyelesaian are one set (MK 68/PUU-XIII/2015).
        Tindakan.TERBITKAN_ANJURAN,
        dari=frozenset({Tahap.MEDIASI}),
        ke=(Tujuan(Tahap.ANJURAN),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.anjuran_berdasar),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf a, Putusan MK 68/PUU-XIII/2015; "
        "Permenaker 17/2014 Ps. 13 ayat (3), Ps. 14 ayat (1)",
        # On the data at hand there never was a sidang that could end MED-7.
        memenuhi=(Tutup("MED-7", batal="anjuran tanpa kehadiran termohon"),),
        utama=True,
    ),
)

_ANJ = frozenset({Tahap.ANJURAN})

JAWABAN = Transisi(
    Tindakan.CATAT_JAWABAN,
    dari=_ANJ,
    ke=(Tujuan(Tahap.ANJURAN_DISETUJUI, bila=disetujui_semua, keterangan="semua setuju"),),
    peran=MEDIATOR_DAN_LOKET,
    syarat=(syarat.ada_belum_menjawab,),
    dasar="UU 2/2004 Ps. 13 ayat (2) huruf c, e; Permenaker 17/2014 Ps. 14 ayat (2), (4)",
    memenuhi=(Tutup("JWB-10", per_pihak=True, bila=pihak_rampung),),
    membuka=(
        Buka("PB-3", bila=disetujui_semua, mulai=terakhir_dijawab),
        Buka("PB-3", bila=disetujui_sebagian, mulai=terakhir_dijawab),
    ),
    utama=True,
)

ANJURAN = (
    Transisi(
        # "Mengetahui Kepala Dinas" is local practice: never a gate, and inside ANJ-10.
        Tindakan.CATAT_MENGETAHUI,
        dari=_ANJ,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.anjuran_belum_diketahui,),
        dasar="praktik dinas",
        praktik=True,
    ),
    Transisi(
        # Each party has its own 10 days, from its own receipt; ANJ-10 ends with the last one.
        Tindakan.CATAT_TERIMA_ANJURAN,
        dari=_ANJ,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_belum_menerima,),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf b-c; Permenaker 17/2014 Ps. 14 ayat (2)",
        membuka=(Buka("JWB-10", per_pihak=True),),
        memenuhi=(
            Tutup("ANJ-10", bila=lambda _lama, baru: baru.semua_menerima, pada=terakhir_diterima),
        ),
        utama=True,
    ),
    Transisi(
        Tindakan.PERBAIKI_TERIMA_ANJURAN,
        dari=_ANJ,
        peran=MEDIATOR,
        syarat=(syarat.ada_sudah_menerima,),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf c-d",
        # A silence noted by the wrong clock falls away, and with it an agreement in part.
        memenuhi=(Tutup("PB-3", bila=tidak_disetujui, batal="tanggal terima diperbaiki"),),
    ),
    JAWABAN,
    Transisi(
        # Silence is a rejection, and the mediator notes it: one click, never by itself.
        Tindakan.CATAT_DIANGGAP_MENOLAK,
        dari=_ANJ,
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.ada_yang_matang),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf d; Permenaker 17/2014 Ps. 14 ayat (3)",
        memenuhi=(
            Tutup(
                "JWB-10",
                per_pihak=True,
                bila=pihak_rampung,
                batal="lewat tanpa jawaban: dianggap menolak",
            ),
        ),
        membuka=(Buka("PB-3", bila=disetujui_sebagian, mulai=terakhir_dijawab),),
        utama=True,
    ),
    Transisi(
        # A letter that came in time and was found late: corrected in the open, with a reason.
        Tindakan.PERBAIKI_JAWABAN,
        dari=_ANJ,
        ke=(Tujuan(Tahap.ANJURAN_DISETUJUI, bila=disetujui_semua, keterangan="semua setuju"),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.ada_jawaban),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf c",
        memenuhi=(
            Tutup("JWB-10", per_pihak=True, bila=pihak_rampung),
            Tutup("PB-3", bila=tidak_disetujui, batal="jawaban diperbaiki"),
        ),
        membuka=(
            Buka("PB-3", bila=disetujui_semua, mulai=terakhir_dijawab),
            Buka("PB-3", bila=disetujui_sebagian, mulai=terakhir_dijawab),
        ),
        praktik=True,
    ),
    Transisi(
        Tindakan.TUTUP_ANJURAN_DITOLAK,
        dari=_ANJ,
        ke=(Tujuan(Tahap.SELESAI, Hasil.ANJURAN_DITOLAK),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.ditolak),
        dasar="UU 2/2004 Ps. 5, Ps. 14; Permenaker 17/2014 Ps. 14 ayat (3)",
        memenuhi=(Tutup("MED-30"),),
        utama=True,
    ),
    Transisi(
        Tindakan.TUTUP_DITERIMA_SEBAGIAN,
        dari=_ANJ,
        ke=(Tujuan(Tahap.SELESAI, Hasil.DITERIMA_SEBAGIAN),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan, syarat.diterima_sebagian),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf e, Ps. 14",
        memenuhi=(Tutup("PB-3"), Tutup("MED-30")),
        utama=True,
    ),
    Transisi(
        Tindakan.PB_ATAS_ANJURAN,
        dari=frozenset({Tahap.ANJURAN_DISETUJUI}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.PB_ATAS_ANJURAN),),
        peran=MEDIATOR,
        syarat=(syarat.mediator_tanpa_benturan,),
        dasar="UU 2/2004 Ps. 13 ayat (2) huruf e; Permenaker 17/2014 Ps. 14 ayat (4)",
        memenuhi=(Tutup("PB-3"), Tutup("MED-30")),
        utama=True,
    ),
)
