"""The engine of matters on a kind that is there: enter, act, end; refusals; lists."""

from __future__ import annotations

import re
import sys
from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan import queries, services
from hi_cases.urusan.queries import Saringan, port
from hi_cases.urusan.queries.pemeriksaan import PEMERIKSAAN
from tests.integration.urusan.conftest import ISI, KABID, MEDIATOR


def _lakukan(satu, tindakan: str, **data: object):
    return services.lakukan(KABID, satu.id, tindakan, satu.versi, data)


def test_a_matter_has_a_number_a_period_and_a_trail(insiden) -> None:
    assert insiden.nomor == "INS-2026-0001"
    assert insiden.terbuka
    assert insiden.tahap == "ditangani"
    # UU 27/2022 Ps. 46: 3 x 24 hours from the day it was known.
    assert kalender.jatuh_berjalan("urusan", [insiden.id])[insiden.id] == {
        "PDP-3X24": date(2026, 3, 5)
    }
    jejak = db.session.scalars(sa.select(Jejak.tindakan).order_by(Jejak.urutan)).all()
    assert "insiden_data.buat" in jejak


def test_it_ends_only_after_both_were_told_and_then_its_period_is_met(insiden, jam) -> None:
    with pytest.raises(TindakanDitolak, match="setelah pemberitahuan"):
        _lakukan(insiden, "tutup", tanggal="2026-03-02", pemulihan="Selesai.")
    _lakukan(insiden, "beri_tahu_subjek", tanggal="2026-03-02", jumlah_diberi_tahu="12")
    assert kalender.jatuh_berjalan("urusan", [insiden.id])
    jam.atur("2026-03-04")
    _lakukan(insiden, "beri_tahu_lembaga", tanggal="2026-03-04", kepada="Lembaga PDP")
    assert not kalender.jatuh_berjalan("urusan", [insiden.id])
    (tenggat,) = kalender.tenggat_untuk(insiden.rujukan)
    assert tenggat.dipenuhi_pada == date(2026, 3, 4)
    _lakukan(insiden, "tutup", tanggal="2026-03-04", pemulihan="Sandi diganti.")
    assert (insiden.terbuka, insiden.selesai_pada) == (False, date(2026, 3, 4))
    assert [s.tindakan for s in insiden.langkah] == [
        "buat",
        "beri_tahu_subjek",
        "beri_tahu_lembaga",
        "tutup",
    ]
    assert not [temu for satu in PEMERIKSAAN for temu in satu.cari()]


def test_what_is_wrong_is_named_by_field(insiden) -> None:
    with pytest.raises(DataTidakSah) as galat:
        services.buat(KABID, "insiden_data", {**ISI, "ringkas": "", "jumlah_orang": "dua belas"})
    assert set(galat.value.bidang) == {"ringkas", "jumlah_orang"}
    with pytest.raises(DataTidakSah, match="2 Maret 2026"):
        _lakukan(insiden, "umumkan", tanggal="2026-03-01", melalui="situs")


def test_an_act_sent_twice_is_a_conflict_and_another_stage_refuses_it(insiden) -> None:
    versi, isi = insiden.versi, {"tanggal": "2026-03-02", "melalui": "situs"}
    services.lakukan(KABID, insiden.id, "umumkan", versi, isi)
    with pytest.raises(KonflikVersi):
        services.lakukan(KABID, insiden.id, "umumkan", versi, isi)
    with pytest.raises(TindakanDitolak, match="ditangani"):
        _lakukan(insiden, "tidak_ada")


def test_who_is_not_in_the_table_sees_nothing_and_does_nothing(insiden) -> None:
    with pytest.raises(TidakDitemukan):
        queries.ambil(MEDIATOR, insiden.id)
    with pytest.raises(TidakBerizin):
        services.buat(MEDIATOR, "insiden_data", ISI)
    assert not queries.daftar(MEDIATOR, Saringan("insiden_data")).baris


def test_answers_are_corrected_with_what_stood_there_kept(insiden) -> None:
    services.ubah(KABID, insiden.id, insiden.versi, {**ISI, "jumlah_orang": "14"})
    assert insiden.isi["jumlah_orang"] == 14
    assert insiden.langkah[-1].data["sebelum"]["jumlah_orang"] == 12
    assert insiden.tanggal == date(2026, 3, 2)


def test_a_list_goes_on_by_key(insiden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[queries.daftar.__module__], "UKURAN", 2)
    for _ in range(3):
        services.buat(KABID, "insiden_data", ISI)
    pertama = queries.daftar(KABID, Saringan("insiden_data"))
    kedua = queries.daftar(KABID, Saringan("insiden_data"), pertama.berikut or "")
    nomor = [b.urusan.nomor[-1] for b in (*pertama.baris, *kedua.baris)]
    assert (nomor, pertama.total, kedua.berikut) == (["4", "3", "2", "1"], 4, None)
    assert queries.jumlah(KABID, Saringan("insiden_data", q="alamat yang salah")) == 4
    assert queries.jumlah(KABID, Saringan("insiden_data", q="tidak ada")) == 0
    assert queries.jumlah(KABID, Saringan("insiden_data", terbuka=False)) == 0


def test_its_pages_are_there_for_who_reads_it_only(insiden, client, masuk, pengguna) -> None:
    db.session.commit()
    masuk(client, pengguna("kabid"))
    for satu in ("/hari-ini", "/kantor/urusan/insiden_data", f"/kantor/urusan/{insiden.id}"):
        # 3 x 24 hours are no working days.
        assert re.search(r"sisa 3 hari\s*<", client.get(satu).text), satu
    halaman = client.get(f"/kantor/urusan/{insiden.id}").text
    assert "INS-2026-0001" in halaman
    assert "Catat pemberitahuan kepada lembaga" in halaman
    gaya = re.findall(r'<link rel="stylesheet" href="([^"]+)"', halaman)
    assert gaya
    for satu in gaya:
        with client.get(satu) as jawaban:
            assert jawaban.status_code == 200, satu
    masuk(client, pengguna("mediator"))
    assert client.get(f"/kantor/urusan/{insiden.id}").status_code == 404
    assert client.get("/kantor/urusan/insiden_data").status_code == 404


def test_a_reader_strikes_no_evidence_out_and_nobody_what_has_ended(insiden, jam) -> None:
    subkoor = Pelaku(3, "Subkoor", frozenset({Peran.SUBKOOR}))
    assert port.boleh_buka_berkas(subkoor, insiden.id)
    assert not port.boleh_ubah_berkas(subkoor, insiden.id)
    assert port.boleh_ubah_berkas(KABID, insiden.id)
    _lakukan(insiden, "beri_tahu_subjek", tanggal="2026-03-02", jumlah_diberi_tahu="12")
    _lakukan(insiden, "beri_tahu_lembaga", tanggal="2026-03-02", kepada="Lembaga PDP")
    _lakukan(insiden, "tutup", tanggal="2026-03-02", pemulihan="Sandi diganti.")
    assert not port.boleh_ubah_berkas(KABID, insiden.id)
