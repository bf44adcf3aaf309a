"""The long tables that can be taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.indikator import rules
from hi_cases.indikator.queries.laporan.isi_indikator import (
    contoh_indikator,
    jumlah_indikator,
    lembar_indikator,
    periode_ekspor,
)
from hi_cases.indikator.queries.laporan.isi_perkara import (
    contoh_buku,
    contoh_daftar,
    contoh_perkara,
    jumlah_buku,
    jumlah_daftar,
    jumlah_perkara,
    lembar_buku,
    lembar_daftar,
    lembar_perkara,
)
from hi_cases.indikator.queries.laporan.lembar import (
    IsiEkspor,
)
from hi_cases.indikator.rules.izin import LIHAT
from hi_cases.indikator.types import (
    MacamEkspor,
)
from hi_cases.perselisihan.rules import izin as izin_perkara


def _berkas_perkara(isi: Mapping[str, Any]) -> str:
    tahun = dict.fromkeys((isi["dari"], isi["sampai"]))
    return "-".join(["perkara", *map(str, tahun)])


ISI: Mapping[MacamEkspor, IsiEkspor] = {
    MacamEkspor.PERKARA: IsiEkspor(
        rules.STATISTIK,
        jumlah_perkara,
        lembar_perkara,
        contoh_perkara,
        _berkas_perkara,
        (
            "Satu perkara satu baris, menurut jenis utamanya dan tahun nomor registernya.",
            "Dicatat: tanggal pencatatan; baris buku lama tanpa tanggal memakai tanggal masuknya.",
            "Sektor dan kawasan: menurut barisnya sendiri, atau menurut data perusahaan.",
        ),
    ),
    MacamEkspor.DAFTAR: IsiEkspor(
        izin_perkara.LIHAT,
        jumlah_daftar,
        lembar_daftar,
        contoh_daftar,
        lambda isi: f"daftar-perkara-{isi['tahun']}" if isi["tahun"] else "daftar-perkara",
        (
            "Satu perkara satu baris, menurut keadaannya saat lembar ini dibuat.",
            "Tenggat terdekat: tenggat berjalan yang jatuh paling dahulu.",
        ),
    ),
    MacamEkspor.REGISTER: IsiEkspor(
        izin_perkara.LIHAT,
        jumlah_buku,
        lembar_buku,
        contoh_buku,
        lambda isi: f"buku-register-{isi['tahun']}",
        ("Kolom menurut buku register perselisihan, menurut urutan nomornya.",),
    ),
    MacamEkspor.INDIKATOR: IsiEkspor(
        LIHAT,
        jumlah_indikator,
        lembar_indikator,
        contoh_indikator,
        lambda isi: f"indikator-{periode_ekspor(isi).sebutan.lower()}",
        (
            "Lembar Indikator: angka tiap indikator. Capaian: realisasi dibagi target, dalam "
            "persen.",
            "Lembar Baris: baris yang dihitung untuk tiap indikator. Pembilang “tidak” berarti "
            "hanya masuk penyebut.",
            "Indikator yang diisi dengan tangan tidak mempunyai baris.",
            "Pagu dan realisasi anggaran: milik kodenya, ditulis sekali pada baris pertama kode "
            "itu. Pagu program memuat pagu kegiatannya, dan pagu kegiatan memuat pagu "
            "sub-kegiatannya: jangan dijumlahkan.",
            "Target untuk setahun: bagian tahun tidak dinilai menurut target itu.",
        ),
    ),
}
