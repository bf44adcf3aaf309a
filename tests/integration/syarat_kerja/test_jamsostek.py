"""Members of social security: stated by company and office, kept with their history, listed where
they fall short of the workers, brought in from a list once."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from hi_cases.audit.models import Jejak
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.perusahaan import services as perusahaan
from hi_cases.syarat_kerja.models import PesertaJamsostek
from hi_cases.syarat_kerja.queries import jamsostek as baca
from hi_cases.syarat_kerja.services import impor_peserta, jamsostek
from hi_cases.syarat_kerja.types import DataPeserta, Program, SumberPeserta
from tests.integration.perusahaan.buku_perusahaan import buku
from tests.perangkat.permohonan import DuniaPermohonan

AWAL = date(2025, 12, 31)
SEMUA = dict.fromkeys(Program, 100)


def _data(hari: date = AWAL, **jumlah: int) -> DataPeserta:
    isi = {Program(nama): n for nama, n in jumlah.items()}
    return DataPeserta(hari, isi, SumberPeserta.PETUGAS)


@pytest.fixture
def dua(dunia: DuniaPermohonan) -> DuniaPermohonan:
    """Return the world with a hundred workers in one company, and fifty in the other."""
    dunia.pt.jumlah_pekerja, dunia.pt_lain.jumlah_pekerja = 100, 50
    db.session.flush()
    return dunia


def _nama(**saring: Any) -> list[str]:
    return [b.nama for b in baca.daftar_kurang(baca.Saringan(**saring)).baris]


def test_the_newest_day_counts_and_a_mistake_gives_way(dua: DuniaPermohonan) -> None:
    jamsostek.catat(dua.petugas, dua.pt_id, DataPeserta(AWAL, SEMUA, SumberPeserta.BPJS))
    assert baca.kini(dua.pt_id).kurang == []
    (baru,) = jamsostek.catat(dua.pengaju, dua.pt_id, _data(date(2026, 2, 1), jp=60))
    assert jamsostek.catat(dua.pengaju, dua.pt_id, _data(date(2026, 2, 1), jp=60)) == ()
    kini = baca.kini(dua.pt_id)
    assert (kini.terakhir[Program.JP].jumlah, kini.per_tanggal) == (60, date(2026, 2, 1))
    assert kini.kurang == ["JP 60 dari 100 pekerja"]
    # What is told later of an earlier day does not count before the newer one.
    jamsostek.catat(dua.petugas, dua.pt_id, _data(date(2025, 6, 30), jp=10))
    assert baca.kini(dua.pt_id).terakhir[Program.JP].jumlah == 60
    jamsostek.batalkan(dua.petugas, baru.id, "Salah ketik.")
    assert baca.kini(dua.pt_id).kurang == []
    assert len(baca.riwayat(dua.pt_id)) == 8, "nothing is deleted"
    with pytest.raises(TindakanDitolak, match="sudah dibatalkan"):
        jamsostek.batalkan(dua.petugas, baru.id, "Lagi.")


def test_a_company_states_its_own_alone(dua: DuniaPermohonan) -> None:
    with pytest.raises(TidakDitemukan):
        jamsostek.catat(dua.lain, dua.pt_id, _data(jkk=1))
    with pytest.raises(DataTidakSah, match="setelah hari ini"):
        jamsostek.catat(dua.pengaju, dua.pt_id, _data(date(2026, 3, 3), jkk=1))


def test_who_falls_short_is_listed_by_programme_and_through_a_merge(dua: DuniaPermohonan) -> None:
    assert _nama() == ["PT Maju Bersama", "PT Sinar Lain"]
    assert _nama(tanpa_data=True) == ["PT Maju Bersama", "PT Sinar Lain"]
    isi = SEMUA | {Program.JKN: 40}
    jamsostek.catat(dua.petugas, dua.pt_id, DataPeserta(AWAL, isi, SumberPeserta.BPJS))
    assert _nama(tanpa_data=True) == ["PT Sinar Lain"]
    assert _nama() == ["PT Maju Bersama", "PT Sinar Lain"]
    assert _nama(program=Program.JKK) == ["PT Sinar Lain"]
    assert _nama(program=Program.JKN) == ["PT Maju Bersama", "PT Sinar Lain"]
    (satu,) = baca.daftar_kurang(baca.Saringan(q="maju")).baris
    assert (satu.jumlah[Program.JKN], satu.per_tanggal) == (40, AWAL)
    perusahaan.gabung(dua.kabid, dua.pt_id, dua.pt_lain.id, "Satu perusahaan.")
    db.session.expire_all()
    assert _nama() == ["PT Sinar Lain"]
    assert _nama(program=Program.JKK) == []


def test_a_list_comes_in_once(dua: DuniaPermohonan) -> None:
    isi = buku(
        [
            {"Nama perusahaan": "PT Maju Bersama", "Per tanggal": "31/12/2025", "JKK": "90"},
            {"Nama perusahaan": "PT Entah", "Per tanggal": "31/12/2025", "JKK": "5"},
            {"Nama perusahaan": "PT Sinar Lain", "Per tanggal": "31/12/2025", "JKK": "50"},
        ]
    )
    for ke, (tambah, sama) in enumerate(((2, 0), (0, 2))):
        impor = impor_peserta.layanan.simpan(dua.petugas, f"daftar-{ke}.xlsx", isi)
        list(impor_peserta.layanan.kerjakan(dua.petugas, impor, masukkan=False))
        h = impor.hasil_periksa
        assert h is not None
        assert (h["tambah"], h["sama"], h["ditolak"]) == (tambah, sama, 1)
        assert "tidak ada perusahaan bernama ini" in h["contoh_tolak"][0]["alasan"]
        list(impor_peserta.layanan.kerjakan(dua.petugas, impor, masukkan=True))
        assert impor.ringkasan is not None
        assert (impor.ringkasan["ditambah"], impor.ringkasan["sama"]) == (tambah, sama)
    stmt = sa.select(sa.func.count()).select_from(PesertaJamsostek)
    assert db.session.scalar(stmt) == 2


def test_pages_take_show_and_send_the_counts(dua: DuniaPermohonan, sebagai: Any) -> None:
    saya = sebagai(dua.pengaju)
    alamat = f"/jamsostek/saya/{dua.pt_id}"
    salah = saya.post(alamat, data={"per_tanggal": "31/12/2025"})
    assert salah.status_code == 422
    assert "Isi jumlah peserta sedikitnya satu program." in salah.text
    assert saya.post(alamat, data={"per_tanggal": "31/12/2025", "jkk": "90"}).status_code == 302
    assert sebagai(dua.lain).get(alamat).status_code == 404
    kantor = sebagai(dua.petugas)
    for ke in ("/jamsostek", f"/jamsostek/{dua.pt_id}", f"/perusahaan/{dua.pt_id}"):
        assert "90" in kantor.get(ke).text
    assert f"/jamsostek/saya/{dua.pt_id}" in saya.get(f"/perusahaan-saya/{dua.pt_id}").text
    (peserta,) = baca.riwayat(dua.pt_id)
    assert peserta.sumber is SumberPeserta.PERUSAHAAN, "whatever the form says"
    berkas = kantor.post("/jamsostek/kurang.xlsx", data={})
    lembar = load_workbook(io.BytesIO(berkas.data)).worksheets[0]
    berkas.close()
    assert [s[0] for s in lembar.iter_rows(min_row=4, values_only=True)] == [
        "PT Maju Bersama",
        "PT Sinar Lain",
    ]
    assert kantor.post(
        f"/jamsostek/catatan/{peserta.id}/batalkan", data={"alasan": "Keliru."}
    ).location.endswith(f"/jamsostek/{dua.pt_id}")
    tindakan = db.session.scalars(
        sa.select(Jejak.tindakan).where(Jejak.tindakan.like("peserta_jam%"))
    )
    assert sorted(tindakan) == [
        f"peserta_jaminan_sosial_{kata}" for kata in ("dibatalkan", "dicatat", "diunduh")
    ]
