"""Requests about personal data in the demonstration: one answered, one open, one at the counter."""

from __future__ import annotations

from typing import Any

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.data_pribadi.services import permintaan
from hi_cases.urusan import services as urusan
from hi_cases.urusan.types import Urusan


def _ajukan(pelaku: Pelaku, hak: str, uraian: str) -> Urusan:
    nomor = pelaku.id or 0
    kontak = akun.kontak([nomor])[nomor].surel
    isi = {"hak": hak, "uraian": uraian, "nama": pelaku.nama, "kontak": kontak}
    return permintaan.ajukan(pelaku, isi, nomor)[0]


def isi_data_pribadi(pemain: Any) -> None:
    """Make them, received now: their hours run from here."""
    pekerja, kabid = pemain.akun("pekerja"), pemain.orang["kabid"]
    hari = clock.hari_ini()
    dijawab = _ajukan(pekerja, "perbaikan", "Nomor telepon pada perkara saya nomor yang lama.")
    jawaban = "Nomor telepon Anda pada perkara sudah kami ganti dengan nomor pada akun Anda."
    for tindakan, data in (
        ("periksa_identitas", {"tanggal": hari, "cara": "akun"}),
        ("ambil", {}),
        ("jawab", {"tanggal": hari, "jawaban": jawaban}),
    ):
        urusan.lakukan(kabid, dijawab.id, tindakan, dijawab.versi, data)
    _ajukan(pekerja, "akses", "Saya ingin salinan semua data tentang saya.")
    kini = clock.ke_lokal(clock.sekarang())
    loket = {
        "hak": "pembatasan",
        "tanggal": kini.date(),
        "pukul": f"{kini:%H.%M}",
        "nama": "Siti Rahayu",
        "kontak": "0812-0000-1111",
        "uraian": "Minta nomor telepon tidak dipakai menghubungi lagi setelah perkara selesai.",
    }
    urusan.buat(pemain.orang["petugas"], "permintaan_data", loket)
