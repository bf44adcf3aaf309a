"""The statement that a company has a structure and scale of wages and told its workers.

PP 36/2021 Ps 20-22, Permenaker 1/2017 (confidence K). To receive it is no approval of its numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from hi_cases.core.bidang import Isian, Tipe, ribuan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import sebut
from hi_cases.permohonan.rules import lazim
from hi_cases.permohonan.types import Butir, Dokumen, Jawaban, Jenis, KelompokButir, Langkah
from hi_cases.syarat_kerja.rules.jenis.silang import PEKERJA_MAKS, ada_pekerja

DASAR = "PP 36/2021 Ps. 20-22; Permenaker 1/2017"
UPAH_MAKS = 10_000_000_000
"""Rupiah a month; more is a slip of the hand."""


class CaraSusun(StrEnum):
    """By which way the scale was made (Permenaker 1/2017, annex)."""

    RANKING = "ranking"
    DUA_TITIK = "dua_titik"
    POIN = "poin"
    LAIN = "lain"

    @property
    def label(self) -> str:
        """Indonesian name."""
        return {
            CaraSusun.RANKING: "Metode ranking sederhana",
            CaraSusun.DUA_TITIK: "Metode dua titik",
            CaraSusun.POIN: "Metode poin faktor",
            CaraSusun.LAIN: "Cara lain",
        }[self]


def terendah_tertinggi(baris: Jawaban) -> tuple[str, str] | None:
    """The highest wage of a golongan is not below its lowest."""
    rendah, tinggi = baris.get("terendah"), baris.get("tertinggi")
    if rendah is None or tinggi is None or tinggi >= rendah:
        return None
    return "tertinggi", f"kurang dari upah terendahnya, Rp {ribuan(rendah)}."


def upah_ada(baris: Jawaban) -> tuple[str, str] | None:
    """A wage is not nothing."""
    return ("terendah", "upah tidak boleh nol.") if baris.get("terendah") == 0 else None


def beritahu_sesudah_ditetapkan(jawaban: Jawaban) -> tuple[str, str] | None:
    """What is made known was decided before."""
    ditetapkan, tahu = jawaban.get("ditetapkan"), jawaban.get("diberitahukan")
    if ditetapkan is None or tahu is None or tahu >= ditetapkan:
        return None
    return "diberitahukan", (
        "Pemberitahuan kepada pekerja tidak boleh sebelum ditetapkan, "
        f"{tulis_tanggal(ditetapkan, hari=False)}. Anda menulis {tulis_tanggal(tahu, hari=False)}."
    )


def di_bawah_umk(baris: Jawaban, umk: int | None, tahun: int) -> str:
    """Note that the lowest wage of a golongan is below the minimum wage of a year; "": it is not,
    or that is not known."""
    rendah = baris.get("terendah")
    if umk is None or rendah is None or rendah >= umk:
        return ""
    return f"Upah terendah di bawah UMK {tahun}, Rp {ribuan(umk)}."


def periksa_golongan(baris: Sequence[Jawaban]) -> list[str]:
    """Return what a list of golongan falls short of: each stands in it once."""
    jumlah = Counter((s.get("golongan") or "").casefold() for s in baris)
    ganda = list(
        dict.fromkeys(s["golongan"] for s in baris if s.get("golongan") and _ganda(s, jumlah))
    )
    if not ganda:
        return []
    return [f"Golongan {sebut(ganda)} ditulis lebih dari sekali. Satu baris satu golongan."]


def _ganda(baris: Jawaban, jumlah: Counter[str]) -> bool:
    return jumlah[baris["golongan"].casefold()] > 1


PENETAPAN = Langkah(
    "penetapan",
    "Penetapan dan pemberitahuan",
    isian=(
        Isian("ditetapkan", "Ditetapkan tanggal", Tipe.TANGGAL),
        Isian("cara_susun", "Cara menyusunnya", Tipe.PILIHAN, pilihan=CaraSusun),
        Isian(
            "dasar_susun",
            "Disusun dengan memperhatikan golongan, jabatan, masa kerja, pendidikan, dan "
            "kompetensi",
            Tipe.YA,
            harus_ya=True,
        ),
        Isian("diberitahukan", "Diberitahukan kepada pekerja tanggal", Tipe.TANGGAL),
        Isian(
            "cara_beritahu",
            "Bagaimana diberitahukan",
            petunjuk="Misalnya lampiran perjanjian kerja, atau surat kepada tiap pekerja.",
        ),
        Isian(
            "semua_tahu",
            "Setiap pekerja sudah diberi tahu, sekurang-kurangnya untuk golongan jabatannya",
            Tipe.YA,
            harus_ya=True,
        ),
        Isian("pekerja_laki", "Jumlah pekerja laki-laki", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian("pekerja_perempuan", "Jumlah pekerja perempuan", Tipe.BILANGAN, maks=PEKERJA_MAKS),
        Isian("penanda_tangan", "Yang menyatakan untuk perusahaan"),
        Isian("jabatan", "Jabatannya"),
    ),
    penjelasan=(
        "Setiap pengusaha menyusun struktur dan skala upah dan memberitahukannya kepada setiap "
        "pekerja. Pernyataan ini diperlihatkan saat PP disahkan atau PKB didaftarkan."
    ),
)
GOLONGAN = Langkah(
    "golongan",
    "Golongan dan rentang upah",
    baris=(
        Isian("golongan", "Golongan"),
        Isian(
            "jabatan",
            "Jabatan dalam golongan ini",
            wajib=False,
            petunjuk="Misalnya Operator, Kepala regu.",
        ),
        Isian("terendah", "Upah terendah sebulan (Rp)", Tipe.BILANGAN, maks=UPAH_MAKS),
        Isian("tertinggi", "Upah tertinggi sebulan (Rp)", Tipe.BILANGAN, maks=UPAH_MAKS),
    ),
    satuan_baris="golongan",
    silang_baris=(upah_ada, terendah_tertinggi),
    penjelasan="Satu baris satu golongan, dari yang terendah. Boleh diunggah dari Excel.",
)
BERKAS = Langkah(
    "berkas",
    "Surat pernyataan",
    dokumen=("pernyataan", "penetapan"),
)

SKALA_UPAH = Jenis(
    kode="skala_upah",
    nama="Pernyataan struktur dan skala upah",
    singkat="Struktur dan skala upah",
    dasar=DASAR,
    uraian=(
        "Untuk perusahaan yang sudah menetapkan struktur dan skala upah dan memberitahukannya "
        "kepada pekerja. Hasilnya bukti penerimaan; bukti itu bukan pengesahan angkanya."
    ),
    produk="Bukti penerimaan pernyataan struktur dan skala upah",
    bukti="Bukti penerimaan pernyataan struktur dan skala upah",
    prosedur=lazim.pelaporan(
        "pernyataan_skala_upah",
        "Pernyataan struktur dan skala upah",
        DASAR,
        label="Sampaikan pernyataan",
    ),
    langkah=(PENETAPAN, GOLONGAN, BERKAS),
    dokumen=(
        Dokumen("pernyataan", "surat pernyataan yang ditandatangani pimpinan perusahaan"),
        Dokumen("penetapan", "keputusan penetapan struktur dan skala upah", wajib=False),
    ),
    butir=(
        Butir(
            "pernyataan_terbaca",
            "Surat pernyataan terbaca dan ditandatangani",
            "Permenaker 1/2017",
            KelompokButir.KELENGKAPAN,
            wajib=False,
        ),
        Butir(
            "diberitahukan",
            "Ada keterangan bahwa pekerja sudah diberi tahu",
            "PP 36/2021 Ps. 21",
            wajib=False,
        ),
    ),
    awalan="SUSU",
    kelompok="Pengupahan",
    silang=(ada_pekerja, beritahu_sesudah_ditetapkan),
)
JENIS = (SKALA_UPAH,)
