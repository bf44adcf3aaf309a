"""What stands on the receipt of a letter of a case, and what parties said about having it."""

from __future__ import annotations

from datetime import date

from hi_cases.core import clock
from hi_cases.core.teks import tulis_lama
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries.pernyataan import pernyataan_perkara
from hi_cases.perselisihan.rules import patut
from hi_cases.perselisihan.types import JenisPernyataan, StatusPernyataan
from hi_cases.surat.types import AkibatTerima, BarisSurat, KabarTerima
from hi_cases.surat_perkara.rules.kata import SURAT_DITERIMA


def _waktu(kode: str) -> str:
    aturan = kalender_kerja.ketentuan(kode, clock.hari_ini())
    panjang = tulis_lama(aturan.panjang, aturan.satuan.label) if aturan.panjang else ""
    return f"{aturan.nama[0].lower()}{aturan.nama[1:]}, {panjang} ({kode})"


def _panggilan(surat: BarisSurat) -> AkibatTerima:
    """Name the last day that keeps the office's distance: receipt on the day itself is too late."""
    dasar = "Permenaker 17/2014 Ps. 13 ayat (1) huruf b"
    untuk = surat.isian.get("untuk_tanggal")
    terakhir, jarak = None, 0
    if untuk:
        terakhir, jarak = queries.batas_panggilan(date.fromisoformat(untuk))
    if not untuk or terakhir is None:
        return AkibatTerima("Panggilan dihitung sejak terbukti diterima pihak itu.", dasar=dasar)
    kalimat = patut.sampai_kapan(date.fromisoformat(untuk), terakhir, jarak)
    return AkibatTerima(kalimat, dasar=dasar)


def akibat_terima(surat: BarisSurat) -> AkibatTerima | None:
    """Return what stands on the receipt of this kind of letter; None: nothing does."""
    if surat.kode == "anjuran":
        return AkibatTerima(
            f"Mulai berjalan bagi pihak itu: {_waktu('JWB-10')}. ANJ-10 berakhir saat pihak "
            "terakhir menerima.",
            ("ANJ-10",),
            "UU 2/2004 Ps. 13 ayat (2) huruf b-c",
        )
    if surat.kode == "pengembalian_berkas":
        return AkibatTerima(
            f"Mulai berjalan: {_waktu('REG-LENGKAP')}.", dasar="UU 2/2004 Ps. 4 ayat (2)"
        )
    return _panggilan(surat) if surat.kode == "panggilan" else None


def kabar_terima(surat: BarisSurat) -> list[KabarTerima]:
    """Return the statements of parties that they have this kind of letter, not yet acted on."""
    jenis = SURAT_DITERIMA.get(surat.kode)
    if jenis is None:
        return []
    return [
        KabarTerima(
            satu.pihak_id,
            date.fromisoformat(satu.isi["tanggal"]),
            satu.pengguna_nama,
            satu.isi.get("keterangan") or "",
        )
        for satu in pernyataan_perkara(surat.rujukan_id)
        if satu.jenis is JenisPernyataan.TERIMA
        and satu.status is StatusPernyataan.MENUNGGU
        and satu.isi.get("surat") == jenis.value
    ]
