"""The pages of the guided form."""

from __future__ import annotations

import io

from tests.perangkat.permohonan import DuniaPermohonan


def test_a_refused_file_is_told_even_to_who_goes_on_later(dunia: DuniaPermohonan, sebagai) -> None:
    satu, klien = dunia.draf(), sebagai(dunia.pengaju)
    langkah = next(s for s in dunia.jenis(satu).langkah if "naskah" in s.dokumen)
    jawab = klien.post(
        f"/permohonan/{satu.id}/isi/{langkah.kode}",
        data={
            "versi": str(satu.versi),
            "lanjut": "nanti",
            "dokumen-naskah": (io.BytesIO(b"MZ bukan naskah"), "naskah.exe"),
        },
    )
    assert jawab.status_code == 422
    assert "naskah.exe" in jawab.text
