"""Where the company finds what it was given: the signed sheet, the proof that it prints itself."""

from __future__ import annotations

import io

from werkzeug.datastructures import FileStorage

from hi_cases.dokumen.services import titip
from hi_cases.permohonan.types import Tindakan
from hi_cases.surat.services.pindaian import simpan_pindaian
from tests.factories.berkas import pdf
from tests.integration.permohonan.test_surat import Kantor
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def test_of_a_decree_in_ink_the_page_says_where_the_signed_one_is(
    dunia: DuniaPermohonan, sebagai
) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    sk = Kantor(dunia).terbitkan("sk_pengesahan_pp", satu)
    klien = sebagai(dunia.pengaju)
    isi = klien.get(f"/permohonan/{satu.id}").text
    assert "belum bertanda tangan. Lembar aslinya ada di dinas" in isi
    simpan_pindaian(
        dunia.petugas,
        sk,
        titip(dunia.petugas, FileStorage(io.BytesIO(pdf("pindaian")), "pindaian.pdf")),
    )
    isi = klien.get(f"/permohonan/{satu.id}").text
    assert "Pindaiannya ada di halaman surat itu" in isi
    assert "belum bertanda tangan" not in isi
