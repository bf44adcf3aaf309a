"""What the answers of a filing must say of each other; what is refused, and what is only told.

A comparison returns the field and its sentence, or None. Where the law itself sets no bound, or
leaves the effect to others, the sentence advises and nothing is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hi_cases.core.bidang import ribuan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import sebut
from hi_cases.permohonan.types import Jawaban
from hi_cases.syarat_kerja.types import Jangkauan

Kata = tuple[str, str] | None
WAJIB_PP = 10
"""Workers from whom on a company must have a PP (UU 13/2003 Ps 108(1))."""
PEKERJA_MAKS = 500_000
"""Workers of one company; more is a slip of the hand."""


def jumlah_pekerja(jawaban: Jawaban) -> int | None:
    """Return men and women together; None while one of them is not answered."""
    laki, perempuan = jawaban.get("pekerja_laki"), jawaban.get("pekerja_perempuan")
    return None if laki is None or perempuan is None else laki + perempuan


def ada_pekerja(jawaban: Jawaban) -> Kata:
    """A company that files has workers."""
    if jumlah_pekerja(jawaban) != 0:
        return None
    return "pekerja_perempuan", "Jumlah pekerja laki-laki dan perempuan tidak boleh nol semua."


def pkwt_tidak_lebih(jawaban: Jawaban) -> Kata:
    """Workers on a fixed term are among all workers."""
    semua, pkwt = jumlah_pekerja(jawaban), jawaban.get("pekerja_pkwt")
    if not semua or pkwt is None or pkwt <= semua:
        return None
    return (
        "pekerja_pkwt",
        f"Pekerja PKWT tidak boleh lebih banyak dari semua pekerja, {ribuan(semua)} orang. Anda "
        f"menulis {ribuan(pkwt)}.",
    )


def kewajiban_pp(jawaban: Jawaban) -> Kata:
    """Tell a small company that it need not have a PP; it may (UU 13/2003 Ps 108(1))."""
    semua = jumlah_pekerja(jawaban)
    if not semua or semua >= WAJIB_PP:
        return None
    return (
        "pekerja_perempuan",
        f"Peraturan perusahaan wajib mulai {WAJIB_PP} pekerja; Anda menulis {semua}. Perusahaan "
        "yang lebih kecil tidak wajib, tetapi tetap boleh mengajukannya (UU 13/2003 Ps. 108 ayat "
        "(1)).",
    )


_TUJUAN = {
    Jangkauan.SATU_PROVINSI: "dinas ketenagakerjaan provinsi",
    Jangkauan.LINTAS_PROVINSI: "Kementerian Ketenagakerjaan",
}


def di_luar_wewenang(jawaban: Jawaban) -> Kata:
    """Tell before anything is uploaded that another office decides; the officer says so finally."""
    jangkauan = jawaban.get("jangkauan")
    if jangkauan not in _TUJUAN:
        return None
    return (
        "jangkauan",
        "Dinas ini berwenang bila perusahaan hanya bekerja di kabupaten ini. Menurut jawaban Anda, "
        f"yang berwenang {_TUJUAN[jangkauan]}; ajukan ke sana. Permohonan yang tetap diajukan di "
        "sini diperiksa petugas dan dapat dialihkan (Permenaker 28/2014 Ps. 7 dan Ps. 31).",
    )


def _sesudah(jawaban: Jawaban, awal: str, akhir: str, kata: str) -> Kata:
    """Return the sentence where the day `akhir` lies before the day `awal`."""
    dari, sampai = jawaban.get(awal), jawaban.get(akhir)
    if not isinstance(dari, date) or not isinstance(sampai, date) or sampai >= dari:
        return None
    return akhir, kata.format(_hari(dari), _hari(sampai))


def _hari(hari: date) -> str:
    return tulis_tanggal(hari, hari=False)


def berakhir_sesudah_ditandatangani(jawaban: Jawaban) -> Kata:
    """A term does not end before both sides have signed it."""
    return _sesudah(
        jawaban,
        "ditandatangani",
        "berlaku_sampai",
        "Masa berlaku tidak boleh berakhir sebelum tanggal penandatanganan, {}. Anda menulis {}.",
    )


def berakhir_sesudah_runding(jawaban: Jawaban) -> Kata:
    """A PP is prolonged while talks go on, not to a day before they began."""
    return _sesudah(
        jawaban,
        "mulai_runding",
        "berlaku_sampai",
        "Perpanjangan tidak boleh berakhir sebelum perundingan dimulai, {}. Anda menulis {}.",
    )


def saran_mendahului(jawaban: Jawaban) -> Kata:
    """Tell where advice was asked only after the text had begun (Permenaker 28/2014 Ps 4)."""
    if _sesudah(jawaban, "tanggal_minta_saran", "berlaku_dari", "") is None:
        return None
    return (
        "berlaku_dari",
        "Masa berlaku mulai sebelum saran wakil pekerja diminta, "
        f"{_hari(jawaban['tanggal_minta_saran'])}. Periksa kembali kedua tanggal itu (Permenaker "
        "28/2014 Ps. 4).",
    )


def sudah_ditandatangani(jawaban: Jawaban) -> Kata:
    """Tell where an agreement is to begin before it was signed; its text may say so."""
    if _sesudah(jawaban, "ditandatangani", "berlaku_dari", "") is None:
        return None
    return (
        "berlaku_dari",
        f"Berlaku sebelum ditandatangani, {_hari(jawaban['ditandatangani'])}. Itu hanya bila "
        "naskahnya menentukan demikian (UU 13/2003 Ps. 132).",
    )


def ada_yang_di_phk(jawaban: Jawaban) -> Kata:
    """A report of terminations is about somebody."""
    if jumlah_pekerja(jawaban) != 0:
        return None
    return "pekerja_perempuan", "Laporan PHK menyebut sedikitnya satu pekerja. Anda menulis nol."


def ada_yang_dialihdayakan(jawaban: Jawaban) -> Kata:
    """Outsourced work is done by somebody."""
    if jawaban.get("pekerja") != 0:
        return None
    return "pekerja", "Jumlah pekerja tidak boleh nol."


def anggota_tidak_lebih(jawaban: Jawaban, pihak: Sequence[Any]) -> tuple[int, str, str] | None:
    """Members of a union in the company are among its workers: (place, field, sentence)."""
    semua = jumlah_pekerja(jawaban)
    if not semua:
        return None
    for ke, satu in enumerate(pihak):
        if satu.jumlah_anggota is not None and satu.jumlah_anggota > semua:
            return (
                ke,
                "jumlah_anggota",
                f"Anggota {satu.nama} tidak boleh lebih banyak dari semua pekerja, "
                f"{ribuan(semua)} orang. Anda menulis {ribuan(satu.jumlah_anggota)}.",
            )
    return None


def anggota_bersama(jawaban: Jawaban, pihak: Sequence[Any]) -> tuple[int, str, str] | None:
    """All members together are not more than the workers: nobody counts for two unions
    (UU 21/2000 Ps 14)."""
    semua = jumlah_pekerja(jawaban)
    anggota = sum(satu.jumlah_anggota or 0 for satu in pihak)
    if not semua or len(pihak) < 2 or anggota <= semua:
        return None
    return (
        len(pihak) - 1,
        "jumlah_anggota",
        f"Anggota semua serikat bersama-sama {ribuan(anggota)}, sedangkan pekerja perusahaan "
        f"{ribuan(semua)}. Seorang pekerja dihitung untuk satu serikat saja (UU 21/2000 Ps. 14).",
    )


def pencatatan_ditulis(_jawaban: Jawaban, pihak: Sequence[Any]) -> str | None:
    """Tell where the union's record is not named: its text must name it."""
    kurang = [s.nama for s in pihak if not (s.nomor_pencatatan and s.tanggal_pencatatan)]
    if not kurang:
        return None
    return (
        f"Nomor atau tanggal pencatatan {sebut(kurang)} belum ditulis. Naskah harus memuat "
        "keduanya (Permenaker 28/2014 Ps. 24 huruf c), dan dinas mencocokkannya dengan buku "
        "pencatatan."
    )


def dukungan_cukup(jawaban: Jawaban, pihak: Sequence[Any]) -> str | None:
    """Tell where the members are no majority: the vote that supports the union is then asked for.

    Nothing is told while the members of one union are not known.
    """
    semua, anggota = jumlah_pekerja(jawaban), [satu.jumlah_anggota for satu in pihak]
    if not semua or None in anggota or sum(anggota) * 2 > semua:
        return None
    return (
        f"Anggota serikat {ribuan(sum(anggota))} dari {ribuan(semua)} pekerja, tidak lebih dari "
        "separuhnya. Lampirkan bukti bahwa serikat berhak mewakili pekerja, misalnya hasil "
        "pemungutan suara dukungan (UU 13/2003 Ps. 119-120; Permenaker 28/2014 Ps. 18-19)."
    )
