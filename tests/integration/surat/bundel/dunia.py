"""A case at its anjuran with issued letters, answers and files, to be bound."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from hi_cases.core import berkas, clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.types import JenisBerkas, TipeBerkas
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.queries.templat import templat_berlaku
from hi_cases.surat.types import CaraSampai, CaraTanda, StatusSurat
from tests.integration.perselisihan.kantor import Kantor
from tests.integration.surat.bundel import contoh


def terbit(kantor: Kantor, kode: str, isi: bytes, **lain: Any) -> Surat:
    """Return a letter as issuing leaves it, with these bytes as its PDF."""
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    kini, versi = clock.sekarang(), templat_berlaku(kode)
    dasar: dict[str, Any] = {
        "kode": kode,
        "nama": versi.isi["nama"],
        "templat": versi,
        "rujukan_jenis": "perkara",
        "rujukan_id": kantor.id,
        "status": StatusSurat.TERBIT,
        "isian": {},
        "bebas": {},
        "naskah": {},
        "pembuat_nama": "Uji",
        "dibuat_pada": kini,
        "diubah_pada": kini,
        "tanggal": clock.hari_ini(),
        "nomor": f"560/{kode}",
        "kode_periksa": kode,
        "sha256": sha256,
        "ukuran": ukuran,
        "cara_tanda": CaraTanda.BASAH,
        "terbit_pada": kini,
        "terbit_oleh": "Uji",
    }
    surat = Surat(**(dasar | lain))
    db.session.add(surat)
    db.session.flush()
    return surat


def lampirkan(
    rujukan: Rujukan, isi: bytes, tipe: TipeBerkas = TipeBerkas.PDF, **lain: Any
) -> Berkas:
    """Hang a file on a thing, unchecked: it may have come in when checks were weaker."""
    sha256, ukuran = berkas.simpan(io.BytesIO(isi))
    dasar: dict[str, Any] = {
        "rujukan_jenis": rujukan.jenis,
        "rujukan_id": rujukan.id,
        "jenis": JenisBerkas.LAINNYA,
        "nama_asli": f"berkas.{tipe.value}",
        "sha256": sha256,
        "ukuran": ukuran or 1,
        "tipe": tipe,
        "diunggah_pada": clock.sekarang(),
        "diunggah_oleh": "Uji",
    }
    satu = Berkas(**(dasar | lain))
    db.session.add(satu)
    db.session.flush()
    return satu


def isi_perkara(kantor: Kantor) -> dict[str, Any]:
    """Bring the case to its answers; return what hangs on it by a short name."""
    kantor.anjuran("HAK")
    kantor.terima(kantor.pemohon)
    kantor.jawab(kantor.pemohon, "setuju")
    perkara, pihak = kantor.perkara.rujukan, Rujukan("pihak", kantor.pemohon)
    surat = {
        kode: terbit(kantor, kode, contoh.tulis(contoh.lembar(kode, banyak)), **lain)
        for kode, banyak, lain in (
            (
                "panggilan",
                1,
                {"pihak_id": kantor.termohon, "pihak_nama": "PT Sinar Cikarang Abadi"},
            ),
            ("anjuran", 3, {}),
            ("risalah_penyelesaian", 2, {}),
            ("surat_pengantar", 1, {}),
        )
    }
    db.session.add(
        Penyampaian(
            surat=surat["panggilan"],
            pihak_id=kantor.termohon,
            pihak_nama="PT Sinar Cikarang Abadi",
            cara=CaraSampai.POS,
            dikirim_pada=date(2026, 4, 6),
            resi="RR1234",
            dikirim_oleh="Uji",
            dicatat_pada=clock.sekarang(),
            diterima_pada=date(2026, 4, 7),
            penerima="Satpam Joko",
            bukti="Resi bercap",
            dikonfirmasi_oleh="Uji",
        )
    )
    risalah = contoh.tulis(contoh.lembar("Bipartit", 2))
    ktp = contoh.foto((600, 400))
    hasil = surat | {
        "bipartit": lampirkan(perkara, risalah, jenis=JenisBerkas.RISALAH_BIPARTIT),
        "ktp": lampirkan(
            pihak, ktp, TipeBerkas.JPG, jenis=JenisBerkas.IDENTITAS, rahasia=True,
            keterangan="KTP",
        ),
        "upah": lampirkan(pihak, b"PK", TipeBerkas.XLSX, nama_asli="daftar upah 😀.xlsx"),
        "jahat": lampirkan(pihak, contoh.jahat(), nama_asli="jahat.pdf"),
        "sandi": lampirkan(pihak, contoh.bersandi("x"), nama_asli="terkunci.pdf"),
        "batal": lampirkan(
            pihak, risalah, dibatalkan_pada=clock.sekarang(), alasan_batal="keliru",
            dibatalkan_oleh="Uji",
        ),
    }  # fmt: skip
    db.session.flush()
    return hasil


MEDIATOR, PETUGAS, KABID = Peran.MEDIATOR, Peran.PETUGAS, Peran.KABID
