"""Who answers for the kinds of matter of this domain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import DataTidakSah
from hi_cases.pencegahan.queries.panel import CalonPerusahaan, panel
from hi_cases.pencegahan.queries.pelapor import pelapor_dari
from hi_cases.pencegahan.queries.surat import fakta_surat, larangan_surat
from hi_cases.pencegahan.rules import JENIS_POTENSI
from hi_cases.pencegahan.rules.alih import alih
from hi_cases.pencegahan.rules.pengaduan import JADI_PERKARA, JENIS_PENGADUAN, TAUTKAN
from hi_cases.pencegahan.services.adukan import PELAPOR, buat_pelapor
from hi_cases.pencegahan.types import PENGADUAN
from hi_cases.urusan import queries
from hi_cases.urusan.queries.akses import bernomor
from hi_cases.urusan.rules.alur import cari
from hi_cases.urusan.types import BUAT, AlihPerkara, Isi, PortJenis, Urusan


def _pilihan(pelaku: Pelaku, urusan: Urusan | None) -> Mapping[str, Sequence[tuple[str, str]]]:
    return {"perusahaan_id": CalonPerusahaan(pelaku, urusan)} if urusan is not None else {}


def _pastikan_ada(urusan: Urusan, isi: Isi) -> None:
    lain = str(isi["nomor_lain"]).strip().upper()
    satu = bernomor(PENGADUAN, lain)
    if satu is None or satu.id == urusan.id:
        raise DataTidakSah(
            {"nomor_lain": f"Tidak ada pengaduan lain bernomor {lain}. Periksa nomornya."}
        )


def _alih(urusan: Urusan) -> AlihPerkara | None:
    """Return what a complaint or a signal hands on to a dispute; None: its stage or the want of a
    company does not let it."""
    jenis = queries.jenis_dari(urusan)
    if urusan.perusahaan_id is None or cari(jenis, urusan.tahap, JADI_PERKARA) is None:
        return None
    pelapor = pelapor_dari(urusan.id)
    perlindungan = pelapor.perlindungan if pelapor is not None else None
    return alih(queries.isi_terbaca(urusan, jenis), perlindungan)


def _sesudah(pelaku: Pelaku, urusan: Urusan, tindakan: str, isi: Isi) -> None:
    """What follows from an act on a complaint."""
    if tindakan == BUAT and pelaku != PELAPOR:
        buat_pelapor(urusan, None)
    elif tindakan == "duplikat":
        _pastikan_ada(urusan, isi)
    elif tindakan == TAUTKAN:
        boleh = {nilai for nilai, _ in CalonPerusahaan(pelaku, urusan)}
        if str(isi["perusahaan_id"]) not in boleh:
            raise DataTidakSah({"perusahaan_id": "Pilih salah satu perusahaan di daftar."})
        urusan.perusahaan_id = isi["perusahaan_id"]


URUSAN = (
    (
        JENIS_PENGADUAN,
        PortJenis(
            sesudah=_sesudah,
            panel=panel,
            pilihan=_pilihan,
            alih=_alih,
            fakta_surat=fakta_surat,
            larangan_surat=larangan_surat,
        ),
    ),
    (JENIS_POTENSI, PortJenis(alih=_alih)),
)
