"""What a party said online, read by the office: in words, with the act it calls for.

A statement moves nothing. Which acts make one obsolete stands here too, so that the statement is
closed by the act itself and nobody has to remember it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perselisihan.types import (
    FaktaPihak,
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
_AKSI_JALUR = {
    PilihanJalur.KONSILIASI: Tindakan.PILIH_KONSILIASI,
    PilihanJalur.ARBITRASE: Tindakan.PILIH_ARBITRASE,
}
MENURUT_HUKUM = (
    "Semua pihak menyatakan tidak memilih konsiliasi maupun arbitrase. Undang-undang hanya "
    "menyebut pelimpahan ke mediator bila waktu memilih habis tanpa pilihan; pembacaan ketat: "
    "tunggu PILIH-7 berakhir. Apakah boleh dilimpahkan lebih awal: perlu verifikasi."
)


def _hari(teks: Any) -> str:
    return tulis_tanggal(date.fromisoformat(str(teks)), hari=False) if teks else ""


def _alasan(isi: Mapping[str, Any]) -> str:
    return str(isi.get("alasan") or isi.get("keterangan") or "")


def kalimat(satu: Pernyataan) -> str:
    """Say in one sentence what the party said; its own words stand apart (`kata_pihak`)."""
    isi = satu.isi
    if satu.jenis is JenisPernyataan.CABUT:
        return "Meminta permohonannya dicabut."
    if satu.jenis is JenisPernyataan.PILIH_JALUR:
        return f"Memilih: {PilihanJalur(isi['jalur']).label.lower()}."
    if satu.jenis is JenisPernyataan.HADIR:
        return f"Akan hadir pada {_hari(isi.get('untuk_tanggal'))}."
    if satu.jenis is JenisPernyataan.BERHALANGAN:
        return f"Tidak dapat hadir pada {', '.join(_hari(s) for s in isi.get('tanggal') or ())}."
    surat = SuratDiterima(isi["surat"]).label.lower()
    return f"Menyatakan sudah menerima {surat} pada {_hari(isi.get('tanggal'))}."


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
        return _AKSI_JALUR.get(self.sama) if self.sama else None

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


def _lewat(satu: Pernyataan, sampai: date) -> bool:
    """Tell whether the days that a party spoke of are over with a session on `sampai`."""
    hari = satu.isi.get("tanggal") or [satu.isi.get("untuk_tanggal")]
    semua = hari if isinstance(hari, Sequence) and not isinstance(hari, str) else [hari]
    return all(date.fromisoformat(str(s)) <= sampai for s in semua if s)


def terjawab(satu: Pernyataan, aksi: Tindakan, pihak_id: int | None, hari: date | None) -> bool:
    """Tell whether an act has done what the statement asked or told."""
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
    return aksi is Tindakan.CATAT_SIDANG and kehadiran and hari is not None and _lewat(satu, hari)
