"""The rounds of talks are told at the counter as online."""

import re

from tests.integration.perselisihan_web.jalan import DASAR, tersembunyi

RONDE = {
    "riwayat_bipartit-0-tanggal": "5 Januari 2026",
    "riwayat_bipartit-0-hasil": "lanjut",
    "riwayat_bipartit-1-tanggal": "19 Januari 2026",
    "riwayat_bipartit-1-hasil": "buntu",
    "riwayat_bipartit-1-keterangan": "Direktur hadir",
}


def test_perundingan_dicatat_di_loket_dan_tampak_di_pemeriksaan(jalan) -> None:
    jawaban = jalan.simpan_isian(**RONDE)
    assert jawaban.status_code == 302
    jalan.daftarkan_perusahaan()
    halaman = jalan.client.get(f"/perkara/{jalan.id}/isian/periksa").text
    assert "Senin, 19 Januari 2026. Berunding, tidak sepakat. Direktur hadir" in halaman
    jalan.terima_berkas()
    assert jalan.perkara.riwayat_bipartit == [
        {"tanggal": "2026-01-05", "hasil": "lanjut", "keterangan": ""},
        {"tanggal": "2026-01-19", "hasil": "buntu", "keterangan": "Direktur hadir"},
    ]


def test_dua_orang_mengubah_perundingan_membandingkannya_dengan_kata(jalan) -> None:
    jalan.simpan_isian(**RONDE)
    alamat = f"/perkara/{jalan.id}/isian"
    halaman = jalan.client.get(alamat).text
    lama = tersembunyi(halaman, "versi")
    isi = {**_isian(halaman), **RONDE, "versi": lama, "lanjut": "simpan"}
    satu = {**isi, "riwayat_bipartit-1-keterangan": "Direktur tidak hadir"}
    assert jalan.client.post(alamat, data=satu).status_code == 302
    dua = {**isi, "riwayat_bipartit-1-hasil": "tidak_datang"}
    jawaban = jalan.client.post(alamat, data=dua)
    assert jawaban.status_code == 422
    assert "Pihak lain menolak atau tidak datang" in jawaban.text
    assert "Direktur tidak hadir" in jawaban.text


def _isian(halaman: str) -> dict[str, str]:
    """Read what the page would send for its texts; choices keep their default."""
    pola = r'name="(pihak-\d-(?:id|perusahaan_id))" value="(\d*)"'
    return {**DASAR, "tanggal_masuk": "6 April 2026", **dict(re.findall(pola, halaman))}
