"""Invented texts of company regulations, and a plain PDF of them, made on the spot."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

_LEBAR, _BARIS = 78, 44

_BAB: tuple[tuple[str, str], ...] = (
    (
        "Pasal 1. Pengertian",
        "Perusahaan adalah {nama}. Pekerja adalah setiap orang yang bekerja pada perusahaan "
        "dengan menerima upah.",
    ),
    (
        "Pasal 2. Hak dan kewajiban pengusaha",
        "Pengusaha membayar upah tepat waktu, menyediakan alat kerja dan pelindung diri, dan "
        "memberi perintah kerja yang layak.",
    ),
    (
        "Pasal 3. Hak dan kewajiban pekerja",
        "Pekerja melaksanakan pekerjaan dengan sungguh-sungguh, menjaga alat kerja, dan berhak "
        "atas upah, istirahat, dan jaminan sosial.",
    ),
    (
        "Pasal 4. Waktu kerja",
        "Waktu kerja tujuh jam sehari dan empat puluh jam seminggu untuk enam hari kerja. Kerja "
        "lembur dilakukan atas persetujuan pekerja dan dibayar menurut peraturan.",
    ),
    (
        "Pasal 5. Cuti tahunan",
        "Pekerja yang telah bekerja dua belas bulan terus-menerus berhak atas cuti tahunan {cuti}.",
    ),
    (
        "Pasal 6. Upah",
        "Upah dibayar setiap bulan, paling lambat tanggal 28. Upah terdiri atas upah pokok dan "
        "tunjangan tetap menurut struktur dan skala upah perusahaan.",
    ),
    (
        "Pasal 7. Perjanjian kerja waktu tertentu",
        "Pekerjaan yang selesai dalam waktu tertentu dibuat dengan PKWT tertulis.{percobaan}",
    ),
    (
        "Pasal 8. Tata tertib",
        "Pekerja hadir tepat waktu, memakai kartu pengenal, dan menjaga keselamatan bersama. "
        "Pelanggaran diberi surat peringatan pertama, kedua, dan ketiga.",
    ),
    (
        "Pasal 9. Keluh kesah",
        "Keluhan disampaikan kepada atasan langsung, kemudian kepada lembaga kerja sama bipartit.",
    ),
    (
        "Pasal 10. Masa berlaku",
        "Peraturan perusahaan ini berlaku dua tahun sejak tanggal pengesahan.",
    ),
)
PERTAMA = {
    "cuti": "sepuluh hari kerja",
    "percobaan": " PKWT mensyaratkan masa percobaan tiga bulan.",
}
"""Where the first text falls short of the law."""
DIPERBAIKI = {"cuti": "dua belas hari kerja", "percobaan": ""}


def naskah(nama: str, isi: dict[str, str]) -> list[str]:
    """Return the lines of a company's regulation; `isi` fills the articles that change."""
    baris = ["PERATURAN PERUSAHAAN", nama.upper(), ""]
    for judul, teks in _BAB:
        baris += [judul, *textwrap.wrap(teks.format(nama=nama, **isi), _LEBAR), "", "", ""]
    return [*baris, "Ditetapkan oleh pimpinan perusahaan."]


def _halaman(baris: Sequence[str]) -> bytes:
    aman = (s.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for s in baris)
    tulis = "\n".join(f"({satu}) Tj T*" for satu in aman)
    return f"BT /F1 11 Tf 72 770 Td 16 TL\n{tulis}\nET".encode("latin-1", "replace")


def pdf(baris: Sequence[str]) -> bytes:
    """Return a PDF with these lines, some 44 a page."""
    halaman = [baris[i : i + _BARIS] for i in range(0, len(baris), _BARIS)]
    anak = " ".join(f"{4 + 2 * ke} 0 R" for ke in range(len(halaman)))
    objek = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{anak}] /Count {len(halaman)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for ke, satu in enumerate(halaman):
        isi = _halaman(satu)
        objek.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * ke)
        )
        objek.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(isi), isi))
    return _susun(objek)


def _susun(objek: Sequence[bytes]) -> bytes:
    hasil, letak = bytearray(b"%PDF-1.7\n"), []
    for nomor, satu in enumerate(objek, 1):
        letak.append(len(hasil))
        hasil += b"%d 0 obj\n%s\nendobj\n" % (nomor, satu)
    xref = len(hasil)
    hasil += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objek) + 1)
    hasil += b"".join(b"%010d 00000 n \n" % satu for satu in letak)
    hasil += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objek) + 1)
    hasil += b"startxref\n%d\n%%%%EOF\n" % xref
    return bytes(hasil)
