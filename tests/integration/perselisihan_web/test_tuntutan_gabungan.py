"""In a joined case each applicant reads his own claims; the other side and the office all."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import PENGUSAHA
from tests.integration.perselisihan_web.pihak import Luar

BUDI = {"sisi": "pemohon", "jenis": "pekerja", "nama": "Budi Hartono", "nik": "3216010101900002"}
SITI_12, BUDI_77 = "12.500.000", "77.000.111"


@pytest.fixture
def gabungan(luar: Luar) -> Luar:
    """Return the main case of Siti, into which Budi's was joined; both have accounts."""
    k = luar.kantor
    k.catat("HAK", pihak=(BUDI, PENGUSAHA))
    k.perkara.tuntutan[0].uraian, k.perkara.tuntutan[0].jumlah = "Tunjangan Budi", 77_000_111
    db.session.flush()
    budi = k.id
    k.limpahkan("HAK")
    utama, k.id = k.id, budi
    isi = {"perkara_id": utama, "pokok_sama": True, "alasan": "Pokok sama."}
    k.lakukan(Tindakan.GABUNGKAN, **isi)
    k.id = utama
    db.session.expire_all()
    luar.klaim_pekerja()
    kode = luar.kode(next(p.id for p in k.perkara.pihak if p.nama == BUDI["nama"]))
    luar.sebagai("lain")
    assert luar.klaim(kode).status_code == 302
    luar.wakilkan()
    luar.akun["mediator"] = db.session.get_one(type(luar.akun["lain"]), k.akun[Peran.MEDIATOR].id)
    return luar


def _tampak(luar: Luar, siapa: str) -> tuple[bool, bool]:
    luar.sebagai(siapa)
    halaman = luar.halaman()
    assert halaman.status_code == 200
    return SITI_12 in halaman.text, BUDI_77 in halaman.text


def test_each_applicant_reads_his_own(gabungan: Luar) -> None:
    assert _tampak(gabungan, "pekerja") == (True, False)
    assert "Tuntutan pemohon lain tidak ditampilkan" in gabungan.halaman().text
    assert "Tunjangan Budi" not in gabungan.halaman().text
    assert _tampak(gabungan, "lain") == (False, True)
    assert _tampak(gabungan, "perusahaan") == (True, True)
    gabungan.sebagai("mediator")
    halaman = gabungan.client.get(f"/perkara/{gabungan.kantor.id}").text
    assert SITI_12 in halaman
    assert BUDI_77 in halaman


def test_a_correction_leaves_each_claim_with_who_made_it(gabungan: Luar) -> None:
    k, petugas = gabungan.kantor, gabungan.petugas
    draf = queries.draf(petugas, k.id)
    draf["tuntutan"][1]["uraian"] = "Tunjangan"
    draf["tuntutan"].reverse()
    isi = {"draf": draf, "alasan": "Salah ketik."}
    services.lakukan(petugas, k.id, Tindakan.PERBAIKI_DATA, k.perkara.versi, isi)
    assert _tampak(gabungan, "pekerja") == (True, False)
    assert _tampak(gabungan, "lain") == (False, True)
    # What the office adds belongs to nobody whom the system could name.
    draf = queries.draf(petugas, k.id)
    draf["tuntutan"].append({"uraian": "Tambahan", "jumlah": 999_000})
    services.lakukan(petugas, k.id, Tindakan.PERBAIKI_DATA, k.perkara.versi, isi | {"draf": draf})
    for siapa in ("pekerja", "lain"):
        gabungan.sebagai(siapa)
        assert "999.000" not in gabungan.halaman().text
    gabungan.sebagai("perusahaan")
    assert "999.000" in gabungan.halaman().text


def test_a_case_that_was_joined_to_nothing_shows_all(luar: Luar) -> None:
    luar.kantor.catat("HAK")
    luar.klaim_pekerja()
    assert _tampak(luar, "pekerja")[0]
    assert "tidak ditampilkan" not in luar.halaman().text
