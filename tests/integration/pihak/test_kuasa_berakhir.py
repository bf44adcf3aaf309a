"""Access ends with its letter, in every early stage too, and nobody writes himself a new one."""

from datetime import date

import pytest

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import TidakDitemukan
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import AksesPihak, Perkara
from hi_cases.perselisihan.types import StatusKuasa, Tindakan
from tests.integration.perselisihan.kantor import PEKERJA, PENGUSAHA, draf

SURAT = {
    "nama": "Rina, S.H.",
    "nomor": "SK-1",
    "tanggal": "2026-04-01",
    "lingkup": "Mewakili dalam perselisihan ini.",
    "berlaku_sampai": "2026-04-09",
}
KEMBALI = {"kekurangan": ["Fotokopi KTP"], "catatan": ""}


@pytest.fixture
def pengacara(pengguna):
    return pengguna("kuasa").pelaku


def diajukan(pelaku, **surat) -> Perkara:
    isi = draf("HAK", pihak=({**PEKERJA, "kuasa": [SURAT | surat]}, PENGUSAHA))
    perkara = services.buka_draf(pelaku, isi)
    return services.lakukan(pelaku, perkara.id, Tindakan.AJUKAN, perkara.versi, {"benar": True})


def kembalikan(kantor, perkara: Perkara) -> None:
    isi = {"tanggal": clock.hari_ini(), **KEMBALI}
    petugas = kantor.akun["petugas"]
    services.lakukan(petugas, perkara.id, Tindakan.KEMBALIKAN_BERKAS, perkara.versi, isi)


def periksa(kantor, perkara: Perkara, putusan: str = "terima") -> None:
    isi = {"kuasa_id": perkara.pihak[0].kuasa[0].id, "putusan": putusan, "alasan": "dilihat"}
    petugas = kantor.akun["petugas"]
    services.lakukan(petugas, perkara.id, Tindakan.PERIKSA_KUASA, perkara.versi, isi)


def lengkapi(pelaku, perkara: Perkara, ubah) -> Perkara:
    isi = queries.draf_dari(perkara)
    ubah(isi)
    return services.lakukan(
        pelaku, perkara.id, Tindakan.LENGKAPI_DARING, perkara.versi, {"draf": isi}
    )


def test_yang_suratnya_menunggu_melengkapi_tanpa_mengikat(kantor, pengacara):
    perkara = diajukan(pengacara)
    (posisi,) = queries.posisi(pengacara, perkara.id)
    assert not posisi.mengikat
    kembalikan(kantor, perkara)
    lengkapi(pengacara, perkara, lambda isi: isi.update(pokok="Upah lembur Maret."))
    assert perkara.pokok == "Upah lembur Maret."


@pytest.mark.parametrize("dikembalikan", [False, True])
def test_lewat_hari_terakhirnya_perkara_tidak_ada_lagi(kantor, pengacara, dikembalikan):
    perkara = diajukan(pengacara)
    periksa(kantor, perkara)
    if dikembalikan:
        kembalikan(kantor, perkara)
    kantor.pada(date(2026, 4, 9))
    assert queries.posisi(pengacara, perkara.id)
    kantor.pada(date(2026, 4, 10))
    with pytest.raises(TidakDitemukan):
        queries.perkara(pengacara, perkara.id)


def test_surat_yang_ditolak_tidak_membuka_apa_pun(kantor, pengacara):
    perkara = diajukan(pengacara)
    periksa(kantor, perkara, "tolak")
    with pytest.raises(TidakDitemukan):
        queries.perkara(pengacara, perkara.id)


def test_akses_yang_dicabut_petugas_berakhir_juga_bagi_yang_mengajukan(kantor, pengguna):
    pekerja = pengguna("pekerja").pelaku
    perkara = services.buka_draf(pekerja, draf("HAK"))
    services.lakukan(pekerja, perkara.id, Tindakan.AJUKAN, perkara.versi, {"benar": True})
    kembalikan(kantor, perkara)
    akses = db.session.query(AksesPihak).one()
    akses.dicabut_pada, akses.dicabut_karena = clock.sekarang(), "bukan orangnya"
    db.session.flush()
    with pytest.raises(TidakDitemukan):
        queries.perkara(pekerja, perkara.id)


def test_surat_yang_sudah_diperiksa_atau_dicabut_tidak_ditulis_ulang(kantor, pengacara, pengguna):
    perkara = diajukan(pengacara, berlaku_sampai="2027-01-01")
    periksa(kantor, perkara)
    lama = perkara.pihak[0].kuasa[0]
    kembalikan(kantor, perkara)

    def panjangkan(isi):
        isi["pihak"][0]["kuasa"][0]["berlaku_sampai"] = "2030-01-01"

    lengkapi(pengacara, perkara, panjangkan)
    assert (lama.status, lama.berlaku_sampai) == (StatusKuasa.TERVERIFIKASI, date(2027, 1, 1))
    (baru,) = [satu for satu in perkara.pihak[0].kuasa if satu is not lama]
    assert (baru.status, baru.pengguna_id) == (StatusKuasa.MENUNGGU, pengacara.id)


def test_pihak_lawan_yang_diganti_namanya_kehilangan_tautan_perusahaannya(kantor, pengguna):
    from tests.integration.pihak.test_pintu_depan import perusahaan

    pekerja = pengguna("pekerja").pelaku
    perkara = services.buka_draf(pekerja, draf("HAK"))
    services.lakukan(pekerja, perkara.id, Tindakan.AJUKAN, perkara.versi, {"benar": True})
    milik = perusahaan().id
    perkara.pihak[1].perusahaan_id = milik
    kembalikan(kantor, perkara)
    lengkapi(pekerja, perkara, lambda isi: isi["pihak"][1].update(alamat="Jalan Baru 1"))
    assert perkara.pihak[1].perusahaan_id == milik
    kembalikan(kantor, perkara)
    lengkapi(pekerja, perkara, lambda isi: isi["pihak"][1].update(nama="PT Lain"))
    assert perkara.pihak[1].perusahaan_id is None
