"""A transfer and a kind of dispute that were wrong, put right in the open."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.audit import queries as audit
from hi_cases.core.authz import SISTEM, Peran
from hi_cases.core.errors import DataTidakSah, TidakBerizin
from hi_cases.indikator import queries as indikator
from hi_cases.indikator.types import Saringan, Ukuran
from hi_cases.perselisihan.queries import draf as isi_draf
from hi_cases.perselisihan.types import Lokasi, Tahap, Tindakan
from tests.integration.perselisihan.kantor import Kantor

# -- a wrong transfer, a wrong kind -------------------------------------------------------


def test_pengalihan_yang_keliru_dibatalkan(kantor: Kantor) -> None:
    """Office practice: back to the stage before, with its place and its clocks as they were."""
    kantor.limpahkan("HAK")
    semula = kantor.perkara.tempat_kejadian
    med30 = kantor.jatuh("MED-30")
    kantor.maju(1)
    kantor.lakukan(
        Tindakan.ALIHKAN,
        tujuan="provinsi",
        tempat_kejadian="Karawang",
        alasan="Dua kabupaten",
        surat="S-9",
    )
    assert kantor.berjalan() == set()
    kantor.maju(3)
    with pytest.raises(TidakBerizin):
        kantor.lakukan(Tindakan.BUKA_KEMBALI, pelaku=kantor.akun[Peran.MEDIATOR], alasan="Keliru")
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Pabriknya di Bekasi")
    perkara = kantor.perkara
    assert perkara.tahap is Tahap.DILIMPAHKAN_MEDIATOR
    assert (perkara.dialihkan_ke, perkara.selesai_pada) == (None, None)
    assert (perkara.lokasi, perkara.tempat_kejadian) == (Lokasi.SATU_KABUPATEN, semula)
    assert kantor.berjalan() == {"MED-7", "MED-30"}
    assert kantor.jatuh("MED-30") == med30
    assert "Pengalihan dibatalkan. Pabriknya di Bekasi" in kantor.peristiwa()[-1].keterangan


def test_penerusan_ke_pengawas_yang_keliru_dibatalkan(kantor: Kantor) -> None:
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(Tindakan.TERUSKAN_PENGAWAS, alasan="Norma lembur", surat="S-3")
    kantor.lakukan(Tindakan.BUKA_KEMBALI, alasan="Ternyata ada perselisihan")
    assert kantor.tahap() is Tahap.BERKAS_DITERIMA
    kantor.lakukan(Tindakan.CATAT)
    assert kantor.perkara.nomor


def test_tanggal_masuk_tetap_sebelum_pencatatan(kantor: Kantor) -> None:
    kantor.catat("HAK")
    kantor.maju(3)
    petugas = kantor.akun[Peran.PETUGAS]
    baru = isi_draf(petugas, kantor.id) | {"tanggal_masuk": "2026-04-08"}
    with pytest.raises(DataTidakSah, match="tidak boleh sesudah pencatatan") as galat:
        kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=baru, alasan="x")
    assert set(galat.value.bidang) == {"tanggal_masuk"}
    kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=baru | {"tanggal_masuk": "2026-04-02"}, alasan="x")
    assert kantor.perkara.masuk == date(2026, 4, 2)


def masuk_menurut_jenis() -> dict[str, int]:
    tabel = indikator.tabel_tahunan(SISTEM, Saringan(2026, 2026))
    return {satu.nilai: satu.hitungan[Ukuran.MASUK] for satu in tabel.rincian}


def test_jenis_yang_diperbaiki_memindahkan_kolom_statistik(kantor: Kantor) -> None:
    """The yearly table counts the final main kind; what it was stays in event and trail."""
    kantor.catat("HAK")
    assert masuk_menurut_jenis() == {"HAK": 1}
    baru = isi_draf(kantor.akun[Peran.PETUGAS], kantor.id) | {
        "jenis": ["KEP"],
        "jenis_utama": "KEP",
    }
    kantor.lakukan(Tindakan.PERBAIKI_DATA, draf=baru, alasan="Salah membaca surat")
    assert masuk_menurut_jenis() == {"KEP": 1}
    (jejak,) = (
        satu
        for satu in audit.jejak(kantor.perkara.rujukan)
        if satu.tindakan == "perselisihan.perbaiki_data"
    )
    assert (jejak.sebelum["jenis_utama"], jejak.sesudah["jenis_utama"]) == ("HAK", "KEP")
    data = kantor.peristiwa()[-1].data
    (satu,) = (s for s in data["rinci"] if s["bidang"] == "jenis_utama")
    assert (satu["lama"], satu["baru"]) == ("HAK", "KEP")
