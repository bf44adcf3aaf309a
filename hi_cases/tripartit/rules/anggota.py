"""Reading a list of members as it is typed or pasted: one a line, parts by semicolons."""

from __future__ import annotations

from collections.abc import Mapping

from hi_cases.core.bidang import BARIS
from hi_cases.core.teks import satu_baris
from hi_cases.tripartit.types import DataAnggota, Jabatan, JenisLembaga, Unsur

_UNSUR: Mapping[str, Unsur] = {
    **{satu.value: satu for satu in Unsur},
    "sp": Unsur.SERIKAT,
    "sp/sb": Unsur.SERIKAT,
    "buruh": Unsur.SERIKAT,
    "pekerja": Unsur.SERIKAT,
    "apindo": Unsur.PENGUSAHA,
    "pt": Unsur.AKADEMISI,
    "perguruan tinggi": Unsur.AKADEMISI,
}
_JABATAN: Mapping[str, Jabatan] = {
    **{satu.value.replace("_", " "): satu for satu in Jabatan},
    "wakil": Jabatan.WAKIL_KETUA,
}
BENTUK = "nama; unsur; jabatan; organisasi atau instansi"
NAMA, ORGANISASI = 200, 200
_BAGIAN = 4


def unsur_boleh(jenis: JenisLembaga) -> tuple[Unsur, ...]:
    """Return the elements that sit in a kind of body: experts in the wage council alone."""
    if jenis.tripartit:
        return (Unsur.PEMERINTAH, Unsur.PENGUSAHA, Unsur.SERIKAT)
    return tuple(Unsur)


def galat_anggota(jenis: JenisLembaga, data: DataAnggota) -> dict[str, str]:
    """Return what is wrong with a member, by field; empty: nothing."""
    galat = {}
    if not data.nama:
        galat["nama"] = "Tulis nama anggota."
    elif len(data.nama) > NAMA:
        galat["nama"] = f"Nama paling panjang {NAMA} huruf."
    if not data.organisasi:
        galat["organisasi"] = "Tulis organisasi atau instansi yang diwakilinya."
    elif len(data.organisasi) > ORGANISASI:
        galat["organisasi"] = f"Organisasi atau instansi paling panjang {ORGANISASI} huruf."
    if data.unsur not in unsur_boleh(jenis):
        galat["unsur"] = f"Unsur {data.unsur.label.lower()} tidak duduk dalam {jenis.label}."
    return galat


def baca_daftar(jenis: JenisLembaga, teks: str) -> tuple[list[DataAnggota], list[str]]:
    """Read members, one a line; return them, and a sentence for each line that cannot be read."""
    hasil, galat = [], []
    baris = [(ke, satu) for ke, satu in enumerate(teks.splitlines(), 1) if satu.strip()]
    if len(baris) > BARIS:
        return [], [f"Paling banyak {BARIS} baris. Anda menulis {len(baris)} baris."]
    for ke, satu in baris:
        data = _satu(satu)
        if isinstance(data, str):
            galat.append(f"Baris {ke}: {data}")
        elif salah := galat_anggota(jenis, data):
            galat.append(f"Baris {ke}: {next(iter(salah.values()))}")
        else:
            hasil.append(data)
    return ([] if galat else hasil), galat


def _satu(baris: str) -> DataAnggota | str:
    bagian = [satu_baris(satu) for satu in baris.split(";")]
    if len(bagian) != _BAGIAN:
        return f"tulis empat bagian, dipisah titik koma: {BENTUK}."
    nama, unsur, jabatan, organisasi = bagian
    if unsur.lower() not in _UNSUR:
        pilihan = ", ".join(satu.value for satu in Unsur)
        return f"unsur “{unsur[:40]}” tidak dikenal. Tulis salah satu: {pilihan}."
    if jabatan.lower() not in _JABATAN:
        pilihan = ", ".join(satu.label.lower() for satu in Jabatan)
        return f"jabatan “{jabatan[:40]}” tidak dikenal. Tulis salah satu: {pilihan}."
    return DataAnggota(nama, _UNSUR[unsur.lower()], _JABATAN[jabatan.lower()], organisasi)
