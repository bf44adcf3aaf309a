"""Read a whole book: every row is a case, a refusal, or a named part of the page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from hi_cases.core.lembar import Lembar, LembarAlir, Sel
from hi_cases.register_buku.rules.impor import periksa
from hi_cases.register_buku.rules.impor import sel as baca
from hi_cases.register_buku.rules.impor.acuan import Acuan
from hi_cases.register_buku.rules.impor.baris import PembacaBaris, baca_baris
from hi_cases.register_buku.rules.impor.bentuk import (
    BarisRegister,
    HasilBaca,
    RingkasanLembar,
    Temuan,
    Tingkat,
)
from hi_cases.register_buku.rules.impor.kepala import (
    MINIMAL,
    Kepala,
    baca_kepala,
    baris_nomor_kolom,
    mirip_label,
)

_KAKI = re.compile(r"^(grand |sub )?(jumlah|total|jml)\b")
_KATA_KAKI = ("jumlah", "total", "jml")
_ANGKA = re.compile(r"\d[\d.]*")
_NOMOR = re.compile(r"^\d+$|\d.*[/.-].*\d")
_BUKAN_NOMOR = re.compile(r"^nip\b|,\s*\d{1,2} ")
_INTI = frozenset(
    {
        "tanggal_catat",
        "nomor",
        "pencatat",
        "pihak_pekerja",
        "pihak_pengusaha",
        "jenis",
        "pokok",
        "mediator",
        "penyelesaian",
        "tanggal_selesai",
    }
)
_LANJUTAN = frozenset({"no_urut", "pihak_pekerja", "jumlah_pekerja", "keterangan"})


@dataclass(slots=True)
class _Keadaan:
    """What has been learned of a sheet so far. Of its rows only the one being read is held, and
    the last case, to which the next row may belong."""

    lembar: Lembar | LembarAlir
    tahun: int | None
    rujukan: Acuan
    isi: tuple[Sel, ...] = ()
    tulisan: list[str] = field(default_factory=list)
    """The cells of the row as text."""
    lanjutan: frozenset[int] = frozenset()
    """Columns of the row that a vertical merge has filled."""
    kepala: Kepala | None = None
    kepala_pertama: int | None = None
    terakhir: BarisRegister | None = None
    banyak: int = 0
    lebar: bool = False
    """Some row is as wide as a register's."""
    temuan: list[Temuan] = field(default_factory=list)
    kaki: list[periksa.Kaki] = field(default_factory=list)

    def catat(self, nomor: int, alasan: str, tingkat: Tingkat = Tingkat.CATATAN) -> None:
        nilai = " | ".join(filter(None, self.tulisan)) if nomor >= 0 else ""
        self.temuan.append(Temuan(tingkat, self.lembar.nama, nomor + 1, "", nilai[:200], alasan))


def baca_buku(lembar: Iterable[Lembar | LembarAlir], rujukan: Acuan | None = None) -> HasilBaca:
    """Read all sheets; what concerns several rows (doubles, gaps) is checked at the end."""
    terbaca: list[BarisRegister] = []
    keadaan: list[_Keadaan] = []
    for satu in lembar:
        keadaan.append(_mulai(satu, rujukan or Acuan()))
        terbaca += _baris_lembar(keadaan[-1])
    semua = list(periksa.tandai_ganda(terbaca))
    temuan = [t for k in keadaan for t in k.temuan]
    temuan += periksa.nomor_meloncat(semua)
    ringkasan = tuple(_ringkas(k, semua) for k in keadaan)
    return HasilBaca(tuple(semua), ringkasan, tuple(temuan))


def alirkan_baris(
    lembar: Iterable[Lembar | LembarAlir], rujukan: Acuan | None = None
) -> Iterator[BarisRegister]:
    """Yield the rows of `baca_buku` one by one, before doubles are marked
    (`periksa.tandai_ganda`)."""
    acuan = rujukan or Acuan()
    for satu in lembar:
        yield from _baris_lembar(_mulai(satu, acuan))


def _mulai(lembar: Lembar | LembarAlir, rujukan: Acuan) -> _Keadaan:
    return _Keadaan(lembar, baca.tahun_di(lembar.nama), rujukan)


def _baris_lembar(keadaan: _Keadaan) -> Iterator[BarisRegister]:
    """Yield the cases of a sheet; what is said of the sheet stands in `keadaan` at the end."""
    return periksa.tanggal_mundur(_perkara(keadaan))


