"""The report that a company gives of its LKS Bipartit each period: PER.32/MEN/XII/2008 Ps 17."""

from __future__ import annotations

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.lks_bipartit.rules.jenis.pencatatan import KELOMPOK
from hi_cases.permohonan.rules import lazim
from hi_cases.permohonan.types import (
    Butir,
    Dokumen,
    Fakta,
    Jawaban,
    Jenis,
    KelompokButir,
    Langkah,
)

PERIODE = "periode"
"""In `Fakta.lain`: the period that a report is about, in words; "": there is none any more."""
RAPAT_LUAR = "rapat_luar"
"""In `Fakta.lain`: a sentence about meetings that lie outside the period; "": all lie within."""
_HADIR_MAKS = 999


def periode_tetap(fakta: Fakta) -> str | None:
    """Guard: a report is about the period for which it was begun."""
    milik = fakta.lain.get(PERIODE)
    if not milik:
        return (
            "Masa laporan ini sudah dilaporkan atau tidak berjalan lagi. Cabut draf ini, lalu "
            "mulai dari halaman LKS Bipartit Anda."
        )
    if fakta.isian.get("periode") == milik:
        return None
    return f"Draf ini untuk masa laporan {milik}. Tulis kembali seperti itu."


def rapat_dalam_periode(fakta: Fakta) -> str | None:
    """Guard: what is reported happened within the period."""
    return fakta.lain.get(RAPAT_LUAR) or None


def _ada_rapat(jawaban: Jawaban) -> bool:
    return not jawaban.get("tanpa_rapat")


KEADAAN = Langkah(
    "keadaan",
    "Kegiatan selama masa laporan",
    isian=(
        Isian(PERIODE, "Masa laporan", petunjuk="Sudah diisi; biarkan seperti ini."),
        Isian(
            "tanpa_rapat",
            "Tidak ada rapat selama masa laporan ini",
            Tipe.YA,
            wajib=False,
            petunjuk="Centang bila memang tidak ada; daftar rapat lalu boleh kosong.",
        ),
        Isian("hasil", "Ringkasan hasil dan tindak lanjut", Tipe.PARAGRAF),
        Isian("hambatan", "Hambatan dan usul kepada dinas", Tipe.PARAGRAF, wajib=False),
        Isian("pelapor", "Nama yang melaporkan"),
        Isian("jabatan_pelapor", "Jabatannya dalam LKS Bipartit atau perusahaan"),
    ),
    penjelasan="Laporan ini menceritakan rapat LKS Bipartit dan apa yang dihasilkannya.",
)
RAPAT = Langkah(
    "rapat",
    "Rapat selama masa laporan",
    baris=(
        Isian("tanggal", "Tanggal rapat", Tipe.TANGGAL),
        Isian("pokok", "Pokok yang dibahas"),
        Isian("hasil", "Hasil atau kesepakatan"),
        Isian(
            "hadir_pengusaha",
            "Hadir dari unsur pengusaha",
            Tipe.BILANGAN,
            wajib=False,
            maks=_HADIR_MAKS,
        ),
        Isian(
            "hadir_pekerja",
            "Hadir dari unsur pekerja",
            Tipe.BILANGAN,
            wajib=False,
            maks=_HADIR_MAKS,
        ),
    ),
    satuan_baris="rapat",
    baris_wajib=_ada_rapat,
    penjelasan="Satu baris satu rapat. Boleh diunggah dari Excel sekaligus.",
)
BERKAS = Langkah("berkas", "Berkas laporan", dokumen=("laporan", "notulen"))

LAPORAN_LKSB = Jenis(
    kode="laporan_lksb",
    nama="Laporan kegiatan LKS Bipartit",
    singkat="Laporan LKS Bipartit",
    dasar="PER.32/MEN/XII/2008 Ps. 17",
    uraian=(
        "Untuk perusahaan yang LKS Bipartitnya tercatat: laporan rapat dan hasilnya tiap masa "
        "laporan. Hasilnya bukti penerimaan laporan."
    ),
    produk="Bukti penerimaan laporan LKS Bipartit",
    bukti="Bukti penerimaan laporan LKS Bipartit",
    prosedur=lazim.pelaporan(
        "pelaporan_lks_bipartit",
        "Laporan LKS Bipartit",
        "PER.32/MEN/XII/2008 Ps. 17",
        lagi=(periode_tetap, rapat_dalam_periode),
        label="Sampaikan laporan",
    ),
    langkah=(KEADAAN, RAPAT, BERKAS),
    dokumen=(
        Dokumen("laporan", "laporan yang ditandatangani ketua LKS Bipartit"),
        Dokumen("notulen", "notulen rapat", wajib=False, petunjuk="Satu berkas. Boleh menyusul."),
    ),
    butir=(
        Butir(
            "terbaca",
            "Laporan terbaca dan cocok dengan daftar rapatnya",
            "PER.32/MEN/XII/2008 Ps. 17",
            KelompokButir.KELENGKAPAN,
            wajib=False,
        ),
    ),
    awalan="LAP-LKSB",
    kelompok=KELOMPOK,
)
JENIS = (LAPORAN_LKSB,)
