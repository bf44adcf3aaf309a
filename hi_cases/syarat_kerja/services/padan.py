"""The rows of an old register against the company registry and the register of papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hi_cases.core import clock
from hi_cases.core.impor import Nasib
from hi_cases.perusahaan.queries import padan as perusahaan
from hi_cases.syarat_kerja.rules.ganda import Entri, bentrok, sudah_ada
from hi_cases.syarat_kerja.rules.impor_lama import BarisLama, Sebutan
from hi_cases.syarat_kerja.services.dokumen_lama import entri, galat_dokumen
from hi_cases.syarat_kerja.types import DataDokumenLama

Tolakan = tuple[str, str]
"""The field that keeps a row out, and why."""
_TAK_BERNOMOR = "tidak ada perusahaan bernomor ini; periksa, atau daftarkan dulu"
_TAK_BERNAMA = "tidak ada perusahaan bernama ini; tulis NIB atau nomor WLKP, atau daftarkan dulu"


@dataclass(frozen=True)
class Padanan:
    """One row, what becomes of it, and the company that it is about."""

    baris: BarisLama
    nasib: Nasib
    perusahaan_id: int | None = None


@dataclass(frozen=True)
class PerusahaanDikenal:
    """The companies that a batch names."""

    nomor: Mapping[str, int]
    nama: Mapping[str, Sequence[int]]

    @classmethod
    def cari_semua(cls, semua: Sequence[Sebutan]) -> PerusahaanDikenal:
        """Find them in a number of statements that does not grow with the rows."""
        return cls(
            perusahaan.bernomor_banyak(n for s in semua for n in (s.nib, s.wlkp) if n),
            perusahaan.bernama_banyak(s.nama for s in semua if not (s.nib or s.wlkp)),
        )

    @property
    def ids(self) -> set[int]:
        """The numbers of all of them."""
        return {*self.nomor.values(), *(satu for sama in self.nama.values() for satu in sama)}

    def cari(self, sebutan: Sebutan) -> tuple[int | None, Tolakan]:
        """Return the company that a row names, or the cell that names none."""
        bernomor = {b: n for b in ("nib", "wlkp") if (n := getattr(sebutan, b))}
        ketemu = {bidang: self.nomor.get(nomor) for bidang, nomor in bernomor.items()}
        for bidang, nomor in ketemu.items():
            if nomor is None:
                return None, (bidang, _TAK_BERNOMOR)
        if len(set(ketemu.values())) > 1:
            return None, ("nib", "NIB dan nomor WLKP baris ini milik dua perusahaan")
        if ketemu:
            return next(iter(ketemu.values())), ("", "")
        return self._bernama(sebutan.nama)

    def _bernama(self, nama: str) -> tuple[int | None, Tolakan]:
        semua = self.nama.get(nama, ())
        if len(semua) == 1:
            return semua[0], ("", "")
        if semua:
            pesan = f"ada {len(semua)} perusahaan bernama sama; tulis NIB atau nomor WLKP"
            return None, ("nama", pesan)
        return None, ("nama", _TAK_BERNAMA)


@dataclass
class Pemadan:
    """Matches rows one after the other; a paper accepted earlier counts for those that follow."""

    dari_daftar: defaultdict[int, list[Entri]] = field(default_factory=lambda: defaultdict(list))

    def padankan(self, semua: Sequence[BarisLama]) -> list[Padanan]:
        """Say for each row of a batch what becomes of it."""
        sebutan = [satu.sebutan for satu in semua if satu.sebutan is not None]
        dikenal = PerusahaanDikenal.cari_semua(sebutan)
        tercatat = entri(perusahaan.keluarga_banyak(dikenal.ids))
        return [self._satu(satu, dikenal, tercatat) for satu in semua]

    def _satu(
        self,
        baris: BarisLama,
        dikenal: PerusahaanDikenal,
        tercatat: Mapping[int, Sequence[Entri]],
    ) -> Padanan:
        if baris.data is None or baris.sebutan is None:
            return Padanan(baris, Nasib.TOLAK)
        nomor, tolak = dikenal.cari(baris.sebutan)
        if nomor is None:
            return Padanan(baris.tolak(*tolak), Nasib.TOLAK)
        if galat := galat_dokumen(baris.data):
            for bidang, pesan in galat.items():
                baris = baris.tolak(bidang, pesan)
            return Padanan(baris, Nasib.TOLAK)
        return self._masuk(baris, baris.data, nomor, tercatat.get(nomor, ()))

    def _masuk(
        self, baris: BarisLama, data: DataDokumenLama, nomor: int, tercatat: Sequence[Entri]
    ) -> Padanan:
        lain = [*tercatat, *self.dari_daftar[nomor]]
        if sudah_ada(lain, data):
            return Padanan(baris, Nasib.SAMA, nomor)
        if pesan := bentrok(lain, data, clock.hari_ini()):
            return Padanan(baris.tolak("nomor", pesan), Nasib.TOLAK)
        self.dari_daftar[nomor].append(_entri(baris, data))
        return Padanan(baris, Nasib.TAMBAH, nomor)


def _entri(baris: BarisLama, data: DataDokumenLama) -> Entri:
    return Entri(
        f"{data.jenis.value.upper()} {data.nomor} pada lembar {baris.lembar} baris {baris.baris}",
        data.jenis,
        data.nomor,
        data.berlaku_dari,
        data.berlaku_sampai,
        berlaku=data.berlaku_sampai >= clock.hari_ini(),
    )
