"""What an act of a party means, before it is done: in plain words, with the way back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hi_cases.perselisihan.rules.penawaran import jalur_boleh
from hi_cases.perselisihan.types import Jalur, Jenis, Tindakan


@dataclass(frozen=True)
class Arti:
    """The words around the form of one act."""

    arti: tuple[str, ...]
    kembali: str
    tercatat: str
    """What is said once it is done."""
    tombol: str = ""
    """What its button says, where that is not the act's own name."""


_TETAP_TAMPAK = "Kabar ini tetap tampak dalam perkara Anda, juga bila Anda menariknya kembali."
_TARIK = f"Selama petugas belum menanggapi, Anda dapat menariknya kembali. {_TETAP_TAMPAK}"
_BIPARTIT_SALAH = "Bila ada yang keliru, catat perundingan berikutnya dengan keterangan yang benar."

ARTI: dict[Tindakan, Arti] = {
    Tindakan.CATAT_PERUNDINGAN: Arti(
        (
            "Risalah perundingan memuat enam hal menurut undang-undang. Risalah ini menjadi bukti "
            "bahwa Anda sudah berunding.",
            "Waktu berunding dihitung sejak perundingan pertama.",
        ),
        _BIPARTIT_SALAH,
        "Perundingan tercatat.",
    ),
    Tindakan.PB_BIPARTIT: Arti(
        (
            "Perselisihan selesai dengan perjanjian yang ditandatangani kedua pihak.",
            "Para pihak wajib mendaftarkan perjanjian itu di PHI.",
        ),
        "Perkara berakhir. Bila keliru, hubungi petugas: dinas dapat membukanya kembali.",
        "Perjanjian bersama tercatat.",
    ),
    Tindakan.BIPARTIT_GAGAL: Arti(
        (
            "Perundingan berakhir tanpa kesepakatan.",
            "Anda lalu melengkapi permohonan dan mengajukannya ke dinas. Yang sudah tercatat di "
            "sini ikut terisi.",
        ),
        "Anda tetap dapat berdamai kapan saja, juga sesudah permohonan diajukan.",
        "Bipartit dinyatakan gagal. Anda dapat mengajukan perselisihan ini ke dinas.",
    ),
    Tindakan.PILIH_JALUR: Arti(
        (
            "Tidak memilih: perkara dilimpahkan ke mediator dinas.",
            "Yang ditawarkan hanya ditempuh bila semua pihak memilihnya secara tertulis. "
            "Pilihan Anda kami sampaikan kepada petugas.",
        ),
        _TARIK,
        "Pilihan Anda sudah kami terima.",
        "Kirim pilihan",
    ),
    Tindakan.KABARKAN_HADIR: Arti(
        ("Mediator mengetahui bahwa Anda akan datang. Kabar ini tidak menggantikan kehadiran.",),
        f"Bila kemudian berhalangan, kabarkan tanggalnya. {_TETAP_TAMPAK}",
        "Kabar Anda sudah kami terima.",
        "Ya, kami akan hadir",
    ),
    Tindakan.KABARKAN_HALANGAN: Arti(
        (
            "Mediator mempertimbangkan tanggal ini ketika menentukan pertemuan.",
            "Panggilan yang sudah Anda terima tetap berlaku sampai mediator mengubahnya.",
        ),
        _TARIK,
        "Tanggal Anda sudah kami terima. Panggilan tetap berlaku sampai mediator mengubahnya.",
        "Kirim tanggal",
    ),
    Tindakan.LAPOR_TERIMA: Arti(
        (
            "Petugas mencocokkan kabar ini dengan bukti terimanya.",
            "Waktu menjawab atau melengkapi baru berjalan setelah tanggalnya terbukti, dan "
            "dihitung dari tanggal terima itu.",
        ),
        _TARIK,
        "Kabar Anda sudah kami terima; petugas mencocokkannya dengan bukti terima.",
        "Kabarkan sudah diterima",
    ),
    Tindakan.JAWAB_ANJURAN: Arti(
        (
            "Setuju: bila semua pihak setuju, mediator membantu membuat perjanjian bersama, "
            "lalu didaftarkan di PHI.",
            "Menolak: perkara selesai di dinas, dan salah satu pihak dapat menggugat ke PHI.",
            "Tidak menjawab sampai waktunya lewat berarti menolak.",
        ),
        "Jawaban tidak dapat ditarik sendiri. Bila keliru, segera hubungi mediator: catatannya "
        "dapat diperbaiki dengan alasan.",
        "Jawaban Anda sudah tercatat hari ini.",
        "Kirim jawaban",
    ),
    Tindakan.URUNGKAN: Arti(
        (
            "Yang disusun di sini berakhir. Dinas tidak pernah melihatnya.",
            "Yang disalin dari laporan PHK atau permohonan PKB dapat dibawa lagi dari sana.",
        ),
        "Tidak dapat dilanjutkan lagi; ajukan yang baru bila berubah pikiran.",
        "Sudah diurungkan. Tidak ada yang diajukan ke dinas.",
        "Urungkan",
    ),
    Tindakan.MOHON_CABUT: Arti(
        (
            "Anda meminta dinas menghentikan perkara ini.",
            "Perkara berjalan terus sampai petugas mencatat pencabutan. Sesudah itu perkara "
            "berakhir dan semua waktu yang berjalan berhenti.",
            "Mencabut tidak menghapus hak Anda untuk mengajukan lagi.",
        ),
        _TARIK,
        "Permintaan Anda sudah kami terima. Perkara berjalan terus sampai petugas mencatatnya.",
        "Kirim permintaan mencabut",
    ),
    Tindakan.TAMBAH_DOKUMEN: Arti(
        (
            "Dokumen ini dibaca petugas dan mediator.",
            "Pihak lain tidak dapat membukanya dari sini; mediator dapat membahasnya dalam sidang.",
        ),
        "Dokumen yang salah dapat dicoret petugas dengan alasan; minta kepada mereka.",
        "Dokumen Anda sudah kami terima.",
        "Kirim dokumen",
    ),
    Tindakan.TUNJUK_KUASA: Arti(
        (
            "Kuasa bertindak atas nama Anda dalam perkara ini saja, sampai tanggal yang Anda isi.",
            "Petugas memeriksa surat kuasanya dahulu. Sesudah diterima, Anda mendapat kode untuk "
            "diberikan kepada kuasa; dengan kode itu akunnya membuka perkara ini.",
        ),
        "Kuasa dapat Anda cabut kapan saja, dan berlaku seketika.",
        "Surat kuasa sudah kami terima dan menunggu pemeriksaan petugas.",
        "Tunjuk kuasa",
    ),
    Tindakan.CABUT_KUASA: Arti(
        (
            "Sejak saat ini kuasa itu tidak dapat lagi membuka perkara ini.",
            "Yang sudah dilakukannya atas nama Anda tetap berlaku.",
        ),
        "Bila berubah pikiran, tunjuk kuasa lagi dengan surat yang baru.",
        "Kuasa sudah dicabut; akunnya tidak dapat lagi membuka perkara ini.",
        "Cabut kuasa sekarang",
    ),
}

