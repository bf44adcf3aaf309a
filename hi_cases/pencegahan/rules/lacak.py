"""What a complainant reads by code and PIN: stage x of y, what happens next, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hi_cases.core.teks import bertitik
from hi_cases.pencegahan.rules import pengaduan as p
from hi_cases.pencegahan.types import LangkahLacak
from hi_cases.urusan.types import Langkah

_RUAS = ("Diterima", "Ditelaah", "Ditindaklanjuti", "Selesai")
_KE = {p.DITERIMA: 1, p.DITANGANI: 2, p.KLARIFIKASI: 2, p.DILIMPAHKAN: 2}


@dataclass(frozen=True)
class Kini:
    """What is awaited now: the heading, and sentences."""

    judul: str
    kalimat: tuple[str, ...]


_KINI: Mapping[str, Kini] = {
    p.DITERIMA: Kini(
        "Dinas menelaah pengaduan Anda",
        (
            "Petugas memeriksa apakah pengaduan ini ditangani dinas, dilimpahkan ke pengawas "
            "ketenagakerjaan provinsi, atau menjadi wewenang instansi lain.",
            "Anda tidak perlu melakukan apa pun. Bila ada bukti baru, kirim di bawah.",
        ),
    ),
    p.DITANGANI: Kini(
        "Dinas menindaklanjuti pengaduan Anda",
        (
            "Petugas meminta penjelasan perusahaan dan mencari penyelesaian. Hasilnya tertulis di "
            "halaman ini.",
        ),
    ),
    p.KLARIFIKASI: Kini(
        "Dinas menunggu penjelasan perusahaan",
        ("Perusahaan sudah dimintai penjelasan. Setelah dijawab, petugas melanjutkan.",),
    ),
    p.DILIMPAHKAN: Kini(
        "Dilimpahkan ke pengawas ketenagakerjaan provinsi",
        (
            "Hal ini menyangkut pelanggaran aturan, yang diperiksa pengawas provinsi. "
            "Jawaban pengawas kami tulis di halaman ini.",
        ),
    ),
    p.SELESAI: Kini("Pengaduan selesai", ("Baca jawaban dinas di bawah.",)),
    p.BUKAN: Kini("Bukan wewenang dinas ini", ("Baca penjelasan dan instansi yang berwenang.",)),
    p.DUPLIKAT: Kini(
        "Sudah ada pengaduan yang sama",
        ("Hal ini sudah ditangani dalam pengaduan lain yang lebih dahulu masuk.",),
    ),
    p.DITARIK: Kini("Pengaduan ditarik", ("Anda boleh mengadukan lagi kapan saja.",)),
    p.PERKARA: Kini(
        "Dilanjutkan sebagai perselisihan",
        (
            "Dinas membawa hal ini ke penyelesaian perselisihan. Hubungi petugas "
            "di loket untuk melanjutkan.",
        ),
    ),
}
LAIN = Kini("Pengaduan Anda tersimpan", ("Hubungi loket dinas untuk keadaannya.",))
_JAWABAN = {
    p.LIMPAHKAN: "Dilimpahkan ke pengawas ketenagakerjaan provinsi",
    "minta_klarifikasi": "Perusahaan dimintai penjelasan",
    "catat_klarifikasi": "Penjelasan perusahaan diterima",
    p.TAMBAH: "Keterangan tambahan diterima",
}


def kini(tahap: str) -> Kini:
    """Return what is awaited in a stage."""
    return _KINI.get(tahap, LAIN)


def strip(
    tahap: str, masuk: date, langkah: Sequence[Langkah], selesai: date | None
) -> list[LangkahLacak]:
    """Return the stages gone, the one of now, those ahead."""
    ke = _KE.get(tahap, len(_RUAS) - 1)
    telaah = next((s.tanggal for s in langkah if s.tindakan in (p.TELAAH, p.LIMPAHKAN)), None)
    hari = (masuk, telaah, None, selesai)
    return [
        LangkahLacak(
            nama,
            "lewat" if n < ke or (selesai and n == ke) else "kini" if n == ke else "nanti",
            tanggal=hari[n],
        )
        for n, nama in enumerate(_RUAS)
    ]


def ke_dari(semua: Sequence[LangkahLacak]) -> str:
    """Return "Tahap 2 dari 4: ditelaah"."""
    lewat = sum(1 for s in semua if s.status == "lewat")
    ke = min(lewat + any(s.status == "kini" for s in semua), len(semua))
    return f"Tahap {ke} dari {len(semua)}: {semua[ke - 1].label.lower()}"


def kabar(langkah: Sequence[Langkah]) -> list[tuple[date, str, str]]:
    """Return what the complainant is told of the acts: day, what, the office's words to him."""
    hasil = []
    for satu in langkah:
        jawaban = str(satu.data.get("jawaban") or "")
        judul = _JAWABAN.get(satu.tindakan, "Jawaban dinas" if jawaban else "")
        if satu.tindakan == p.LIMPAHKAN:
            jawaban = bertitik(
                f"Surat nomor {satu.data['nomor']}, kepada {satu.data['nama_tujuan']}"
            )
        if satu.tindakan == "bukan_kewenangan":
            jawaban = bertitik(f"{jawaban} Instansi yang berwenang: {satu.data.get('instansi')}")
        if judul:
            hasil.append((satu.tanggal, judul, jawaban))
    return hasil