def _perkara(keadaan: _Keadaan) -> Iterator[BarisRegister]:
    lewati = 0
    for nomor, (asli, berikut, isi, lanjutan) in enumerate(_bentangkan(keadaan.lembar)):
        if lewati:
            lewati -= 1
            continue
        keadaan.isi, keadaan.lanjutan = isi, lanjutan
        keadaan.tulisan = [baca.teks(sel) for sel in isi]
        sebelum, banyak = keadaan.terakhir, keadaan.banyak
        lewati = _langkah(keadaan, nomor, (asli, *berikut)) - 1
        if keadaan.banyak > banyak and sebelum is not None:
            yield sebelum
    if keadaan.kepala is None:
        _lembar_tanpa_kepala(keadaan)
    keadaan.temuan += periksa.kaki_berbeda(keadaan.kaki, keadaan.banyak)
    if keadaan.terakhir is not None:
        yield keadaan.terakhir


_Bentang: TypeAlias = tuple[
    tuple[Sel, ...], tuple[tuple[Sel, ...], ...], tuple[Sel, ...], frozenset[int]
]
"""A row as typed, the one below it if there is one, the row with what vertical merges fill, and the
columns that they fill."""


def _bentangkan(lembar: Lembar | LembarAlir) -> Iterator[_Bentang]:
    """Give each row of a vertical merge the value of its top; say which cells were filled so."""
    mulai: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (b1, k1), (b2, _k2) in lembar.gabung:
        if b2 > b1:
            mulai[b1].append((k1, b2))
    turun: dict[int, tuple[Sel, int]] = {}
    semua = iter(lembar.baris)
    baris = next(semua, None)
    nomor = 0
    while baris is not None:
        berikut = next(semua, None)
        isi, terisi = baris, frozenset[int]()
        if turun:
            turun = {k: satu for k, satu in turun.items() if satu[1] >= nomor}
            terisi = frozenset(k for k in turun if k < len(baris))
            isi = tuple(turun[k][0] if k in terisi else sel for k, sel in enumerate(baris))
        for kolom, sampai in mulai.pop(nomor, ()):
            if kolom < len(isi) and baca.teks(isi[kolom]):
                turun[kolom] = (isi[kolom], sampai)
        yield baris, () if berikut is None else (berikut,), isi, terisi
        baris, nomor = berikut, nomor + 1


def _langkah(k: _Keadaan, nomor: int, asli: tuple[tuple[Sel, ...], ...]) -> int:
    """Deal with the row; return how many rows were used up. `asli` are it and the next one as
    typed: a header's merges are read by the header reader itself."""
    if not any(k.tulisan):
        return 1
    if kepala := _kepala_di(k, nomor, asli):
        k.kepala = kepala
        if k.kepala_pertama is None:
            k.kepala_pertama = nomor + 1
            _catat_kolom(k, nomor)
        return kepala.tinggi
    if k.kepala is None:
        k.lebar = k.lebar or sum(1 for satu in k.tulisan if satu) >= 8
        k.tahun = _tahun_judul(k) or k.tahun
        return 1
    if not baris_nomor_kolom(k.tulisan):
        _baris_isi(k, k.kepala, nomor)
    return 1


def _kepala_di(k: _Keadaan, nomor: int, asli: tuple[tuple[Sel, ...], ...]) -> Kepala | None:
    if not mirip_label(asli[0]) or (k.kepala and not _seperti_kepala(k.kepala, k.isi)):
        return None
    return baca_kepala(asli, 0, _geser(k, nomor))


def _seperti_kepala(kepala: Kepala, isi: Sequence[Sel]) -> bool:
    return sum(1 for i, s in enumerate(isi) if i in kepala.label and isinstance(s, str)) >= MINIMAL


