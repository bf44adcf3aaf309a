"""Read a whole book: every row is a case, a refusal, or a named part of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from hi_cases.core.lembar import Lembar, Sel
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
)

_KAKI = re.compile(r"^(grand |sub )?(jumlah|total|jml)\b")
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
    """What has been learned of a sheet so far."""

    lembar: Lembar
    isi: list[tuple[Sel, ...]]
    lanjutan: frozenset[tuple[int, int]]
    tahun: int | None
    rujukan: Acuan
    kepala: Kepala | None = None
    kepala_pertama: int | None = None
    baris: list[BarisRegister] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    kaki: list[periksa.Kaki] = field(default_factory=list)

    def catat(self, nomor: int, alasan: str, tingkat: Tingkat = Tingkat.CATATAN) -> None:
        nilai = (
            " | ".join(baca.teks(s) for s in self.isi[nomor] if baca.teks(s)) if nomor >= 0 else ""
        )
        self.temuan.append(Temuan(tingkat, self.lembar.nama, nomor + 1, "", nilai[:200], alasan))


def baca_buku(lembar: Iterable[Lembar], rujukan: Acuan | None = None) -> HasilBaca:
    """Read all sheets; what concerns several rows (doubles, gaps) is checked at the end."""
    keadaan = [_baca_lembar(satu, rujukan or Acuan()) for satu in lembar]
    semua = periksa.tandai_ganda([b for k in keadaan for b in k.baris])
    temuan = [t for k in keadaan for t in k.temuan]
    temuan += periksa.nomor_meloncat(semua)
    ringkasan = tuple(_ringkas(k, semua) for k in keadaan)
    return HasilBaca(tuple(semua), ringkasan, tuple(temuan))


def _baca_lembar(lembar: Lembar, rujukan: Acuan) -> _Keadaan:
    isi, lanjutan = _bentangkan(lembar)
    keadaan = _Keadaan(lembar, isi, lanjutan, baca.tahun_di(lembar.nama), rujukan)
    nomor = 0
    while nomor < len(isi):
        nomor += _langkah(keadaan, nomor)
    if keadaan.kepala is None:
        _lembar_tanpa_kepala(keadaan)
    keadaan.temuan += periksa.kaki_berbeda(keadaan.kaki, len(keadaan.baris))
    keadaan.baris = periksa.tanggal_mundur(keadaan.baris)
    return keadaan


def _bentangkan(lembar: Lembar) -> tuple[list[tuple[Sel, ...]], frozenset[tuple[int, int]]]:
    """Give each row of a vertical merge the value of its top; say which cells were filled so."""
    isi = [list(baris) for baris in lembar.baris]
    terisi: set[tuple[int, int]] = set()
    for (b1, k1), (b2, _k2) in lembar.gabung:
        for b in range(b1 + 1, min(b2, len(isi) - 1) + 1):
            if k1 < len(isi[b]) and k1 < len(isi[b1]) and baca.teks(isi[b1][k1]):
                isi[b][k1] = isi[b1][k1]
                terisi.add((b, k1))
    return [tuple(baris) for baris in isi], frozenset(terisi)


def _langkah(k: _Keadaan, nomor: int) -> int:
    """Deal with the row; return how many rows were used up."""
    isi = k.isi[nomor]
    if not any(baca.teks(sel) for sel in isi):
        return 1
    if kepala := _kepala_di(k, nomor):
        k.kepala = kepala
        if k.kepala_pertama is None:
            k.kepala_pertama = nomor + 1
            _catat_kolom(k, nomor)
        return kepala.tinggi
    if k.kepala is None:
        k.tahun = _tahun_judul(isi) or k.tahun
        return 1
    if not baris_nomor_kolom(isi):
        _baris_isi(k, k.kepala, nomor)
    return 1


def _kepala_di(k: _Keadaan, nomor: int) -> Kepala | None:
    if k.kepala is not None:
        sama = sum(
            1 for i, s in enumerate(k.isi[nomor]) if i in k.kepala.label and isinstance(s, str)
        )
        if sama < MINIMAL:
            return None
    return baca_kepala(_tanpa_rentang(k, nomor), 0, _geser(k, nomor))


def _tanpa_rentang(k: _Keadaan, nomor: int) -> list[tuple[Sel, ...]]:
    """Two rows as typed: a header's merges are read by the header reader itself."""
    return [tuple(baris) for baris in k.lembar.baris[nomor : nomor + 2]]


