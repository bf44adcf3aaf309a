"""A set of letters sent and received on one page: every row, or none, and nothing typed is lost."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from hi_cases.akun.models import Pengguna
from hi_cases.core.db import db
from hi_cases.perselisihan.models import Panggilan
from hi_cases.surat.models import Penyampaian, Surat
from hi_cases.surat.types import CaraSampai
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket


@pytest.fixture
def petugas(loket: Loket, client: Any, masuk: Any) -> Any:
    """Return the browser of the counter."""
    masuk(client, db.session.get_one(Pengguna, loket.petugas.id))
    return client


def _panggilan(loket: Loket) -> list[Surat]:
    """Issue a summons to the same meeting for each party, and one for something else."""
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    isian = {**PANGGILAN, "untuk_tanggal": "2026-03-09"}
    lain = {**isian, "perihal": "klarifikasi"}
    semua = [(loket.pemohon, isian), (loket.termohon, isian), (loket.termohon, lain)]
    surat = [loket.tulis("panggilan", loket.mediator, pihak, isi) for pihak, isi in semua]
    return [loket.terbitkan(satu, loket.mediator) for satu in surat]


def _kunci(surat: Surat, pihak_id: int) -> str:
    return f"{surat.id}_{pihak_id}"


def _jumlah(kelas: type) -> int:
    return db.session.query(kelas).count()


def test_summonses_go_out_and_arrive_on_one_page(loket: Loket, petugas: Any, masuk: Any) -> None:
    pertama, kedua, _lain = _panggilan(loket)
    a, b = _kunci(pertama, loket.pemohon), _kunci(kedua, loket.termohon)
    assert "Sampaikan semua (2 pihak)" in petugas.get(f"/surat/{pertama.id}").text
    alamat = f"/surat/{kedua.id}/kirim-semua"
    assert petugas.get(alamat).text.count('<fieldset class="lembar baris-set"') == 2
    isi = {
        "cara": "pos", "dikirim_pada": "4 Maret 2026", f"{a}-ikut": "y", f"{b}-ikut": "y",
        f"{a}-resi": "R-1", f"{b}-resi": "R-2", f"{b}-dikirim_pada": "5 Maret 2026",
    }  # fmt: skip
    keliru = petugas.post(alamat, data=isi)
    assert keliru.status_code == 422
    assert f'<a href="#{b}-dikirim_pada">' in keliru.text
    assert "Tanggal kirim tidak boleh sesudah hari ini." in keliru.text
    assert 'value="R-1"' in keliru.text
    assert 'value="5 Maret 2026"' in keliru.text
    assert (_jumlah(Penyampaian), _jumlah(Panggilan)) == (0, 0)
    assert petugas.post(alamat, data={**isi, f"{b}-dikirim_pada": ""}).status_code == 303
    semua = db.session.query(Penyampaian).order_by(Penyampaian.surat_id).all()
    assert [(s.cara, s.dikirim_pada, s.resi) for s in semua] == [
        (CaraSampai.POS, date(2026, 3, 4), "R-1"),
        (CaraSampai.POS, date(2026, 3, 4), "R-2"),
    ]
    assert _jumlah(Panggilan) == 2
    # Both came with one messenger: said once, with what differs in its row.
    loket.pada("2026-03-05")
    masuk(petugas, db.session.get_one(Pengguna, loket.petugas.id))
    terima = f"/surat/{pertama.id}/terima-semua"
    versi = re.findall(r'name="(\d+_\d+-versi)" value="(\d+)"', petugas.get(terima).text)
    isi = {
        **dict(versi), f"{a}-ikut": "y", f"{b}-ikut": "y", "diterima_pada": "5 Maret 2026",
        "bukti": "Buku ekspedisi 7", f"{a}-penerima": "Budi", f"{b}-bukti": "Tanda terima 9",
    }  # fmt: skip
    kurang = petugas.post(terima, data=isi)
    assert f'<a href="#{b}-penerima">' in kurang.text
    assert petugas.post(terima, data={**isi, f"{b}-penerima": "Satpam"}).status_code == 303
    assert [(s.diterima_pada, s.penerima, s.bukti) for s in semua] == [
        (date(2026, 3, 5), "Budi", "Buku ekspedisi 7"),
        (date(2026, 3, 5), "Satpam", "Tanda terima 9"),
    ]


def test_what_is_handed_over_to_all_starts_their_periods_once_it_was_seen(
    loket: Loket, petugas: Any
) -> None:
    surat = loket.surat_anjuran()
    a, b = _kunci(surat, loket.pemohon), _kunci(surat, loket.termohon)
    isi = {
        "cara": "langsung", "dikirim_pada": "9 Maret 2026", f"{a}-ikut": "y", f"{b}-ikut": "y",
        f"{a}-resi": "TT-1", f"{a}-penerima": "Budi", f"{b}-resi": "TT-2", f"{b}-penerima": "Ani",
    }  # fmt: skip
    alamat = f"/surat/{surat.id}/kirim-semua"
    lihat = petugas.post(alamat, data=isi)
    assert "Yang terjadi setelah ini" in lihat.text
    assert _jumlah(Penyampaian) == 0
    cocok = re.search(r'name="simpan" value="(\w+)"', lihat.text)
    assert cocok
    # Changed after it was seen, it is shown anew.
    beda = {**isi, f"{b}-penerima": "Ina", "simpan": cocok[1]}
    assert petugas.post(alamat, data=beda).status_code == 200
    assert petugas.post(alamat, data={**isi, "simpan": cocok[1]}).status_code == 303
    assert loket.jwb(loket.pemohon) == loket.jwb(loket.termohon) is not None


def test_another_mediator_sends_none_of_it(loket: Loket, client: Any, masuk: Any) -> None:
    pertama = _panggilan(loket)[0]
    masuk(client, db.session.get_one(Pengguna, loket.mediator2.id))
    assert client.get(f"/surat/{pertama.id}/kirim-semua").status_code in {403, 404}
