"""What a party said online: its words for office and party, and the act it calls for.

A statement moves nothing. Which acts make one obsolete stands here too, so that the statement is
closed by the act itself and nobody has to remember it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.rules.penawaran import label_pilihan
from hi_cases.perselisihan.types import (
    FaktaPihak,
    Jenis,
    JenisPernyataan,
    PilihanJalur,
    SuratDiterima,
    Tindakan,
)


class Pernyataan(Protocol):
    """What is read here of a statement's row."""

    @property
    def jenis(self) -> JenisPernyataan: ...
    @property
    def isi(self) -> dict[str, Any]: ...
    @property
    def pihak_id(self) -> int: ...


_AKSI_TERIMA = {
    SuratDiterima.BERKAS_KEMBALI: Tindakan.CATAT_TERIMA_PENGEMBALIAN,
    SuratDiterima.PANGGILAN: Tindakan.CATAT_TERIMA_PANGGILAN,
    SuratDiterima.ANJURAN: Tindakan.CATAT_TERIMA_ANJURAN,
}
AKSI_JALUR = {
    PilihanJalur.KONSILIASI: Tindakan.PILIH_KONSILIASI,
    PilihanJalur.ARBITRASE: Tindakan.PILIH_ARBITRASE,
}


MENGIKAT = frozenset({JenisPernyataan.CABUT, JenisPernyataan.PILIH_JALUR})
"""Statements that bind a party: who may not make one may not take it back either."""


def menurut_hukum(jenis: Iterable[Jenis]) -> str:
    """Say to the office what follows when no party takes what these kinds allow (Ps 4(4))."""
    pilihan = label_pilihan(PilihanJalur.TIDAK_MEMILIH, jenis)
    return (
        f"Semua pihak menyatakan: {pilihan[0].lower()}{pilihan[1:]}. Undang-undang hanya menyebut "
        "pelimpahan ke mediator bila waktu memilih habis tanpa pilihan; pembacaan ketat: tunggu "
        "PILIH-7 berakhir. Apakah boleh dilimpahkan lebih awal: perlu verifikasi."
    )


def _hari(teks: Any, *, hari: bool = False) -> str:
    return tulis_tanggal(date.fromisoformat(str(teks)), hari=hari) if teks else ""


def _alasan(isi: Mapping[str, Any]) -> str:
    return str(isi.get("alasan") or isi.get("keterangan") or "")


def _jalur(isi: Mapping[str, Any]) -> PilihanJalur:
    return PilihanJalur(isi["jalur"])


def _surat_diterima(isi: Mapping[str, Any]) -> str:
    return SuratDiterima(isi["surat"]).label


def _hari_halangan(isi: Mapping[str, Any], antara: str, *, hari: bool) -> str:
    return antara.join(_hari(satu, hari=hari) for satu in isi.get("tanggal") or ())


@dataclass(frozen=True)
class Bunyi:
    """How one kind of statement reads: a sentence to the office; to its party, as typed."""

    kantor: Callable[[Mapping[str, Any]], str]
    pihak: Callable[[Mapping[str, Any]], str]


BUNYI: dict[JenisPernyataan, Bunyi] = {
    JenisPernyataan.CABUT: Bunyi(
        lambda isi: "Meminta permohonannya dicabut.",
        lambda isi: "",
    ),
    JenisPernyataan.PILIH_JALUR: Bunyi(
        lambda isi: f"Memilih: {_jalur(isi).label.lower()}.",
        lambda isi: f"{_jalur(isi).label}.",
    ),
    JenisPernyataan.HADIR: Bunyi(
        lambda isi: f"Akan hadir pada {_hari(isi.get('untuk_tanggal'))}.",
        lambda isi: f"Pertemuan {_hari(isi.get('untuk_tanggal'), hari=True)}.",
    ),
    JenisPernyataan.BERHALANGAN: Bunyi(
        lambda isi: f"Tidak dapat hadir pada {_hari_halangan(isi, ', ', hari=False)}.",
        lambda isi: f"{_hari_halangan(isi, '; ', hari=True)}.",
    ),
    JenisPernyataan.TERIMA: Bunyi(
        lambda isi: (
            f"Menyatakan sudah menerima {_surat_diterima(isi).lower()} "
            f"pada {_hari(isi.get('tanggal'))}."
        ),
        lambda isi: f"{_surat_diterima(isi)}, diterima {_hari(isi.get('tanggal'), hari=True)}.",
    ),
}
"""Every kind of statement has its words here (a test holds the two together)."""


