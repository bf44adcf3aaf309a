"""A hundred letters of two kinds as PDF, as pictures and as DOCX, in a process of its own.

Peak memory is the process's resident set with all that Python, Typst and the fonts take.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hi_cases.surat.services import cetak
from hi_cases.surat.types.naskah import (
    Bentuk,
    Butir,
    Data,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

BANYAK = 100
_KALIMAT = "Mediator berpendapat bahwa perselisihan ini patut diselesaikan menurut hak para pihak. "
_TANDA = TandaTangan((KolomTanda("Mediator,", "Siti Rahmawati", "19800101 200501 2 001"),))
_PANGGILAN = Naskah(
    bentuk=Bentuk.SURAT,
    kop=Kop("Pemerintah Kabupaten Bekasi", "Dinas Ketenagakerjaan", "Cikarang Pusat"),
    judul="Panggilan",
    nomor="1",
    tempat="Cikarang",
    tanggal=date(2026, 4, 1),
    hal="Panggilan mediasi",
    tujuan=("Pimpinan PT Maju", "di Cikarang"),
    blok=(
        Paragraf(_KALIMAT * 3, lekuk=True),
        Data((("Hari", "Rabu"), ("Pukul", "09.00 WIB"))),
        Butir(("kartu identitas", "surat kuasa")),
        _TANDA,
    ),
    alamat_periksa="https://hi.contoh.test/periksa/7F3K-9Q2M-XT4B",
)
_ANJURAN = replace(
    _PANGGILAN,
    bentuk=Bentuk.NASKAH,
    judul="Anjuran",
    blok=(
        *(bagian for i in range(5) for bagian in (Subjudul(f"{i}"), Paragraf(_KALIMAT * 12))),
        Tabel(("No.", "Bukti"), tuple((str(i), f"Bukti {i}") for i in range(1, 31))),
        _TANDA,
    ),
)


def _lama(kerja: Callable[[Naskah], object], naskah: Naskah) -> float:
    """Return the seconds for a hundred letters, each another one."""
    mulai = time.perf_counter()
    for i in range(BANYAK):
        kerja(replace(naskah, nomor=f"565/{i}/2026", hal=f"Hal ke-{i}"))
    return time.perf_counter() - mulai


def _semua() -> dict[str, float]:
    mulai = time.perf_counter()
    cetak.pdf(_PANGGILAN)
    return {
        "pertama_pdf_s": time.perf_counter() - mulai,
        "seratus_panggilan_pdf_s": _lama(cetak.pdf, _PANGGILAN),
        "seratus_anjuran_pdf_s": _lama(cetak.pdf, _ANJURAN),
        "puncak_memori_pdf_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "seratus_panggilan_gambar_s": _lama(cetak.gambar, _PANGGILAN),
        "seratus_panggilan_docx_s": _lama(cetak.docx, _PANGGILAN),
        "puncak_memori_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def ukur() -> dict[str, float]:
    """Return seconds for a hundred letters and the peak memory of the process that made them."""
    hasil = subprocess.run(
        [sys.executable, "-m", "bench.ukur_surat"], check=True, capture_output=True, text=True
    )
    return dict(json.loads(hasil.stdout))


if __name__ == "__main__":
    print(json.dumps(_semua()))
