"""The three kinds: strike, lock-out, demonstration."""

from __future__ import annotations

from functools import partial

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.mogok.rules import isian, tabel
from hi_cases.mogok.rules.tahap import tahap
from hi_cases.urusan.types import AdaPerusahaan, Jenis

_MOGOK = tabel.Kata(
    "mogok kerja",
    dasar_terima="UU 13/2003 Ps. 141 ayat (1)",
    dasar_runding="UU 13/2003 Ps. 141 ayat (2)",
    dasar_pb="UU 13/2003 Ps. 141 ayat (3)",
    dasar_serah="UU 13/2003 Ps. 141 ayat (4)",
    dasar_jalan="UU 13/2003 Ps. 141 ayat (5)",
)
_PENUTUPAN = tabel.Kata(
    "penutupan perusahaan",
    dasar_terima="UU 13/2003 Ps. 149 ayat (1)",
    dasar_runding="UU 13/2003 Ps. 149 ayat (2)",
    dasar_pb="UU 13/2003 Ps. 149 ayat (3)",
    dasar_serah="UU 13/2003 Ps. 149 ayat (4)",
    dasar_jalan="UU 13/2003 Ps. 149 ayat (5)",
)
_PRAKTIK = "praktik dinas"
_UNJUK_RASA = tabel.Kata(
    "unjuk rasa",
    dasar_terima=_PRAKTIK,
    dasar_runding=_PRAKTIK,
    dasar_pb=_PRAKTIK,
    dasar_serah=_PRAKTIK,
    dasar_jalan=_PRAKTIK,
    bersurat=False,
    ditunda=False,
)

MOGOK = Jenis(
    "mogok_kerja",
    "Mogok kerja",
    "mogok kerja",
    "MGK",
    "UU 13/2003 Ps. 137–145; KEP.232/MEN/2003",
    "Pemberitahuan mogok kerja yang diterima dinas: isinya dibandingkan dengan pasalnya, para "
    "pihak dipertemukan sebelum dan selama mogok berlangsung.",
    tahap=tahap(_MOGOK),
    alur=tabel.alur(_MOGOK),
    jalan=tabel.JALAN,
    judul=partial(isian.sebutan, "Mogok kerja"),
    isian=(
        isian.TANGGAL_TERIMA,
        isian.JAM_TERIMA,
        isian.ADA_SURAT,
        isian.PEMBAWA,
        isian.ALAMAT_PEMBERI,
        isian.TELEPON_PEMBERI,
        isian.NAMA_PERUSAHAAN,
        *isian.terima_lain("Perusahaan"),
        *isian.waktu("Mogok"),
        isian.TEMPAT,
        isian.ALASAN,
        *isian.PENANGGUNG_JAWAB,
        *isian.GAGAL,
        isian.UMUM,
        isian.DIATUR,
        isian.PEKERJA_RENCANA,
        *isian.TUNTUTAN,
        isian.POLISI,
    ),
    silang=(isian.urut, isian.permintaan_urut),
    buat=tabel.BUAT,
    lihat=tabel.BACA,
    perusahaan=AdaPerusahaan.WAJIB,
    kata_buat="Catat pemberitahuan mogok",
    menyamarkan=isian.ORANG,
    surat={tabel.TANDA_TERIMA: "tanda_terima_mogok"},
)

PENUTUPAN = Jenis(
    "penutupan_perusahaan",
    "Penutupan perusahaan",
    "penutupan perusahaan",
    "TTP",
    "UU 13/2003 Ps. 146–149",
    "Pemberitahuan penutupan perusahaan (lock out) oleh pengusaha: isinya dibandingkan dengan "
    "pasalnya, para pihak dipertemukan sebelum dan selama penutupan.",
    tahap=tahap(_PENUTUPAN),
    alur=tabel.alur(_PENUTUPAN),
    jalan=tabel.JALAN,
    judul=partial(isian.sebutan, "Penutupan perusahaan"),
    isian=(
        isian.TANGGAL_TERIMA,
        isian.JAM_TERIMA,
        isian.ADA_SURAT,
        isian.PEMBAWA,
        isian.ALAMAT_PEMBERI,
        isian.TELEPON_PEMBERI,
        isian.NAMA_PERUSAHAAN,
        *isian.terima_lain("Pekerja"),
        *isian.waktu("Penutupan"),
        isian.ALASAN,
        *isian.PENUTUP,
        *isian.GAGAL,
        isian.UMUM,
        isian.PEKERJA_RENCANA,
        *isian.TUNTUTAN,
        isian.POLISI,
    ),
    silang=(isian.urut, isian.permintaan_urut),
    buat=tabel.BUAT,
    lihat=tabel.BACA,
    perusahaan=AdaPerusahaan.WAJIB,
    kata_buat="Catat pemberitahuan penutupan",
    menyamarkan=isian.ORANG,
    surat={tabel.TANDA_TERIMA: "tanda_terima_mogok"},
)

UNJUK_RASA = Jenis(
    "unjuk_rasa",
    "Unjuk rasa",
    "unjuk rasa",
    "UNR",
    "UU 9/1998",
    "Unjuk rasa dicatat dan dimediasi. Pemberitahuannya ditujukan kepada kepolisian; tidak ada "
    "jangka waktu pemberitahuan kepada dinas.",
    tahap=tahap(_UNJUK_RASA),
    alur=tabel.alur(_UNJUK_RASA),
    jalan=tabel.JALAN,
    judul=partial(isian.sebutan, "Unjuk rasa"),
    isian=(
        Isian("tanggal", "Diketahui dinas, tanggal", Tipe.TANGGAL),
        Isian("sumber", "Diketahui dari", petunjuk="Surat, telepon, kepolisian, pemberitaan."),
        *isian.waktu("Unjuk rasa"),
        Isian("tempat", "Tempat"),
        Isian("pelaksana", "Pelaksana", petunjuk="Nama serikat atau kelompok."),
        Isian("tanggal_polisi", "Kepolisian diberi tahu, tanggal", Tipe.TANGGAL, wajib=False),
        Isian("jam_polisi", "Kepolisian diberi tahu, pukul", Tipe.JAM, wajib=False),
        isian.PEKERJA_RENCANA,
        *isian.TUNTUTAN,
        isian.POLISI,
    ),
    silang=(isian.urut,),
    buat=tabel.BUAT,
    lihat=tabel.BACA,
    perusahaan=AdaPerusahaan.BOLEH,
    kata_buat="Catat unjuk rasa",
    menyamarkan=isian.ORANG,
)

JENIS = (MOGOK, PENUTUPAN, UNJUK_RASA)