def kalimat(satu: Pernyataan) -> str:
    """Say in one sentence what the party said; its own words stand apart (`kata_pihak`)."""
    return BUNYI[satu.jenis].kantor(satu.isi)


def isi_pernyataan(jenis: JenisPernyataan, isi: Mapping[str, Any]) -> str:
    """Write out what a party told the office, as it was typed."""
    return f"{BUNYI[jenis].pihak(isi)} {_alasan(isi)}".strip()


def kata_pihak(satu: Pernyataan) -> str:
    """Return the party's own words."""
    return _alasan(satu.isi)


def tindakan_untuk(satu: Pernyataan) -> Tindakan | None:
    """Return the act that the statement calls for; None: an answer is enough."""
    if satu.jenis is JenisPernyataan.CABUT:
        return Tindakan.CABUT
    if satu.jenis is JenisPernyataan.TERIMA:
        return _AKSI_TERIMA[SuratDiterima(satu.isi["surat"])]
    return None


@dataclass(frozen=True)
class Kesepakatan:
    """The parties' choices after the offer; a way needs the word of all (Ps 4(3)-(4))."""

    menurut_pihak: tuple[tuple[FaktaPihak, PilihanJalur | None], ...]

    @property
    def sama(self) -> PilihanJalur | None:
        """The one choice of all; None while somebody is silent or they differ."""
        pilihan = {jalur for _, jalur in self.menurut_pihak}
        return next(iter(pilihan)) if len(pilihan) == 1 else None

    @property
    def tindakan(self) -> Tindakan | None:
        return AKSI_JALUR.get(self.sama) if self.sama else None

    @property
    def tidak_memilih(self) -> bool:
        return self.sama is PilihanJalur.TIDAK_MEMILIH


def kesepakatan(pihak: Iterable[FaktaPihak], semua: Iterable[Pernyataan]) -> Kesepakatan:
    """Return what each party chose last, of its statements in the order they came."""
    akhir = {
        satu.pihak_id: PilihanJalur(satu.isi["jalur"])
        for satu in semua
        if satu.jenis is JenisPernyataan.PILIH_JALUR
    }
    return Kesepakatan(tuple((satu, akhir.get(satu.id)) for satu in pihak))


def _surat(satu: Pernyataan, surat: SuratDiterima) -> bool:
    return satu.jenis is JenisPernyataan.TERIMA and satu.isi.get("surat") == surat


def _hari_disebut(satu: Pernyataan) -> list[date]:
    """Return the days that a party spoke of."""
    hari = satu.isi.get("tanggal") or [satu.isi.get("untuk_tanggal")]
    semua = hari if isinstance(hari, Sequence) and not isinstance(hari, str) else [hari]
    return [date.fromisoformat(str(s)) for s in semua if s]


def _lewat(satu: Pernyataan, sampai: date) -> bool:
    """Tell whether the days that a party spoke of are over with a session on `sampai`."""
    return all(hari <= sampai for hari in _hari_disebut(satu))


def terjawab(satu: Pernyataan, aksi: Tindakan, pihak_id: int | None, hari: date | None) -> bool:
    """Tell whether an act has done what the statement asked or told.

    `hari` is the day of the act; of a meeting that was moved, the day that was given up.
    """
    milik = pihak_id in {None, satu.pihak_id}
    jalur = satu.jenis is JenisPernyataan.PILIH_JALUR
    if aksi is Tindakan.CABUT:
        return satu.jenis is JenisPernyataan.CABUT and milik
    if aksi in {Tindakan.PILIH_KONSILIASI, Tindakan.PILIH_ARBITRASE, Tindakan.LIMPAHKAN}:
        return jalur
    if aksi is Tindakan.CATAT_TERIMA_PENGEMBALIAN:
        return _surat(satu, SuratDiterima.BERKAS_KEMBALI)
    if aksi is Tindakan.CATAT_TERIMA_PANGGILAN:
        return milik and _surat(satu, SuratDiterima.PANGGILAN)
    if aksi is Tindakan.CATAT_TERIMA_ANJURAN:
        return milik and _surat(satu, SuratDiterima.ANJURAN)
    kehadiran = satu.jenis in {JenisPernyataan.HADIR, JenisPernyataan.BERHALANGAN}
    if aksi is Tindakan.JADWAL_ULANG:
        return kehadiran and hari is not None and hari in _hari_disebut(satu)
    return aksi is Tindakan.CATAT_SIDANG and kehadiran and hari is not None and _lewat(satu, hari)
