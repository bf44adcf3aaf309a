"""The letter by which a complaint goes to the province's inspectors: to be signed by hand.

It names no complainant. Its number was taken by the act; the paper that was signed is attached by
"Catat pengiriman".
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.pencegahan.types import Topik, singkat
from hi_cases.surat.queries.kop import kop_berlaku
from hi_cases.surat.services import cetak
from hi_cases.surat.types.naskah import (
    Bentuk,
    Butir,
    Data,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    TandaTangan,
)
from hi_cases.urusan.types import Urusan


def _pembuka(urusan: Urusan) -> str:
    hari = tulis_tanggal(urusan.tanggal, hari=False)
    return (
        f"Dinas menerima pengaduan {urusan.nomor} pada {hari}. "
        "Setelah ditelaah, hal yang diadukan diduga menyangkut pelanggaran norma ketenagakerjaan, "
        "yang pengawasannya menjadi kewenangan pemerintah provinsi (UU 23/2014 Lampiran huruf G). "
        "Bersama ini pengaduan tersebut kami limpahkan untuk ditindaklanjuti."
    )


def naskah(urusan: Urusan, langkah: Any, nama_perusahaan: str) -> Naskah:
    """Return the letter; `langkah` is the act of referral."""
    isi = langkah.data
    hari = date.fromisoformat(isi["tanggal"])
    baris = kop_berlaku(hari)
    perihal = (
        ("Nomor pengaduan", urusan.nomor),
        ("Perusahaan", nama_perusahaan),
        ("Tempat kerja", str(urusan.isi.get("tempat_kerja") or "")),
        ("Hal", singkat(Topik(urusan.isi["topik"]))),
    )
    return Naskah(
        bentuk=Bentuk.SURAT,
        kop=Kop(baris.pemerintah, baris.dinas, baris.alamat, baris.kontak),
        judul="Pelimpahan pengaduan",
        nomor=isi["nomor_surat"],
        tempat=baris.tempat,
        tanggal=hari,
        hal="Pelimpahan pengaduan ketenagakerjaan",
        sifat="Rahasia",
        lampiran="-",
        tujuan=(f"Yth. {isi['tujuan']}",),
        blok=(
            Paragraf(_pembuka(urusan)),
            Data(tuple((label, nilai) for label, nilai in perihal if nilai)),
            Paragraf("Norma yang diduga dilanggar:"),
            Butir(tuple(isi["norma"])),
            Paragraf(isi["ringkasan"]),
            Paragraf(
                "Identitas pelapor dirahasiakan, jadi tidak kami cantumkan. Mohon hasilnya "
                "disampaikan kepada kami agar dapat kami teruskan kepada pelapor."
            ),
            TandaTangan((KolomTanda("Kepala Dinas"),)),
        ),
        tembusan=("Arsip",),
    )


def pdf(urusan: Urusan, langkah: Any, nama_perusahaan: str) -> bytes:
    """Return the letter as a PDF."""
    return cetak.pdf(naskah(urusan, langkah, nama_perusahaan))
