"""Read one row of a register: cells in, facts with remarks or refusals out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hi_cases.core.lembar import Sel
from hi_cases.register_buku.rules.impor import acuan
from hi_cases.register_buku.rules.impor import sel as baca
from hi_cases.register_buku.rules.impor.bentuk import (
    TANGGAL,
    BarisRegister,
    FaktaRegister,
    Temuan,
    Tingkat,
)
from hi_cases.register_buku.rules.impor.kepala import Kepala

_TANGGAL_BERURUT = ("tanggal_catat", "tanggal_pelimpahan", "tanggal_sidang", "tanggal_selesai")


class PembacaBaris:
    """Collects the facts of one row and everything that was noticed on the way."""

    def __init__(
        self,
        lembar: str,
        baris: int,
        kepala: Kepala,
        isi: Sequence[Sel],
        tulisan: Sequence[str],
    ) -> None:
        self.lembar, self.baris, self.kepala, self.isi = lembar, baris, kepala, isi
        self.tulisan = tulisan
        self.temuan: list[Temuan] = []

    def sel(self, bidang: str) -> Sel:
        kolom = self.kepala.kolom.get(bidang)
        if kolom is None or kolom >= len(self.isi):
            return None
        nilai = self.isi[kolom]
        pasangan = _PASANGAN.get(bidang)
        if pasangan and self.kepala.kolom.get(pasangan[0]) == kolom:
            return baca.pecah_nomor_tanggal(nilai)[pasangan[1]]
        return nilai

    def catat(self, tingkat: Tingkat, bidang: str, alasan: str) -> None:
        self.temuan.append(
            Temuan(
                tingkat,
                self.lembar,
                self.baris,
                self.kepala.nama(bidang),
                baca.teks(self.sel(bidang)),
                alasan,
            )
        )

    def ambil(self, bidang: str, cara: Callable[[Sel], Any], cadangan: Any = "") -> Any:
        """Read a cell; a refusal is noted and the reading goes on, to find all faults."""
        try:
            return cara(self.sel(bidang))
        except baca.NilaiDitolak as galat:
            self.catat(Tingkat.TOLAK, bidang, str(galat))
            return cadangan

    def ambil_bercatatan(
        self, bidang: str, cara: Callable[[Sel], tuple[Any, str]], cadangan: Any = ""
    ) -> Any:
        """Like ``ambil`` for readers that also return a remark."""
        nilai, catatan = self.ambil(bidang, cara, (cadangan, ""))
        if catatan and bidang in self.kepala.kolom:
            self.catat(Tingkat.PERINGATAN, bidang, catatan)
        return nilai

    def selesai(self, fakta: FaktaRegister | None) -> BarisRegister:
        ditolak = any(t.tingkat is Tingkat.TOLAK for t in self.temuan)
        if self.temuan:
            letak = {nama: i for i, nama in self.kepala.label.items()}
            self.temuan.sort(key=lambda t: letak.get(t.kolom, -1))
        return BarisRegister(
            self.lembar,
            self.baris,
            self._label_terisi(),
            tuple(filter(None, self.tulisan)),
            None if ditolak else fakta,
            tuple(self.temuan),
        )

    def _label_terisi(self) -> tuple[str, ...]:
        label = self.kepala.label
        terisi = [
            label[i] if i in label else f"Kolom {i + 1}"
            for i, satu in enumerate(self.tulisan)
            if satu
        ]
        return tuple(terisi)


_PASANGAN = {
    "nomor": ("tanggal_catat", 0),
    "tanggal_catat": ("nomor", 1),
    "nomor_hasil": ("tanggal_hasil", 0),
    "tanggal_hasil": ("nomor_hasil", 1),
}


def baca_baris(
    pembaca: PembacaBaris, tahun_lembar: int | None, rujukan: acuan.Acuan
) -> BarisRegister:
    """Read all cells of the row that ``pembaca`` stands on."""
    p = pembaca
    nomor = p.ambil("nomor", baca.nomor)
    tanggal = {bidang: p.ambil(bidang, baca.tanggal, None) for bidang in TANGGAL}
    tahun = _tahun(p, nomor, tahun_lembar, tanggal["tanggal_catat"])
    nama, berkelompok, jumlah, serikat = _pekerja(p)
    akhir = tanggal["tanggal_selesai"] is not None
    fakta = FaktaRegister(
        nomor=nomor,
        tahun=tahun or 0,
        pencatat=p.ambil_bercatatan("pencatat", baca.pencatat),
        pihak_pekerja=nama,
        berkelompok=berkelompok,
        serikat=serikat,
        jumlah_pekerja=jumlah,
        pihak_pengusaha=p.ambil("pihak_pengusaha", baca.isi),
        sektor=p.ambil_bercatatan("sektor", baca.sektor),
        kecamatan=p.ambil_bercatatan("kecamatan", lambda s: baca.kecamatan(s, rujukan.kecamatan)),
        jenis=p.ambil_bercatatan("jenis", baca.jenis, ()),
        pokok=p.ambil("pokok", baca.isi),
        mediator=p.ambil("mediator", baca.isi),
        hasil=p.ambil_bercatatan("penyelesaian", lambda s: baca.hasil(s, berakhir=akhir)),
        nomor_hasil=p.ambil("nomor_hasil", baca.isi),
        tindak_lanjut=p.ambil("tindak_lanjut", baca.isi),
        keterangan=p.ambil("keterangan", baca.isi),
        **tanggal,
    )
    if not any(t.tingkat is Tingkat.TOLAK for t in p.temuan):
        _periksa(p, fakta)
    return p.selesai(fakta)


def _tahun(
    p: PembacaBaris, nomor: str, tahun_lembar: int | None, tanggal_catat: date | None
) -> int | None:
    """The year of the register: of the number, else of the sheet, else of the date."""
    tahun_tanggal = tanggal_catat.year if tanggal_catat else None
    tahun = baca.tahun_di(nomor) or tahun_lembar or tahun_tanggal
    if tahun is None and nomor:
        p.catat(
            Tingkat.TOLAK,
            "nomor",
            "tahun register tidak tertulis pada nomor, judul, nama lembar, atau tanggal.",
        )
    if tahun and tanggal_catat and tanggal_catat.year != tahun:
        p.catat(
            Tingkat.PERINGATAN,
            "tanggal_catat",
            f"tahun tanggal ({tanggal_catat.year}) berbeda dengan tahun register ({tahun}); "
            "statistik memakai tahun register",
        )
    return tahun


def _pekerja(p: PembacaBaris) -> tuple[str, bool, int | None, bool]:
    """The workers' side; the number may stand in its own column, in brackets, or in both."""
    nama, dkk, disebut, serikat = p.ambil(
        "pihak_pekerja", baca.pihak_pekerja, ("", False, None, False)
    )
    jumlah = p.ambil_bercatatan("jumlah_pekerja", baca.jumlah_orang, None)
    if jumlah is not None and disebut is not None and jumlah != disebut:
        p.catat(
            Tingkat.PERINGATAN,
            "jumlah_pekerja",
            f"berbeda dengan jumlah pada nama pihak ({disebut} orang); yang dipakai {jumlah}",
        )
    jumlah = jumlah if jumlah is not None else disebut
    return nama, dkk or (not serikat and (jumlah or 0) > 1), jumlah, serikat


