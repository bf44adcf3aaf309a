"""Acts of the parties themselves, online, and what the office does about them.

Most leave the case where it is (`ringan`): a party says something, an officer acts on it. Only
filing, completing and answering an anjuran move the case, by the same rows of the law as the
counter's acts.
"""

from __future__ import annotations

from dataclasses import replace

from hi_cases.perselisihan.rules import syarat
from hi_cases.perselisihan.rules.transisi.mediasi import JAWABAN
from hi_cases.perselisihan.rules.transisi.pelaku import MEDIATOR_DAN_LOKET, PIHAK
from hi_cases.perselisihan.rules.transisi.pencatatan import KELENGKAPAN, PENERIMAAN
from hi_cases.perselisihan.types import (
    DI_MEDIATOR,
    TERBUKA,
    Hasil,
    Sisi,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
)

_PEMOHON = frozenset({Sisi.PEMOHON})
_SESUDAH_DIAJUKAN = TERBUKA - {Tahap.DRAF, Tahap.BIPARTIT}

PIHAK_DARING = (
    replace(
        PENERIMAAN,
        tindakan=Tindakan.AJUKAN,
        peran=PIHAK,
        sisi=_PEMOHON,
        mengikat=False,
    ),
    Transisi(
        # What is mended before it is sent back: kept page by page, unseen by the office.
        Tindakan.UBAH_DRAF,
        dari=frozenset({Tahap.BERKAS_DIKEMBALIKAN}),
        peran=PIHAK,
        sisi=_PEMOHON,
        mengikat=False,
        dasar="UU 2/2004 Ps. 4 ayat (2)",
    ),
    replace(
        KELENGKAPAN,
        tindakan=Tindakan.LENGKAPI_DARING,
        peran=PIHAK,
        sisi=_PEMOHON,
        mengikat=False,
    ),
    Transisi(
        # The way itself needs the written word of all parties; the office records it then.
        Tindakan.PILIH_JALUR,
        dari=frozenset({Tahap.DITAWARKAN}),
        peran=PIHAK,
        dasar="UU 2/2004 Ps. 4 ayat (3)-(4)",
        utama=True,
        ringan=True,
    ),
    Transisi(
        Tindakan.KABARKAN_HADIR,
        dari=DI_MEDIATOR - {Tahap.ANJURAN, Tahap.ANJURAN_DISETUJUI},
        peran=PIHAK,
        mengikat=False,
        syarat=(syarat.ada_panggilan_mendatang,),
        dasar="praktik dinas: kabar para pihak",
        praktik=True,
        ringan=True,
    ),
    Transisi(
        Tindakan.KABARKAN_HALANGAN,
        dari=DI_MEDIATOR - {Tahap.ANJURAN, Tahap.ANJURAN_DISETUJUI},
        peran=PIHAK,
        mengikat=False,
        dasar="praktik dinas: kabar para pihak",
        praktik=True,
        ringan=True,
    ),
    Transisi(
        # Only a hint: a period starts once an officer has confirmed the day with its proof.
        Tindakan.LAPOR_TERIMA,
        dari=frozenset(
            {
                Tahap.BERKAS_DIKEMBALIKAN,
                Tahap.DILIMPAHKAN_MEDIATOR,
                Tahap.KLARIFIKASI,
                Tahap.MEDIASI,
                Tahap.ANJURAN,
            }
        ),
        peran=PIHAK,
        mengikat=False,
        dasar="praktik dinas: kabar para pihak",
        praktik=True,
        ringan=True,
    ),
    replace(JAWABAN, tindakan=Tindakan.JAWAB_ANJURAN, peran=PIHAK),
    Transisi(
        # Nobody else has it yet: no letter, no officer. What the office took in is asked of it.
        Tindakan.URUNGKAN,
        dari=frozenset({Tahap.DRAF, Tahap.BIPARTIT}),
        ke=(Tujuan(Tahap.SELESAI, Hasil.DICABUT),),
        peran=PIHAK,
        sisi=_PEMOHON,
        dasar="praktik dinas: yang belum diajukan diurungkan penyusunnya",
        praktik=True,
    ),
    Transisi(
        Tindakan.MOHON_CABUT,
        dari=_SESUDAH_DIAJUKAN,
        peran=PIHAK,
        sisi=_PEMOHON,
        dasar="praktik dinas: permohonan tertulis pemohon",
        praktik=True,
        ringan=True,
    ),
    Transisi(
        Tindakan.TAMBAH_DOKUMEN,
        dari=TERBUKA - {Tahap.DRAF},
        peran=PIHAK,
        mengikat=False,
        dasar="praktik dinas: dokumen para pihak",
        praktik=True,
        ringan=True,
    ),
    Transisi(
        Tindakan.TUNJUK_KUASA,
        dari=TERBUKA - {Tahap.DRAF},
        peran=PIHAK,
        dasar="UU 2/2004 Ps. 87; Permenaker 17/2014 Ps. 10 ayat (1) huruf e",
        ringan=True,
    ),
    Transisi(
        # Also when the case has ended: what was handed over ends when its giver says so.
        Tindakan.CABUT_KUASA,
        dari=frozenset(Tahap) - {Tahap.DRAF},
        peran={**MEDIATOR_DAN_LOKET, **PIHAK},
        syarat=(syarat.ada_kuasa,),
        dasar="KUHPerdata Ps. 1813-1814",
        ringan=True,
    ),
    Transisi(
        Tindakan.TANGGAPI_PERNYATAAN,
        dari=_SESUDAH_DIAJUKAN,
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_pernyataan,),
        dasar="praktik dinas: kabar para pihak",
        praktik=True,
        ringan=True,
    ),
    Transisi(
        Tindakan.PERIKSA_KUASA,
        dari=TERBUKA - {Tahap.DRAF},
        peran=MEDIATOR_DAN_LOKET,
        syarat=(syarat.ada_kuasa_menunggu,),
        dasar="UU 2/2004 Ps. 87; Permenaker 17/2014 Ps. 10 ayat (1) huruf e",
        ringan=True,
    ),
)
