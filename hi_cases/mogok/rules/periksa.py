"""The checklist of a notice, article by article: what its papers show.

It finds over papers and judges no action: whether a strike or a lock-out was lawful is not the
office's to say, and no text here says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.core.tanggal import tulis_jam, tulis_tanggal
from hi_cases.mogok.types import (
    BuktiGagal,
    Butir,
    Diketahui,
    Hitungan,
    Pemberi,
    Pengecualian,
    SifatTuntutan,
    StatusButir,
)

_STATUS = {
    Diketahui.YA: StatusButir.TERPENUHI,
    Diketahui.TIDAK: StatusButir.TIDAK,
    Diketahui.BELUM: StatusButir.BELUM,
}
_TANPA_NAMA = "-"


def _dari(ya: bool) -> StatusButir:
    return StatusButir.TERPENUHI if ya else StatusButir.TIDAK


def _diketahui(isi: Mapping[str, Any], nama: str) -> StatusButir:
    return _STATUS.get(isi.get(nama) or Diketahui.BELUM, StatusButir.BELUM)


def _waktu(isi: Mapping[str, Any], hari: str, jam: str) -> tuple[StatusButir, str]:
    """Both the day and the hour must be there (Ps 140(2)a, Ps 148(2)a)."""
    if isi.get(hari) is None:
        return StatusButir.TIDAK, "Tidak disebut."
    tanggal = tulis_tanggal(isi[hari])
    if isi.get(jam) is None:
        return StatusButir.TIDAK, f"{tanggal}; jamnya tidak disebut."
    return StatusButir.TERPENUHI, f"{tanggal} pukul {tulis_jam(isi[jam])}."


def _cukup(terhitung: int | None, panjang: int) -> StatusButir:
    return StatusButir.BELUM if terhitung is None else _dari(terhitung >= panjang)


def _hari_kerja(nilai: int | None, sebab: str) -> str:
    return f"{nilai} hari kerja" if nilai is not None else sebab


def butir_waktu(satu: Hitungan, dasar: str) -> list[Butir]:
    """Return the three lines of one receiver: both readings of the days, and by the hour."""
    kode, kalender = satu.penerima.lower(), "kalender tahunnya belum dimuat"

    def batas(hari: date | None) -> str:
        return f"; paling lambat diterima {tulis_tanggal(hari)}" if hari else ""

    apa = f"{satu.panjang} hari kerja sebelumnya, diterima {satu.penerima.lower()}"
    return [
        Butir(
            f"waktu_terhitung_{kode}",
            f"{apa}: hari penerimaan dihitung sebagai hari ke-1",
            dasar,
            _cukup(satu.terhitung, satu.panjang),
            f"{_hari_kerja(satu.terhitung, kalender)}{batas(satu.batas_terhitung)}.",
        ),
        Butir(
            f"waktu_penuh_{kode}",
            f"{apa}: hari penerimaan tidak dihitung",
            dasar,
            _cukup(satu.penuh, satu.panjang),
            f"{_hari_kerja(satu.penuh, kalender)}{batas(satu.batas_penuh)}.",
        ),
        Butir(
            f"waktu_jam_{kode}",
            f"{apa}: dihitung penuh dari jam ke jam",
            dasar,
            _cukup(satu.jam_ke_jam, satu.panjang),
            f"{_hari_kerja(satu.jam_ke_jam, 'jam penerimaan atau jam mulai belum diketahui')}.",
        ),
    ]


def _waktu_semua(
    isi: Mapping[str, Any], hitungan: Sequence[Hitungan], siapa: Sequence[str], dasar: str
) -> list[Butir]:
    """Return the lines of every receiver; one line where a receipt or the start is not known."""
    ada = {satu.penerima: satu for satu in hitungan}
    hasil: list[Butir] = []
    tanpa_surat = isi.get("ada_surat") is Diketahui.TIDAK
    for nama in siapa:
        if nama in ada and not tanpa_surat:
            hasil += butir_waktu(ada[nama], dasar)
            continue
        status = StatusButir.TIDAK if tanpa_surat else StatusButir.BELUM
        sebab = (
            "Tidak ada pemberitahuan tertulis."
            if tanpa_surat
            else (
                "Waktu mulai tidak disebut."
                if isi.get("mulai") is None
                else "Hari penerimaannya belum diketahui."
            )
        )
        teks = f"Diterima {nama.lower()} cukup hari kerja sebelumnya"
        hasil.append(Butir(f"waktu_{nama.lower()}", teks, dasar, status, sebab))
    return hasil


def _bernama(baris: Iterable[str] | None) -> int:
    return sum(1 for satu in baris or () if satu.strip() != _TANPA_NAMA)


def _tanda_tangan(isi: Mapping[str, Any]) -> tuple[StatusButir, str]:
    if isi.get("pemberi") is Pemberi.KOORDINATOR:
        n = _bernama(isi.get("koordinator"))
        return _dari(n > 0), f"{n} koordinator menandatangani."
    serikat = len(isi.get("serikat") or ())
    ketua, sekretaris = _bernama(isi.get("ketua")), _bernama(isi.get("sekretaris"))
    uraian = f"{serikat} serikat; tanda tangan {ketua} ketua dan {sekretaris} sekretaris."
    return _dari(serikat > 0 and min(ketua, sekretaris) >= serikat), uraian


def bukti_gagal(
    isi: Mapping[str, Any], terhitung: int | None, panjang: int, jumlah: int
) -> tuple[StatusButir, str]:
    """Judge the proof of failed negotiation (KEP.232/2003): deadlock in a risalah, or requests in
    writing within `panjang` working days. `terhitung`: from the first request to the last."""
    bukti = isi.get("bukti_gagal") or BuktiGagal.BELUM
    if bukti is BuktiGagal.RISALAH:
        hari = isi.get("tanggal_risalah")
        if hari is None:
            return StatusButir.BELUM, "Tanggal risalahnya belum diketahui."
        kapan = tulis_tanggal(hari, hari=False)
        return StatusButir.TERPENUHI, f"Risalah tanggal {kapan} menyatakan perundingan buntu."
    if bukti is BuktiGagal.TIDAK_ADA:
        return StatusButir.TIDAK, bukti.label + "."
    if bukti is BuktiGagal.BELUM:
        return StatusButir.BELUM, ""
    diminta = sum(1 for nama in ("permintaan_1", "permintaan_2") if isi.get(nama))
    if diminta < jumlah:
        return StatusButir.BELUM, f"{diminta} permintaan tertulis tercatat, dari {jumlah}."
    if terhitung is None:
        return StatusButir.BELUM, "Kalender tahunnya belum dimuat."
    return (
        _dari(terhitung <= panjang),
        f"{jumlah} permintaan tertulis dalam {terhitung} hari kerja; batasnya {panjang}.",
    )


def _isi_surat(isi: Mapping[str, Any], dasar: str, huruf: Mapping[str, str]) -> list[Butir]:
    mulai, uraian_mulai = _waktu(isi, "mulai", "jam_mulai")
    akhir, uraian_akhir = _waktu(isi, "akhir", "jam_akhir")
    hasil = [
        Butir("mulai", "Hari, tanggal, dan jam mulai", dasar + huruf["waktu"], mulai, uraian_mulai),
        Butir("akhir", "Hari, tanggal, dan jam akhir", dasar + huruf["waktu"], akhir, uraian_akhir),
    ]
    if "tempat" in huruf:
        ada = bool(isi.get("tempat"))
        hasil.append(Butir("tempat", "Tempat", dasar + huruf["tempat"], _dari(ada)))
    ada = bool(isi.get("alasan"))
    hasil.append(Butir("alasan", "Alasan dan sebab-sebab", dasar + huruf["alasan"], _dari(ada)))
    return hasil


def periksa_mogok(
    isi: Mapping[str, Any], hitungan: Sequence[Hitungan], gagal: tuple[StatusButir, str]
) -> list[Butir]:
    """Return the points of a notice of a strike (UU 13/2003 Ps 137–142, KEP.232/2003)."""
    ayat_1, ayat_2 = "UU 13/2003 Ps. 140 ayat (1)", "UU 13/2003 Ps. 140 ayat (2)"
    tanda, uraian_tanda = _tanda_tangan(isi)
    return [
        Butir("gagal", "Akibat gagalnya perundingan", "UU 13/2003 Ps. 137; KEP.232/2003", *gagal),
        Butir("dinas", "Tertulis kepada dinas", ayat_1, _diketahui(isi, "ada_surat")),
        Butir("perusahaan", "Tertulis kepada pengusaha", ayat_1, _diketahui(isi, "terima_lain")),
        *_waktu_semua(isi, hitungan, ("Dinas", "Perusahaan"), ayat_1),
        *_isi_surat(isi, ayat_2, {"waktu": " huruf a", "tempat": " huruf b", "alasan": " huruf c"}),
        Butir(
            "tanda_tangan",
            "Tanda tangan penanggung jawab: ketua dan sekretaris setiap serikat, atau koordinator",
            "UU 13/2003 Ps. 140 ayat (2) huruf d dan ayat (3)",
            tanda,
            uraian_tanda,
        ),
        _kepentingan_umum(isi),
    ]


def _kepentingan_umum(isi: Mapping[str, Any]) -> Butir:
    teks = (
        "Pada perusahaan yang melayani kepentingan umum atau membahayakan keselamatan jiwa, "
        "diatur sehingga tidak mengganggu"
    )
    umum = isi.get("kepentingan_umum") or Diketahui.BELUM
    dasar = "UU 13/2003 Ps. 139"
    if umum is Diketahui.TIDAK:
        return Butir("umum", teks, dasar, StatusButir.TERPENUHI, "Bukan perusahaan seperti itu.")
    status = StatusButir.BELUM if umum is Diketahui.BELUM else _diketahui(isi, "diatur")
    return Butir("umum", teks, dasar, status)


def periksa_penutupan(
    isi: Mapping[str, Any], hitungan: Sequence[Hitungan], gagal: tuple[StatusButir, str]
) -> list[Butir]:
    """Return the points of a notice of a lock-out (UU 13/2003 Ps 146–149)."""
    dasar = "UU 13/2003 Ps. 148"
    ayat_2 = f"{dasar} ayat (2)"
    pekerja, dinas = _diketahui(isi, "terima_lain"), _diketahui(isi, "ada_surat")
    return [
        Butir("gagal", "Akibat gagalnya perundingan", "UU 13/2003 Ps. 146 ayat (1)", *gagal),
        Butir("pekerja", "Tertulis kepada pekerja atau serikat pekerja", dasar, pekerja),
        Butir("dinas", "Tertulis kepada dinas", dasar, dinas),
        *_waktu_semua(isi, hitungan, ("Dinas", "Pekerja"), dasar),
        *_isi_surat(isi, ayat_2, {"waktu": " huruf a", "alasan": " huruf b"}),
        Butir(
            "tanda_tangan",
            "Ditandatangani pengusaha",
            f"{dasar} ayat (3)",
            _dari(bool(isi.get("penanda_tangan"))),
        ),
        _pembalasan(isi),
        _larangan_umum(isi),
        *_pengecualian(isi),
    ]


def _pembalasan(isi: Mapping[str, Any]) -> Butir:
    """Forbidden as retaliation for demands that a rule owes (Ps 146(2))."""
    balas = isi.get("pembalasan") or Diketahui.BELUM
    terbalik = {Diketahui.YA: Diketahui.TIDAK, Diketahui.TIDAK: Diketahui.YA}.get(balas, balas)
    normatif = isi.get("sifat") in (SifatTuntutan.NORMATIF, SifatTuntutan.KEDUANYA)
    return Butir(
        "pembalasan",
        "Bukan tindakan balasan atas tuntutan normatif",
        "UU 13/2003 Ps. 146 ayat (2)",
        _STATUS[terbalik],
        "Ada tuntutan normatif." if normatif else "",
    )


def _larangan_umum(isi: Mapping[str, Any]) -> Butir:
    umum = isi.get("kepentingan_umum") or Diketahui.BELUM
    terbalik = {Diketahui.YA: Diketahui.TIDAK, Diketahui.TIDAK: Diketahui.YA}.get(umum, umum)
    return Butir(
        "umum",
        "Bukan perusahaan yang melayani kepentingan umum atau membahayakan keselamatan jiwa",
        "UU 13/2003 Ps. 147",
        _STATUS[terbalik],
    )


def _pengecualian(isi: Mapping[str, Any]) -> list[Butir]:
    sebab = isi.get("pengecualian") or Pengecualian.TIDAK
    if sebab is Pengecualian.TIDAK:
        return []
    return [
        Butir(
            "pengecualian",
            "Pengusaha menyebut pengecualian dari pemberitahuan",
            "UU 13/2003 Ps. 149 ayat (6)",
            StatusButir.BELUM,
            f"{sebab.label}. Kebenarannya belum diketahui dari surat ini.",
        )
    ]