def _periksa(p: PembacaBaris, fakta: FaktaRegister) -> None:
    """Remarks that need more than one cell. Old dates are not judged by the calendar."""
    for bidang, kosong in (
        ("tanggal_catat", fakta.tanggal_catat is None),
        ("pihak_pekerja", not fakta.pihak_pekerja),
        ("pihak_pengusaha", not fakta.pihak_pengusaha),
    ):
        if kosong:
            p.catat(Tingkat.PERINGATAN, bidang, f"{acuan.LABEL[bidang].lower()} kosong")
    _periksa_urutan(p, fakta)
    _periksa_panjang(p, fakta)
    if fakta.hasil and fakta.tanggal_selesai is None:
        p.catat(Tingkat.PERINGATAN, "tanggal_selesai", "perkara berakhir tanpa tanggal selesai")
    if not fakta.hasil and fakta.tanggal_selesai is not None:
        p.catat(
            Tingkat.PERINGATAN,
            "tanggal_selesai",
            "ada tanggal selesai tanpa penyelesaian; perkara dibaca sebagai belum selesai",
        )


def _periksa_urutan(p: PembacaBaris, fakta: FaktaRegister) -> None:
    sebelum: tuple[str, date] | None = None
    for bidang in _TANGGAL_BERURUT:
        hari = getattr(fakta, bidang)
        if hari is None:
            continue
        if sebelum and hari < sebelum[1]:
            p.catat(Tingkat.PERINGATAN, bidang, f"mendahului {acuan.LABEL[sebelum[0]].lower()}")
        sebelum = (bidang, hari)


def _periksa_panjang(p: PembacaBaris, fakta: FaktaRegister) -> None:
    for bidang, maks in acuan.PANJANG.items():
        if len(getattr(fakta, bidang)) > maks:
            p.catat(
                Tingkat.TOLAK, bidang, f"lebih dari {maks} huruf. Periksa apakah kolomnya benar."
            )
    for bidang in ("pihak_pekerja", "pihak_pengusaha"):
        if len(getattr(fakta, bidang)) > acuan.PANJANG_NAMA:
            p.catat(
                Tingkat.PERINGATAN,
                bidang,
                f"lebih dari {acuan.PANJANG_NAMA} huruf; lengkapnya hanya pada baris buku",
            )
