"""Fields of notices and acts. What a notice does not say stays blank: the checklist reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.tanggal import tulis_jam, tulis_tanggal
from hi_cases.mogok.types import (
    BuktiGagal,
    Diketahui,
    Pemberi,
    Pengecualian,
    SifatTuntutan,
    Tuntutan,
)

ORANG = frozenset(
    {
        "ketua",
        "sekretaris",
        "koordinator",
        "penanda_tangan",
        "pembawa",
        "telepon_pemberi",
        "hadir",
        "pihak_pb",
        "saksi",
    }
)
_BILA_DISEBUT = "Kosongkan bila tidak disebut dalam pemberitahuan."
_SATU_BARIS = "Satu nama satu baris, menurut urutan serikatnya. Tulis - bila tidak menandatangani."


def _bila(nama: str, nilai: Any) -> Any:
    return lambda isi: isi.get(nama) is nilai


TANGGAL_TERIMA = Isian("tanggal", "Diterima dinas, tanggal", Tipe.TANGGAL)
JAM_TERIMA = Isian("jam_terima", "Diterima dinas, pukul", Tipe.JAM, petunjuk="Misalnya 09.00.")
ADA_SURAT = Isian(
    "ada_surat",
    "Ada pemberitahuan tertulis kepada dinas",
    Tipe.PILIHAN,
    pilihan=Diketahui,
    petunjuk="Pilih Tidak bila diketahui dari laporan atau kepolisian saja.",
)
PEMBAWA = Isian("pembawa", "Yang menyerahkan pemberitahuan", wajib=False)
ALAMAT_PEMBERI = Isian("alamat_pemberi", "Alamat yang memberitahukan", wajib=False)
TELEPON_PEMBERI = Isian("telepon_pemberi", "Nomor telepon yang memberitahukan", wajib=False)
NAMA_PERUSAHAAN = Isian(
    "nama_perusahaan",
    "Nama perusahaan menurut yang memberitahukan",
    wajib=False,
    petunjuk="Diisi oleh yang mengirim secara daring; boleh dikosongkan.",
)


def terima_lain(siapa: str) -> tuple[Isian, ...]:
    """Return the fields of receipt by the other side: "Perusahaan", "Pekerja"."""
    tahu = _bila("terima_lain", Diketahui.YA)
    return (
        Isian(
            "terima_lain",
            f"{siapa} sudah menerima pemberitahuan",
            Tipe.PILIHAN,
            pilihan=Diketahui,
        ),
        Isian(
            "tanggal_lain",
            f"Bila sudah: diterima {siapa.lower()}, tanggal",
            Tipe.TANGGAL,
            wajib=False,
            bila=tahu,
        ),
        Isian(
            "jam_lain",
            f"Bila sudah: diterima {siapa.lower()}, pukul",
            Tipe.JAM,
            wajib=False,
            bila=tahu,
        ),
    )


def waktu(apa: str) -> tuple[Isian, ...]:
    """Return the fields of start and end, each a day and an hour."""
    return (
        Isian(
            "mulai",
            f"{apa} mulai, tanggal",
            Tipe.TANGGAL,
            wajib=False,
            rencana=True,
            petunjuk=_BILA_DISEBUT,
        ),
        Isian("jam_mulai", f"{apa} mulai, pukul", Tipe.JAM, wajib=False),
        Isian("akhir", f"{apa} berakhir, tanggal", Tipe.TANGGAL, wajib=False, rencana=True),
        Isian("jam_akhir", f"{apa} berakhir, pukul", Tipe.JAM, wajib=False),
    )


TEMPAT = Isian("tempat", "Tempat", wajib=False, petunjuk=_BILA_DISEBUT)
ALASAN = Isian(
    "alasan", "Alasan dan sebab-sebab", Tipe.PARAGRAF, wajib=False, petunjuk=_BILA_DISEBUT
)
_SERIKAT, _KOORDINATOR = _bila("pemberi", Pemberi.SERIKAT), _bila("pemberi", Pemberi.KOORDINATOR)
PENANGGUNG_JAWAB = (
    Isian("pemberi", "Yang memberitahukan", Tipe.PILIHAN, pilihan=Pemberi),
    Isian(
        "serikat",
        "Bila serikat: nama serikat",
        Tipe.BANYAK_TEKS,
        bila=_SERIKAT,
        petunjuk="Satu serikat satu baris.",
    ),
    Isian(
        "ketua",
        "Bila serikat: ketua yang menandatangani",
        Tipe.BANYAK_TEKS,
        wajib=False,
        bila=_SERIKAT,
        petunjuk=_SATU_BARIS,
    ),
    Isian(
        "sekretaris",
        "Bila serikat: sekretaris yang menandatangani",
        Tipe.BANYAK_TEKS,
        wajib=False,
        bila=_SERIKAT,
        petunjuk=_SATU_BARIS,
    ),
    Isian(
        "koordinator",
        "Bila bukan serikat: koordinator yang menandatangani",
        Tipe.BANYAK_TEKS,
        wajib=False,
        bila=_KOORDINATOR,
        petunjuk="Satu nama satu baris.",
    ),
)
GAGAL = (
    Isian("bukti_gagal", "Bukti gagalnya perundingan", Tipe.PILIHAN, pilihan=BuktiGagal),
    Isian(
        "tanggal_risalah",
        "Bila risalah: tanggal risalah",
        Tipe.TANGGAL,
        wajib=False,
        bila=_bila("bukti_gagal", BuktiGagal.RISALAH),
    ),
    Isian(
        "permintaan_1",
        "Bila diminta tertulis: tanggal permintaan pertama",
        Tipe.TANGGAL,
        wajib=False,
        bila=_bila("bukti_gagal", BuktiGagal.DITOLAK),
    ),
    Isian(
        "permintaan_2",
        "Bila diminta tertulis: tanggal permintaan kedua",
        Tipe.TANGGAL,
        wajib=False,
        bila=_bila("bukti_gagal", BuktiGagal.DITOLAK),
    ),
)
UMUM = Isian(
    "kepentingan_umum",
    "Perusahaan melayani kepentingan umum, atau kegiatannya membahayakan keselamatan jiwa",
    Tipe.PILIHAN,
    pilihan=Diketahui,
    petunjuk="Misalnya rumah sakit, pemadam kebakaran, telekomunikasi, listrik, air bersih, "
    "minyak dan gas bumi, kereta api.",
)
DIATUR = Isian(
    "diatur",
    "Bila ya: pelaksanaannya diatur sehingga tidak mengganggu",
    Tipe.PILIHAN,
    pilihan=Diketahui,
    bila=_bila("kepentingan_umum", Diketahui.YA),
)
PENUTUP = (
    Isian("penanda_tangan", "Pengusaha yang menandatangani", wajib=False, petunjuk=_BILA_DISEBUT),
    Isian(
        "pembalasan",
        "Sebagai balasan atas tuntutan normatif pekerja",
        Tipe.PILIHAN,
        pilihan=Diketahui,
    ),
    Isian(
        "pengecualian",
        "Pengecualian dari pemberitahuan yang disebut pengusaha",
        Tipe.PILIHAN,
        pilihan=Pengecualian,
    ),
)
PEKERJA_RENCANA = Isian("pekerja_rencana", "Perkiraan jumlah pekerja", Tipe.BILANGAN, wajib=False)
TUNTUTAN = (
    Isian("tuntutan", "Tuntutan", Tipe.BANYAK_PILIHAN, pilihan=Tuntutan),
    Isian("sifat", "Sifat tuntutan", Tipe.PILIHAN, pilihan=SifatTuntutan),
    Isian("uraian_tuntutan", "Uraian tuntutan", Tipe.PARAGRAF, wajib=False),
)
POLISI = Isian(
    "polisi",
    "Koordinasi dengan kepolisian",
    Tipe.PARAGRAF,
    wajib=False,
    petunjuk="Dengan siapa, kapan, dan apa yang disepakati.",
)
HARI_AKSI = Isian("hari_aksi", "Tanggal kejadian", Tipe.TANGGAL)
JAM_AKSI = Isian("jam_aksi", "Pukul", Tipe.JAM, petunjuk="Misalnya 08.00.")
PEKERJA = Isian("pekerja_terlibat", "Jumlah pekerja yang terlibat", Tipe.BILANGAN)
HILANG = (
    Isian(
        "hari_hilang",
        "Hari kerja yang hilang",
        Tipe.BILANGAN,
        wajib=False,
        maks=10_000,
        petunjuk="Dihitung sendiri. Isi hanya bila hitungannya perlu diganti.",
    ),
    Isian(
        "jam_hilang",
        "Jam kerja yang hilang, seluruh pekerja",
        Tipe.BILANGAN,
        wajib=False,
        maks=100_000_000,
        petunjuk="Dihitung sendiri. Isi hanya bila hitungannya perlu diganti.",
    ),
)


def urut(isi: Mapping[str, Any]) -> tuple[str, str] | None:
    """The end does not lie before the start."""
    mulai, akhir = isi.get("mulai"), isi.get("akhir")
    if mulai is None or akhir is None:
        return None
    dari, sampai = isi.get("jam_mulai"), isi.get("jam_akhir")
    terbalik = bool(mulai == akhir and dari and sampai and sampai <= dari)
    if akhir < mulai or terbalik:
        saat = tulis_tanggal(mulai, hari=False)
        pukul = f" pukul {tulis_jam(dari)}" if dari else ""
        return ("jam_akhir" if terbalik else "akhir"), f"Akhirnya harus sesudah {saat}{pukul}."
    return None


_SAAT = (
    ("tanggal", "jam_terima"),
    ("tanggal_lain", "jam_lain"),
    ("tanggal_polisi", "jam_polisi"),
)
"""What had been received when the notice was written down: its day and its hour."""


def belum_lewat(isi: Mapping[str, Any], kini: datetime) -> dict[str, str]:
    """Return a sentence for each hour that lies after `kini`, by field; days are judged alone."""
    pukul = tulis_jam(kini.time())
    return {
        jam: f"Tidak boleh setelah sekarang, pukul {pukul}. Anda menulis {tulis_jam(isi[jam])}."
        for hari, jam in _SAAT
        if isi.get(hari) == kini.date() and isi.get(jam) and isi[jam] > kini.time()
    }


def permintaan_urut(isi: Mapping[str, Any]) -> tuple[str, str] | None:
    """The second request does not lie before the first."""
    satu, dua = isi.get("permintaan_1"), isi.get("permintaan_2")
    if satu and dua and dua < satu:
        return "permintaan_2", "Permintaan kedua tidak boleh sebelum permintaan pertama."
    return None


def sebutan(nama: str, isi: Mapping[str, Any]) -> str:
    """Return what one action is called: its kind and when it is to start."""
    mulai = isi.get("mulai")
    if mulai is None:
        return f"{nama}, waktu mulai tidak disebut"
    jam = isi.get("jam_mulai")
    pukul = f" pukul {tulis_jam(jam)}" if jam else ""
    return f"{nama} mulai {tulis_tanggal(mulai, hari=False)}{pukul}"
