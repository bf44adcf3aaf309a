"""A breach of personal data: what was exposed, who was told of it, by when (UU 27/2022 Ps. 46)."""

from __future__ import annotations

from datetime import date

from hi_cases.core.alur import Buka, Tutup
from hi_cases.core.authz import Cakupan, Peran
from hi_cases.core.bidang import Isian, Tipe
from hi_cases.urusan.rules.lazim import CATATAN, TANGGAL
from hi_cases.urusan.types import Fakta, Isi, Jenis, Pemegang, Tahap, Transisi, Tujuan

DASAR = "UU 27/2022 Ps. 46"
SUBJEK, LEMBAGA = "beri_tahu_subjek", "beri_tahu_lembaga"
_PIMPINAN = {Peran.KABID: Cakupan.SEMUA, Peran.KADIS: Cakupan.SEMUA, Peran.ADMIN: Cakupan.SEMUA}
_TERBUKA = frozenset({"ditangani"})


def _hari(fakta: Fakta, tindakan: str) -> date | None:
    satu = fakta.terakhir(tindakan)
    return satu.tanggal if satu else None


def diberitahukan(fakta: Fakta) -> date | None:
    """Return the day on which the last of those who must be told was told; None: not all were."""
    hari = [_hari(fakta, SUBJEK), _hari(fakta, LEMBAGA)]
    return max(satu for satu in hari if satu) if all(hari) else None


def _semua_diberi_tahu(fakta: Fakta) -> str | None:
    if diberitahukan(fakta):
        return None
    return (
        "Insiden baru dapat ditutup setelah pemberitahuan kepada orang yang datanya terbuka dan "
        "kepada lembaga dicatat."
    )


def _lengkap(_sebelum: Fakta, sesudah: Fakta) -> bool:
    return diberitahukan(sesudah) is not None


def _judul(isi: Isi) -> str:
    return f"Kegagalan pelindungan: {isi['ringkas']}"


def _beri_tahu(tindakan: str, label: str, isian: tuple[Isian, ...]) -> Transisi:
    return Transisi(
        tindakan,
        label,
        _TERBUKA,
        _PIMPINAN,
        DASAR,
        isian=(TANGGAL, *isian, CATATAN),
        memenuhi=(Tutup("PDP-3X24", bila=_lengkap, pada=diberitahukan),),
        berkas="Surat pemberitahuan dan bukti pengirimannya",
    )


INSIDEN = Jenis(
    "insiden_data",
    "Insiden data pribadi",
    "insiden",
    "INS",
    DASAR,
    "Kegagalan pelindungan data pribadi: siapa yang harus diberi tahu, kapan, dan apa yang sudah "
    "dilakukan.",
    tahap=(
        Tahap(
            "ditangani",
            "Ditangani",
            menunggu="Menunggu pemberitahuan tertulis kepada orang yang datanya terbuka dan "
            "kepada lembaga, lalu penanganannya selesai",
        ),
        Tahap("ditutup", "Ditutup", Pemegang.TIDAK_ADA),
    ),
    alur=(
        _beri_tahu(
            SUBJEK,
            "Catat pemberitahuan kepada orang yang datanya terbuka",
            (Isian("jumlah_diberi_tahu", "Jumlah orang yang diberi tahu", Tipe.BILANGAN),),
        ),
        _beri_tahu(LEMBAGA, "Catat pemberitahuan kepada lembaga", (Isian("kepada", "Kepada"),)),
        Transisi(
            "umumkan",
            "Catat pengumuman kepada masyarakat",
            _TERBUKA,
            _PIMPINAN,
            DASAR,
            isian=(TANGGAL, Isian("melalui", "Diumumkan melalui"), CATATAN),
            berkas="Naskah pengumuman",
        ),
        Transisi(
            "tutup",
            "Tutup insiden",
            _TERBUKA,
            _PIMPINAN,
            DASAR,
            ke=(Tujuan("ditutup"),),
            isian=(
                TANGGAL,
                Isian("pemulihan", "Penanganan dan pemulihan yang dilakukan", Tipe.PARAGRAF),
            ),
            syarat=(_semua_diberi_tahu,),
            utama=True,
        ),
    ),
    judul=_judul,
    isian=(
        Isian("ringkas", "Insiden, dalam satu baris"),
        Isian("tanggal", "Diketahui tanggal", Tipe.TANGGAL),
        Isian(
            "pukul",
            "Diketahui pukul",
            wajib=False,
            petunjuk="Waktu memberi tahu dihitung dalam jam sejak pukul ini, misalnya 09.30. Bila "
            "dikosongkan, dihitung sejak awal hari itu.",
        ),
        Isian("kejadian", "Kapan dan bagaimana terjadinya", Tipe.PARAGRAF),
        Isian("data_terbuka", "Data pribadi yang terbuka", Tipe.BANYAK_TEKS),
        Isian("jumlah_orang", "Jumlah orang yang datanya terbuka (perkiraan)", Tipe.BILANGAN),
        Isian("penanganan", "Upaya penanganan dan pemulihan", Tipe.PARAGRAF),
    ),
    buat=_PIMPINAN,
    lihat=frozenset({Peran.SUBKOOR}),
    membuka=(Buka("PDP-3X24"),),
    kata_buat="Catat insiden",
    di_panel=False,
)
