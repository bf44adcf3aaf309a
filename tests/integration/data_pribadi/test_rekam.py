"""The record of processing and the privacy page; the office's export is recorded."""

import pytest

from hi_cases.audit.models import Jejak
from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.data_pribadi.services import insiden
from hi_cases.surat.services.kop import muat_kop
from hi_cases.urusan import services as urusan
from tests.integration.urusan.conftest import ISI
from tests.perangkat.acuan import muat_acuan

KABID = Pelaku(9001, "Kabid", frozenset({Peran.KABID}))


def test_record_privacy_page_and_export_say_the_same(client, masuk, jam) -> None:
    jam.atur("2026-04-03")
    muat_acuan()
    umum = client.get("/privasi").text
    assert "72 jam" in umum
    assert "keuangan pribadi" in umum
    assert 'href="/data-pribadi/minta"' in umum
    assert "/privasi" in client.get("/").text
    masuk(client, "kabid")
    halaman = client.get("/kantor/rekam-pemrosesan").text
    assert "pihak.nik" in halaman
    assert "Mediator" in halaman
    assert "10 tahun sejak selesai" in halaman
    assert client.post("/kantor/rekam-pemrosesan/unduh").status_code == 200
    assert db.session.query(Jejak).filter_by(tindakan="rekam_pemrosesan.diunduh").count() == 1
    masuk(client, "pekerja")
    assert client.get("/kantor/rekam-pemrosesan").status_code == 403
    assert 'href="/data-pribadi-saya/minta"' in client.get("/privasi").text


def test_a_breach_says_by_which_hour_who_is_told_and_drafts_the_letter(client, masuk, jam) -> None:
    jam.atur("2026-04-03T16:30:00+07:00")
    muat_acuan()
    muat_kop(SISTEM)
    satu = urusan.buat(KABID, "insiden_data", {**ISI, "tanggal": "2026-04-03", "pukul": "15.00"})
    masuk(client, "kabid")
    halaman = client.get(f"/kantor/urusan/{satu.id}").text
    assert "6 April 2026 pukul 15.00" in halaman
    assert "70 jam lagi" in halaman
    naskah = insiden._naskah(satu.isi, satu.nomor, "beri_tahu_subjek")
    teks = str(naskah.blok)
    # UU 27/2022 Ps. 46 (2): the data, when and how, handling and recovery.
    assert all(isi in teks for isi in ("nomor telepon", ISI["kejadian"], ISI["penanganan"]))
    with pytest.raises(DataTidakSah):
        urusan.buat(KABID, "insiden_data", {**ISI, "tanggal": "2026-04-03", "pukul": "23.00"})


def test_the_draft_is_a_letter_for_those_who_read_breaches(client, masuk, jam) -> None:
    jam.atur("2026-04-03T16:30:00+07:00")
    muat_acuan()
    muat_kop(SISTEM)
    satu = urusan.buat(KABID, "insiden_data", {**ISI, "tanggal": "2026-04-03"})
    masuk(client, "kabid")
    alamat = f"/kantor/insiden-data/{satu.id}/konsep/beri_tahu_lembaga.docx"
    assert client.get(alamat).data.startswith(b"PK")
    isi = {"hak": "akses", "tanggal": "2026-04-03", "pukul": "09.00", "uraian": "Data saya."}
    lain = urusan.buat(KABID, "permintaan_data", {**isi, "nama": "Ani", "kontak": "0812"})
    assert client.get(alamat.replace(f"/{satu.id}/", f"/{lain.id}/")).status_code == 404
    masuk(client, "mediator")
    assert client.get(alamat).status_code == 403