_JALUR = {
    Jalur.KONSILIASI: "Konsiliasi: seorang konsiliator di luar dinas membantu para pihak "
    "bersepakat.",
    Jalur.ARBITRASE: "Arbitrase: arbiter memutus, dan putusannya mengikat. Perkara itu tidak dapat "
    "dibawa ke PHI lagi.",
}


_DOKUMEN_SENDIRI = Arti(
    (
        "Selama bipartit hanya Anda yang melihatnya; dinas belum membacanya.",
        "Bila perselisihan ini nanti Anda ajukan, petugas dan mediator membacanya.",
    ),
    "Dokumen yang salah dapat dicoret petugas sesudah perselisihan diajukan; minta kepada mereka.",
    "Dokumen Anda sudah tersimpan.",
    "Simpan dokumen",
)


def arti_untuk(aksi: Tindakan, jenis: Iterable[Jenis], *, belum_diajukan: bool = False) -> Arti:
    """Return the words around an act in a case of these kinds: only what may be offered to it.

    `belum_diajukan`: talks that a party keeps here, which the office does not see.
    """
    if belum_diajukan and aksi is Tindakan.TAMBAH_DOKUMEN:
        return _DOKUMEN_SENDIRI
    arti = ARTI[aksi]
    if aksi is not Tindakan.PILIH_JALUR:
        return arti
    boleh = jalur_boleh(jenis)
    ditawarkan = tuple(kata for jalur, kata in _JALUR.items() if jalur in boleh)
    return replace(arti, arti=ditawarkan + arti.arti)


DI_ISIAN = frozenset({Tindakan.UBAH_DRAF, Tindakan.AJUKAN, Tindakan.LENGKAPI_DARING})
"""Acts that are the end of the filing's own pages."""
