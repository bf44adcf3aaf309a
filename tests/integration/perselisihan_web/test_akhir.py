"""Every legal end, reached through the pages; every act's form is sent at least once."""

from __future__ import annotations

import pytest

from hi_cases.perselisihan.rules.alur import ALUR
from hi_cases.perselisihan.types import Hasil, Tahap, Tindakan
from tests.integration.perselisihan_web.jalan import MEDIATOR, Jalan, L
from tests.integration.perselisihan_web.skenario import SEBAGIAN, SETUJU, SKENARIO, Skenario

DI_LUAR = {
    # Sent from the intake pages (test_isian) and in a test of their own below.
    Tindakan.UBAH_DRAF,
    Tindakan.PERBAIKI_DATA,
    # On pages of their own (test_koreksi).
    Tindakan.PERBAIKI_TANGGAL,
    Tindakan.TERIMA_BERKAS,
    Tindakan.TAUTKAN,
    Tindakan.LEPAS_TAUTAN,
    Tindakan.TUTUP_DITERIMA_SEBAGIAN,
    # Their effect is shown first, on pages of their own (test_serah_terima).
    Tindakan.GABUNGKAN,
    Tindakan.PISAHKAN,
    # What parties say, and what the office does about it (tests/integration/pihak).
    *(satu.tindakan for satu in ALUR if not satu.oleh_staf),
    Tindakan.CABUT_KUASA,
    Tindakan.TANGGAPI_PERNYATAAN,
    Tindakan.PERIKSA_KUASA,
    # Meetings on pages of their own (tests/integration/pertemuan); what silence was taken to mean
    # and is taken back (tests/integration/diam).
    Tindakan.JADWALKAN,
    Tindakan.JADWAL_ULANG,
    Tindakan.BATALKAN_JADWAL,
    Tindakan.BATALKAN_ANGGAPAN,
}


@pytest.fixture
def jalan(client, masuk, pengguna, jam) -> Jalan:
    """Return the driver that opens every page on its way."""
    return Jalan(client, masuk, pengguna, jam, setiap_halaman=True)


def _mulai(jalan: Jalan, skenario: Skenario) -> None:
    if skenario.bipartit:
        jalan.buka_bipartit(**skenario.permohonan)
    else:
        jalan.masukkan(**skenario.permohonan)


@pytest.mark.anggaran(30, "a whole case through the pages, on two databases")
@pytest.mark.parametrize("skenario", SKENARIO, ids=str)
def test_jalan_sampai_akhir(jalan: Jalan, skenario: Skenario) -> None:
    _mulai(jalan, skenario)
    for langkah in skenario.langkah:
        jalan.lakukan(langkah)
    assert (jalan.perkara.tahap, jalan.perkara.hasil) == (skenario.tahap, skenario.hasil)


@pytest.mark.anggaran(30, "a whole case through the pages, on two databases")
def test_diterima_sebagian_per_pekerja(jalan: Jalan) -> None:
    _mulai(jalan, SEBAGIAN)
    for langkah in SEBAGIAN.langkah:
        jalan.lakukan(langkah)
    satu, dua, tiga = jalan.anggota()
    kelompok = L(
        Tindakan.CATAT_JAWABAN,
        MEDIATOR,
        2,
        {f"jawaban_anggota-{satu}": "setuju", f"jawaban_anggota-{dua}": "menolak"},
    )
    jalan.lakukan(kelompok)
    jalan.sebagai(MEDIATOR)
    halaman = jalan.client.get(jalan.alamat(Tindakan.CATAT_JAWABAN)).text
    assert f"jawaban_anggota-{tiga}" in halaman
    assert f'name="jawaban_anggota-{satu}"' not in halaman
    jalan.lakukan(L(Tindakan.CATAT_JAWABAN, MEDIATOR, 1, {f"jawaban_anggota-{tiga}": "setuju"}))
    jalan.lakukan(L(Tindakan.CATAT_JAWABAN, MEDIATOR, 0, SETUJU))
    halaman = jalan.client.get(jalan.alamat(Tindakan.TUTUP_DITERIMA_SEBAGIAN)).text
    assert "Pemohon: 2 pekerja setuju, 1 menolak. Termohon setuju, " in halaman
    jalan.lakukan(L(Tindakan.TUTUP_DITERIMA_SEBAGIAN, MEDIATOR, 1))
    assert jalan.perkara.hasil is Hasil.DITERIMA_SEBAGIAN


def test_semua_tindakan_dan_akhir_terwakili() -> None:
    aksi = {langkah.aksi for skenario in SKENARIO for langkah in skenario.langkah}
    assert aksi | DI_LUAR == set(Tindakan)
    hasil = {skenario.hasil for skenario in SKENARIO} | {SEBAGIAN.hasil}
    assert hasil - {None} == set(Hasil) - {Hasil.DIGABUNG}
    tahap = {skenario.tahap for skenario in SKENARIO}
    assert {Tahap.DIALIHKAN_KEWENANGAN, Tahap.DITERUSKAN_PENGAWAS} <= tahap


def test_tautkan_dengan_nomor_register(jalan: Jalan) -> None:
    jalan.masukkan()
    jalan.lakukan(L(Tindakan.CATAT, "petugas"))
    nomor = jalan.perkara.nomor
    jalan.masukkan(**{"pihak-0-nama": "Budi Santoso"})
    salah = L(Tindakan.TAUTKAN, "petugas", 0, {"perkara_id": "999/XX"})
    jalan.sebagai("petugas")
    jawaban = jalan.client.post(jalan.alamat(Tindakan.TAUTKAN), data=jalan.isian(salah))
    assert jawaban.status_code == 422
    assert "tidak menunjuk tepat satu perkara" in jawaban.text
    assert 'value="999/XX"' in jawaban.text
    jalan.lakukan(L(Tindakan.TAUTKAN, "petugas", 0, {"perkara_id": nomor}))
    assert nomor in jalan.client.get(f"/perkara/{jalan.id}").text
    jalan.lakukan(L(Tindakan.LEPAS_TAUTAN, "petugas"))
    assert "Perkara terkait" not in jalan.client.get(f"/perkara/{jalan.id}").text
    halaman = jalan.client.get(jalan.alamat(Tindakan.LEPAS_TAUTAN))
    assert halaman.status_code == 409
    assert "tidak punya tautan yang dapat dilepas" in halaman.text
    halaman = jalan.client.get(f"/perkara/{jalan.id}").text
    assert jalan.alamat(Tindakan.LEPAS_TAUTAN) not in halaman
    assert "Lepas tautan" in jalan.client.get(jalan.alamat(Tindakan.TAUTKAN)).text
