"""Which proof is attached with an act, and how its field is called."""

from __future__ import annotations

from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.types import Tindakan

_PB = (JenisBerkas.PERJANJIAN_BERSAMA, "Pindaian perjanjian bersama")
_TERIMA = (JenisBerkas.BUKTI_TERIMA, "Pindaian bukti terima")
_KLARIFIKASI = (JenisBerkas.RISALAH_KLARIFIKASI, "Pindaian risalah klarifikasi")
_JAWABAN = (JenisBerkas.JAWABAN_ANJURAN, "Pindaian surat jawaban")
_LAIN = (JenisBerkas.LAINNYA, "Berkas pendukung")

BUKTI: dict[Tindakan, tuple[JenisBerkas, str]] = {
    Tindakan.CATAT_PERUNDINGAN: (JenisBerkas.RISALAH_BIPARTIT, "Pindaian risalah bipartit"),
    Tindakan.PB_BIPARTIT: _PB,
    Tindakan.BIPARTIT_GAGAL: (JenisBerkas.BUKTI_PENOLAKAN, "Bukti penolakan, bila ada"),
    Tindakan.CATAT_TERIMA_PENGEMBALIAN: _TERIMA,
    Tindakan.LENGKAPI_BERKAS: (JenisBerkas.RISALAH_BIPARTIT, "Pindaian bukti bipartit"),
    Tindakan.TERUSKAN_PENGAWAS: (JenisBerkas.SURAT_PELIMPAHAN, "Pindaian surat penerusan"),
    Tindakan.PILIH_KONSILIASI: (JenisBerkas.LAINNYA, "Pindaian kesepakatan memilih"),
    Tindakan.PILIH_ARBITRASE: (JenisBerkas.LAINNYA, "Pindaian perjanjian arbitrase"),
    Tindakan.LIMPAHKAN: (JenisBerkas.SURAT_PELIMPAHAN, "Pindaian surat pelimpahan"),
    Tindakan.CATAT_SIDANG_KONSILIASI: (JenisBerkas.RISALAH_SIDANG, "Pindaian risalah sidang"),
    Tindakan.ANJURAN_KONSILIATOR: (JenisBerkas.ANJURAN, "Pindaian anjuran konsiliator"),
    Tindakan.PB_KONSILIASI: _PB,
    Tindakan.TUNJUK_ARBITER: (JenisBerkas.LAINNYA, "Pindaian surat penunjukan arbiter"),
    Tindakan.PERPANJANG_ARBITRASE: (JenisBerkas.LAINNYA, "Pindaian kesepakatan perpanjangan"),
    Tindakan.PUTUSAN_ARBITER: (JenisBerkas.PUTUSAN, "Salinan putusan"),
    Tindakan.AKTA_PERDAMAIAN: (JenisBerkas.LAINNYA, "Salinan akta perdamaian"),
    Tindakan.RISALAH_KLARIFIKASI: _KLARIFIKASI,
    Tindakan.PB_KLARIFIKASI: _PB,
    Tindakan.KEMBALI_BIPARTIT: _KLARIFIKASI,
    Tindakan.CATAT_PANGGILAN: (JenisBerkas.BUKTI_PANGGILAN, "Pindaian surat panggilan"),
    Tindakan.CATAT_TERIMA_PANGGILAN: (JenisBerkas.BUKTI_PANGGILAN, "Pindaian bukti terima"),
    Tindakan.CATAT_SIDANG: (JenisBerkas.RISALAH_SIDANG, "Pindaian risalah dan daftar hadir"),
    Tindakan.PB_MEDIASI: _PB,
    Tindakan.TERBITKAN_ANJURAN: (
        JenisBerkas.ANJURAN,
        "Pindaian anjuran dan risalah penyelesaian yang ditandatangani",
    ),
    Tindakan.CATAT_TERIMA_ANJURAN: _TERIMA,
    Tindakan.PERBAIKI_TERIMA_ANJURAN: _TERIMA,
    Tindakan.CATAT_JAWABAN: _JAWABAN,
    Tindakan.PERBAIKI_JAWABAN: _JAWABAN,
    Tindakan.PB_ATAS_ANJURAN: _PB,
    Tindakan.TUTUP_DITERIMA_SEBAGIAN: _PB,
    Tindakan.CATAT_AKTA_PHI: (JenisBerkas.AKTA_PHI, "Pindaian akta bukti pendaftaran"),
    Tindakan.CATAT_GUGATAN_PHI: (JenisBerkas.LAINNYA, "Pindaian surat gugatan"),
    Tindakan.CATAT_PUTUSAN_PHI: (JenisBerkas.PUTUSAN, "Salinan putusan"),
    Tindakan.CATAT_KUASA: (JenisBerkas.SURAT_KUASA, "Pindaian surat kuasa"),
    Tindakan.CABUT_KUASA: (JenisBerkas.LAINNYA, "Pindaian surat pencabutan kuasa"),
    Tindakan.CABUT: (JenisBerkas.SURAT_PENCABUTAN, "Pindaian surat pencabutan"),
    Tindakan.ALIHKAN: (JenisBerkas.SURAT_PELIMPAHAN, "Pindaian surat pengalihan"),
}


def bukti(tindakan: Tindakan) -> tuple[JenisBerkas, str]:
    """Return the kind of file that proves the act, and the label of its field."""
    return BUKTI.get(tindakan, _LAIN)