def _geser(k: _Keadaan, nomor: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [
        ((b1 - nomor, k1), (b2 - nomor, k2))
        for (b1, k1), (b2, k2) in k.lembar.gabung
        if b1 <= nomor <= b2
    ]


def _tahun_judul(k: _Keadaan) -> int | None:
    pasangan = zip(k.isi, k.tulisan, strict=True)
    terisi = [tulisan for sel, tulisan in pasangan if tulisan and isinstance(sel, str)]
    return baca.tahun_di(" ".join(terisi)) if len(terisi) <= 3 else None


def _catat_kolom(k: _Keadaan, nomor: int) -> None:
    assert k.kepala is not None  # noqa: S101 - set by the only caller
    for label in k.kepala.tak_dikenal:
        k.catat(nomor, f"kolom “{label}” tidak dikenal; isinya disimpan apa adanya")
    hilang = [
        b for b in ("nomor", "tanggal_catat", "jenis", "penyelesaian") if b not in k.kepala.kolom
    ]
    for bidang in hilang:
        k.catat(nomor, f"kolom {k.kepala.nama(bidang)} tidak ada di lembar ini", Tingkat.PERINGATAN)


def _baris_isi(k: _Keadaan, kepala: Kepala, nomor: int) -> None:
    tulisan = k.tulisan
    terisi = {
        bidang
        for bidang, i in kepala.kolom.items()
        if i < len(tulisan) and tulisan[i].casefold() not in baca.KOSONG
    }
    sel_nomor = tulisan[kepala.kolom["nomor"]] if "nomor" in terisi else ""
    if kaki := _kaki(k, kepala, nomor, sel_nomor):
        k.kaki.append(kaki)
    elif (di_atas := k.terakhir) and _sambungan(k, kepala, nomor, terisi, di_atas):
        k.terakhir = _gabung_lanjutan(k, kepala, nomor, di_atas)
    elif _nomor_wajar(sel_nomor) or len(terisi & _INTI) >= 3:
        pembaca = PembacaBaris(k.lembar.nama, nomor + 1, kepala, k.isi, tulisan)
        k.terakhir = baca_baris(pembaca, k.tahun, k.rujukan)
        k.banyak += 1
    else:
        k.tahun = _tahun_judul(k) or k.tahun
        k.catat(nomor, "bukan baris perkara (judul, pemisah, atau tanda tangan)")


def _nomor_wajar(nilai: str) -> bool:
    return bool(_NOMOR.search(nilai)) and not _BUKAN_NOMOR.search(nilai.casefold())


def _kaki(k: _Keadaan, kepala: Kepala, nomor: int, sel_nomor: str) -> periksa.Kaki | None:
    """A footer says "Jumlah" in any column and has no register number."""
    isi = k.tulisan
    semua = "\n".join(isi).casefold()
    if not any(kata in semua for kata in _KATA_KAKI):
        return None
    letak = next((i for i, t in enumerate(isi) if _KAKI.match(baca.kata(t))), None)
    if letak is None or (_nomor_wajar(sel_nomor) and "/" in sel_nomor):
        return None
    kolom_orang = kepala.kolom.get("jumlah_pekerja")
    calon = [t for i, t in enumerate(isi) if i >= letak and i != kolom_orang]
    tersebut = [t for t in isi[letak:] if re.search(r"perkara|kasus", t.casefold())] + calon
    angka = next((m[0] for t in tersebut if (m := _ANGKA.search(t))), None)
    jumlah = int(angka.replace(".", "")) if angka else None
    sejak = k.kaki[-1].sampai if k.kaki else 0
    return periksa.Kaki(
        k.lembar.nama, nomor + 1, jumlah, sejak, k.banyak, " ".join(filter(None, isi))
    )


def _sambungan(
    k: _Keadaan, kepala: Kepala, nomor: int, terisi: set[str], di_atas: BarisRegister
) -> bool:
    """A further line of the case above: its number is merged down, or only names are written."""
    if kepala.kolom.get("nomor", -1) in k.lanjutan:
        return True
    return "pihak_pekerja" in terisi and terisi <= _LANJUTAN and di_atas.baris == nomor


def _gabung_lanjutan(
    k: _Keadaan, kepala: Kepala, nomor: int, di_atas: BarisRegister
) -> BarisRegister:
    pembaca = PembacaBaris(k.lembar.nama, nomor + 1, kepala, k.isi, k.tulisan)
    nama = baca.teks(pembaca.sel("pihak_pekerja"))
    fakta = di_atas.fakta
    if fakta is not None and nama and nama not in fakta.pihak_pekerja:
        gabungan = "; ".join(filter(None, (fakta.pihak_pekerja, nama)))
        fakta = replace(fakta, pihak_pekerja=gabungan, berkelompok=True)
    temuan = Temuan(
        Tingkat.PERINGATAN,
        k.lembar.nama,
        nomor + 1,
        kepala.nama("pihak_pekerja"),
        nama,
        f"baris lanjutan digabung ke baris {di_atas.baris}",
    )
    label = f"{kepala.nama('pihak_pekerja')} (baris {nomor + 1})"
    return replace(
        di_atas,
        fakta=fakta,
        label=(*di_atas.label, label),
        isi=(*di_atas.isi, nama),
        temuan=(*di_atas.temuan, temuan),
    )


def _lembar_tanpa_kepala(k: _Keadaan) -> None:
    """A sheet like a register but without a header is refused as a whole, others are only named."""
    k.catat(
        -1,
        "lembar tidak dibaca: tidak ada baris kepala (nomor register, tanggal, pihak, jenis)",
        Tingkat.TOLAK if k.lebar else Tingkat.PERINGATAN,
    )


def _ringkas(k: _Keadaan, semua: Sequence[BarisRegister]) -> RingkasanLembar:
    milik = [b for b in semua if b.lembar == k.lembar.nama]
    tahun = Counter(b.fakta.tahun for b in milik if b.fakta).most_common(1)
    return RingkasanLembar(
        k.lembar.nama,
        tahun[0][0] if tahun else k.tahun,
        k.kepala_pertama,
        sum(1 for b in milik if not b.ditolak),
        sum(1 for b in milik if b.ditolak),
        k.kaki[-1].jumlah if k.kaki else None,
    )
