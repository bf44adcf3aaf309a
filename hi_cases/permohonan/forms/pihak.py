"""Forms about the other parties to a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wtforms import FormField, HiddenField

from hi_cases.core.fields import (
    BilanganField,
    DaftarField,
    ParagrafField,
    TanggalField,
    TeksField,
    nomor_baris,
)
from hi_cases.core.forms import FormPolos, Formulir, Wajib
from hi_cases.permohonan.types.pihak import PIHAK_MAKS, DataPihak

_BIDANG = ("nama", "alamat", "nomor_pencatatan", "tanggal_pencatatan", "jumlah_anggota", "surel")


class FormPihak(FormPolos):
    """One union that signed."""

    id = HiddenField()
    nama = TeksField("Nama serikat pekerja", maks=200)
    alamat = ParagrafField("Alamat")
    nomor_pencatatan = TeksField(
        "Nomor bukti pencatatan", maks=120, description="Nomor yang diberikan dinas saat dicatat."
    )
    tanggal_pencatatan = TanggalField("Tanggal pencatatan")
    jumlah_anggota = BilanganField("Jumlah anggota di perusahaan ini")
    surel = TeksField("Surel pengurus", maks=254)


def daftar_pihak() -> DaftarField:
    """Return the field in which the unions are named, one block each."""
    return DaftarField(FormField(FormPihak), min_entries=1, maks=PIHAK_MAKS)


def awal_pihak(semua: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the stored parties as the form begins with them."""
    return [{"id": str(s.id), **{nama: getattr(s, nama) for nama in _BIDANG}} for s in semua]


def baca_pihak(bidang: DaftarField) -> Sequence[DataPihak]:
    """Return the parties that were typed; a block left wholly blank is none."""
    hasil = []
    for satu in bidang.entries:
        isi = satu.form
        nilai = {nama: isi[nama].data for nama in _BIDANG}
        if not any(nilai.values()):
            continue
        hasil.append(
            DataPihak(
                nama=nilai["nama"] or "",
                alamat=nilai["alamat"] or "",
                nomor_pencatatan=nilai["nomor_pencatatan"] or "",
                tanggal_pencatatan=nilai["tanggal_pencatatan"],
                jumlah_anggota=nilai["jumlah_anggota"],
                surel=nilai["surel"] or "",
                id=nomor_baris(str(isi.id.data or "")),
            )
        )
    return hasil


class FormGabung(Formulir):
    """The code that a company handed to its union."""

    kode = TeksField(
        "Kode dari perusahaan",
        validators=[Wajib("Tulis kode yang diberikan perusahaan.")],
        maks=40,
        description="Huruf dan angka; tanda hubung boleh ditulis atau tidak.",
    )