def _geser(k: _Keadaan, nomor: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [
        ((b1 - nomor, k1), (b2 - nomor, k2))
        for (b1, k1), (b2, k2) in k.lembar.gabung
        if b1 <= nomor <= b2
    ]


def _tahun_judul(isi: Sequence[Sel]) -> int | None:
    terisi = [baca.teks(sel) for sel in isi if isinstance(sel, str) and baca.teks(sel)]
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
    isi = k.isi[nomor]
    terisi = {b for b, i in kepala.kolom.items() if i < len(isi) and not baca.kosong(isi[i])}
    sel_nomor = baca.teks(isi[kepala.kolom["nomor"]]) if "nomor" in terisi else ""
    if kaki := _kaki(k, kepala, nomor, sel_nomor):
        k.kaki.append(kaki)
    elif _sambungan(k, kepala, nomor, terisi):
        _gabung_lanjutan(k, kepala, nomor)
    elif _nomor_wajar(sel_nomor) or len(terisi & _INTI) >= 3:
        pembaca = PembacaBaris(k.lembar.nama, nomor + 1, kepala, isi)
        k.baris.append(baca_baris(pembaca, k.tahun, k.rujukan))
    else:
        k.tahun = _tahun_judul(isi) or k.tahun
        k.catat(nomor, "bukan baris perkara (judul, pemisah, atau tanda tangan)")


def _nomor_wajar(nilai: str) -> bool:
    return bool(_NOMOR.search(nilai)) and not _BUKAN_NOMOR.search(nilai.casefold())


def _kaki(k: _Keadaan, kepala: Kepala, nomor: int, sel_nomor: str) -> periksa.Kaki | None:
    """A footer says "Jumlah" in any column and has no register number."""
    isi = [baca.teks(sel) for sel in k.isi[nomor]]
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
        k.lembar.nama, nomor + 1, jumlah, sejak, len(k.baris), " ".join(filter(None, isi))
    )


def _sambungan(k: _Keadaan, kepala: Kepala, nomor: int, terisi: set[str]) -> bool:
    """A further line of the case above: its number is merged down, or only names are written."""
    if not k.baris:
        return False
    if (nomor, kepala.kolom.get("nomor", -1)) in k.lanjutan:
        return True
    return "pihak_pekerja" in terisi and terisi <= _LANJUTAN and k.baris[-1].baris == nomor


def _gabung_lanjutan(k: _Keadaan, kepala: Kepala, nomor: int) -> None:
    di_atas = k.baris[-1]
    pembaca = PembacaBaris(k.lembar.nama, nomor + 1, kepala, k.isi[nomor])
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
    mentah = (*di_atas.sel, (f"{kepala.nama('pihak_pekerja')} (baris {nomor + 1})", nama))
    k.baris[-1] = replace(di_atas, fakta=fakta, sel=mentah, temuan=(*di_atas.temuan, temuan))


def _lembar_tanpa_kepala(k: _Keadaan) -> None:
    """A sheet like a register but without a header is refused as a whole, others are only named."""
    lebar = sum(1 for isi in k.isi if sum(1 for s in isi if baca.teks(s)) >= 8)
    k.catat(
        -1,
        "lembar tidak dibaca: tidak ada baris kepala (nomor register, tanggal, pihak, jenis)",
        Tingkat.TOLAK if lebar else Tingkat.PERINGATAN,
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
