"""The forms of a party's acts: those of the table, with the files that an act cannot do without."""

from __future__ import annotations

from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.forms.tindakan import BahanPilihan, FormTindakan, formulir_untuk
from hi_cases.perselisihan.types import Tindakan

BERKAS: dict[Tindakan, tuple[JenisBerkas, str, str]] = {
    Tindakan.CATAT_PERUNDINGAN: (JenisBerkas.RISALAH_BIPARTIT, "Foto atau pindaian risalah", ""),
    Tindakan.PB_BIPARTIT: (JenisBerkas.PERJANJIAN_BERSAMA, "Foto atau pindaian perjanjian", ""),
    Tindakan.BIPARTIT_GAGAL: (JenisBerkas.BUKTI_PENOLAKAN, "Bukti penolakan, bila ada", ""),
    Tindakan.PILIH_JALUR: (JenisBerkas.LAINNYA, "Kesepakatan tertulis, bila sudah ada", ""),
    Tindakan.KABARKAN_HADIR: (JenisBerkas.LAINNYA, "Lampiran", ""),
    Tindakan.KABARKAN_HALANGAN: (JenisBerkas.LAINNYA, "Surat keterangan, bila ada", ""),
    Tindakan.LAPOR_TERIMA: (JenisBerkas.BUKTI_TERIMA, "Foto amplop atau tanda terima", ""),
    Tindakan.JAWAB_ANJURAN: (
        JenisBerkas.JAWABAN_ANJURAN,
        "Surat jawaban yang ditandatangani, bila ada",
        "",
    ),
    Tindakan.URUNGKAN: (JenisBerkas.LAINNYA, "Lampiran, bila ada", ""),
    Tindakan.MOHON_CABUT: (JenisBerkas.SURAT_PENCABUTAN, "Surat pencabutan bertanda tangan", ""),
    Tindakan.TAMBAH_DOKUMEN: (
        JenisBerkas.LAINNYA,
        "Dokumen",
        "Unggah dokumennya, atau tekan Batal bila tidak jadi.",
    ),
    Tindakan.TUNJUK_KUASA: (
        JenisBerkas.SURAT_KUASA,
        "Surat kuasa bertanda tangan",
        "Unggah foto atau pindaian surat kuasa; tanpa surat itu petugas tidak dapat memeriksanya.",
    ),
    Tindakan.CABUT_KUASA: (JenisBerkas.LAINNYA, "Surat pencabutan kuasa, bila ada", ""),
}
"""Kind and label of an act's files, and the refusal without one; a test asks it of every act."""


def jenis_berkas(tindakan: Tindakan) -> JenisBerkas:
    """Return what a file sent with this act proves."""
    return BERKAS[tindakan][0]


def formulir_pihak(tindakan: Tindakan, versi: int, bahan: BahanPilihan) -> FormTindakan:
    """Return the form of a party's act on one case."""
    form = formulir_untuk(tindakan, versi, bahan)
    _, label, wajib = BERKAS[tindakan]
    form.berkas.label.text = label
    form.berkas.wajib = wajib
    form.berkas.flags.required = bool(wajib)
    return form
