"""How entries of the trail about accounts read on the pages of accounts."""

from collections.abc import Sequence
from typing import Any

from hi_cases.core.authz import Peran

_JUDUL = {
    "akun.masuk": "Masuk",
    "akun.masuk_gagal": "Percobaan masuk gagal",
    "akun.terkunci": "Pintu masuk terkunci sementara",
    "akun.daftarkan": "Akun dibuat",
    "akun.daftar_sendiri": "Akun dibuat sendiri lewat surel",
    "akun.sandi_dipulihkan": "Kata sandi dipulihkan lewat surel",
    "akun.surel_diganti": "Surel diganti oleh petugas",
    "akun.ubah": "Data akun diubah",
    "akun.ubah_peran": "Peran diubah",
    "akun.nonaktifkan": "Akun dinonaktifkan",
    "akun.aktifkan": "Akun diaktifkan kembali",
    "akun.buka_kunci": "Kunci dibuka",
    "akun.sandi_diganti": "Kata sandi diganti",
    "akun.sandi_sementara": "Kata sandi sementara diberikan",
    "akun.sesi_diakhiri": "Sesi lain diakhiri",
    "akun.verifikasi_dipasang": "Verifikasi dua langkah dipasang",
    "akun.verifikasi_dicabut": "Verifikasi dua langkah dicabut",
    "akun.verifikasi_disetel_ulang": "Verifikasi dua langkah disetel ulang",
    "akun.kode_pemulihan_dibuat": "Kode pemulihan dibuat",
}
_BIDANG = {"nama": "Nama", "peran": "Peran", "jenjang": "Jenjang", "email": "Surel"}


def _nilai(bidang: str, nilai: Any) -> str:
    if bidang == "peran":
        # An account has several roles; a stand-in is named for one.
        semua = [nilai] if isinstance(nilai, str) else nilai
        return ", ".join(Peran(satu).label for satu in semua) or "tanpa peran"
    return str(nilai).replace("_", " ") if nilai else "–"


def _uraian(jejak: Any) -> str:
    sebelum, sesudah = jejak.sebelum or {}, jejak.sesudah or {}
    bagian = [
        f"{label}: {_nilai(bidang, sebelum[bidang])} → {_nilai(bidang, sesudah.get(bidang))}"
        if bidang in sebelum
        else f"{label}: {_nilai(bidang, sesudah[bidang])}"
        for bidang, label in _BIDANG.items()
        if sebelum.get(bidang) or sesudah.get(bidang)
    ]
    return "; ".join(filter(None, [jejak.keterangan[:1].upper() + jejak.keterangan[1:], *bagian]))


def butir(semua: Sequence[Any], batas: int = 30) -> list[dict[str, Any]]:
    """Return the newest entries as the component for trails reads them."""
    return [
        {
            "pada": jejak.pada,
            "judul": _JUDUL.get(jejak.tindakan, jejak.tindakan),
            "oleh": jejak.pelaku_nama,
            "uraian": _uraian(jejak),
        }
        for jejak in semua[:batas]
    ]
