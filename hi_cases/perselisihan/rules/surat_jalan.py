"""How far the letter behind the awaited act is on its way: written, approved, sent, come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.rules.sampaikan import Keadaan
from hi_cases.surat.types import StatusSurat


@dataclass(frozen=True)
class Kiriman:
    """How far a letter is with one party."""

    nama: str
    keadaan: Keadaan
    gagal_pada: date | None = None
    alasan: str = ""


@dataclass(frozen=True)
class SuratJalan:
    """One letter on its way."""

    id: int
    sebutan: str
    """What it is called inside a sentence: "surat penawaran", "anjuran"."""
    status: StatusSurat
    menunggu: str = ""
    """Whose step it is while it is looked through."""
    kiriman: Sequence[Kiriman] = ()

    @property
    def perlu_kirim(self) -> bool:
        return any(k.keadaan in {Keadaan.BELUM, Keadaan.GAGAL} for k in self.kiriman)

    @property
    def perlu_terima(self) -> bool:
        return any(k.keadaan is Keadaan.DIKIRIM for k in self.kiriman)


def _nama(semua: Sequence[Kiriman], keadaan: Keadaan) -> str:
    return ", ".join(satu.nama for satu in semua if satu.keadaan is keadaan)


def _gagal(satu: Kiriman, sebutan: str) -> str:
    hari = f" ({tulis_tanggal(satu.gagal_pada, hari=False)})" if satu.gagal_pada else ""
    alasan = f": {satu.alasan.rstrip('.')}" if satu.alasan else ""
    return f"Kiriman {sebutan} kepada {satu.nama} tidak sampai{hari}{alasan}. Kirim lagi."


def kalimat(surat: SuratJalan) -> str:
    """Say where the letter is; empty: it is where the panel of now already says."""
    kepala = f"{surat.sebutan[0].upper()}{surat.sebutan[1:]}"
    if surat.status is StatusSurat.DRAF:
        return f"Draf {surat.sebutan} sudah ada dan belum diajukan."
    if surat.status is StatusSurat.DIPERIKSA:
        return f"{kepala} menunggu {surat.menunggu or 'persetujuan'}."
    bagian = [_gagal(k, surat.sebutan) for k in surat.kiriman if k.keadaan is Keadaan.GAGAL]
    if belum := _nama(surat.kiriman, Keadaan.BELUM):
        bagian.insert(0, f"{kepala} sudah terbit dan belum dikirim kepada {belum}.")
    if tunggu := _nama(surat.kiriman, Keadaan.DIKIRIM):
        bagian.append(f"Terkirim kepada {tunggu}, belum terbukti diterima.")
    return " ".join(bagian)


def tertinggal(surat: SuratJalan) -> str:
    """Warn, before a case ends, of a letter that is not issued yet; "": this one is."""
    if surat.status is StatusSurat.TERBIT:
        return ""
    return f"{kalimat(surat)} Sesudah perkara berakhir, surat itu tidak menjadi tindakan lagi."


def langkah(surat: SuratJalan) -> str:
    """Name the button that leads on; empty: the letter is with everybody."""
    if surat.status is StatusSurat.DRAF:
        return f"Lanjutkan {surat.sebutan}"
    if surat.status is StatusSurat.DIPERIKSA:
        return f"Buka {surat.sebutan}"
    if surat.perlu_kirim:
        return f"Kirim {surat.sebutan}"
    return f"Catat penerimaan {surat.sebutan}" if surat.perlu_terima else ""
