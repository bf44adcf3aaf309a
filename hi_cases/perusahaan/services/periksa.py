"""What must hold of company data before it is stored."""

from datetime import date
from typing import Any

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah
from hi_cases.perusahaan import queries, rules
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.types import BentukUsaha, DataLokasi, DataPerusahaan, VersiKbli

PANJANG_NAMA = 190


def nilai_kolom(data: DataPerusahaan) -> dict[str, Any]:
    """Return the columns for `data`, or raise DataTidakSah naming each wrong field."""
    wlkp, nib = rules.rapikan_nomor(data.wlkp), rules.rapikan_nomor(data.nib)
    kbli = rules.rapikan_nomor(data.kbli)
    galat = {
        "nama": _tolak_nama(data),
        "nib": rules.tolak_nib(nib),
        "kbli": rules.tolak_kbli(kbli),
        "kbli_versi": _tolak_versi(kbli, data.kbli_versi),
        "sektor": _tolak_sektor(data.sektor),
        "jumlah_pekerja": _tolak_jumlah(data.jumlah_pekerja)
        or rules.tolak_jumlah_lp(data.jumlah_pekerja, data.pekerja_laki, data.pekerja_perempuan),
        "pekerja_laki": _tolak_jumlah(data.pekerja_laki),
        "pekerja_perempuan": _tolak_jumlah(data.pekerja_perempuan),
        "wlkp_dilaporkan": _tolak_lapor(data.wlkp_dilaporkan),
        **_tolak_tempat(data),
    }
    if salah := {bidang: pesan for bidang, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    baku = rules.nama_baku(data.nama, data.bentuk)
    sektor = data.sektor or sektor_kode(kbli, data.kbli_versi)
    return {
        "nama": rules.nama_tampil(data.nama, data.bentuk),
        "nama_baku": baku,
        "nama_urut": rules.nama_urut(baku),
        "bentuk": _bentuk(data),
        "wlkp": wlkp,
        "nib": nib,
        "kbli": kbli,
        "kbli_versi": data.kbli_versi if kbli else None,
        "sektor": sektor,
        "sektor_versi": versi_sektor(sektor),
        "alamat": data.alamat or None,
        "kecamatan": data.kecamatan or None,
        "kawasan": data.kawasan or None,
        "jumlah_pekerja": rules.jumlah_pekerja(
            data.jumlah_pekerja, data.pekerja_laki, data.pekerja_perempuan
        ),
        "pekerja_laki": data.pekerja_laki,
        "pekerja_perempuan": data.pekerja_perempuan,
        "wlkp_dilaporkan": data.wlkp_dilaporkan,
    }


def nilai_lokasi(data: DataLokasi) -> dict[str, Any]:
    """Return the columns of a site, or raise DataTidakSah."""
    galat = {
        "nama": None if data.nama.strip() else "Tulis nama lokasi, misalnya “Pabrik 2”.",
        "jumlah_pekerja": _tolak_jumlah(data.jumlah_pekerja),
        **_tolak_tempat(data),
    }
    if salah := {bidang: pesan for bidang, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    return {
        "nama": data.nama.strip(),
        "alamat": data.alamat or None,
        "kecamatan": data.kecamatan or None,
        "kawasan": data.kawasan or None,
        "jumlah_pekerja": data.jumlah_pekerja,
    }


def _tolak_nama(data: DataPerusahaan) -> str | None:
    if not rules.inti_baku(data.nama):
        return "Tulis nama perusahaan."
    if len(rules.nama_baku(data.nama, data.bentuk)) > PANJANG_NAMA or (
        len(rules.nama_tampil(data.nama, data.bentuk)) > PANJANG_NAMA
    ):
        return f"Nama terlalu panjang: paling banyak {PANJANG_NAMA} huruf dengan bentuk usahanya."
    return None


def _bentuk(data: DataPerusahaan) -> BentukUsaha:
    tertulis = rules.urai(data.nama).bentuk
    if tertulis is BentukUsaha.LAINNYA and data.bentuk is not None:
        return data.bentuk
    return tertulis


def _tolak_versi(kbli: str | None, versi: VersiKbli | None) -> str | None:
    if kbli and versi is None:
        return "Pilih edisi KBLI: kode yang sama dapat berarti lain di edisi lain."
    return None


def sektor_kode(kbli: str | None, versi: VersiKbli | None) -> str | None:
    """Return the category that a code of its edition belongs to."""
    return rules.kategori_dari_kode(kbli, versi, queries.kategori_kbli())


def sektor_tersimpan(
    lama: Perusahaan, kolom: dict[str, Any], ditulis: str | None
) -> dict[str, Any]:
    """Return the columns of the category where a stored company gets these `kolom`."""
    sektor = rules.sektor_sesuai(
        ditulis or None,
        lama.sektor,
        sektor_kode(lama.kbli, lama.kbli_versi),
        sektor_kode(kolom["kbli"], kolom["kbli_versi"]),
    )
    return {"sektor": sektor, "sektor_versi": versi_sektor(sektor)}


def versi_sektor(sektor: str | None) -> str | None:
    for satu in queries.kategori_kbli():
        if satu.kategori == sektor:
            return satu.versi.value
    return None


def _tolak_sektor(sektor: str | None) -> str | None:
    if sektor and versi_sektor(sektor) is None:
        return "Pilih sektor dari daftar."
    return None


def _tolak_jumlah(jumlah: int | None) -> str | None:
    if jumlah is not None and jumlah < 0:
        return "Jumlah pekerja tidak boleh kurang dari 0."
    return None


def _tolak_lapor(hari: date | None) -> str | None:
    if hari is not None and hari > clock.hari_ini():
        return "Tanggal lapor tidak boleh sesudah hari ini."
    return None


def _tolak_tempat(data: DataPerusahaan | DataLokasi) -> dict[str, str | None]:
    kecamatan_salah = data.kecamatan and data.kecamatan not in queries.kecamatan()
    kawasan_salah = data.kawasan and data.kawasan not in queries.kawasan()
    return {
        "kecamatan": "Pilih kecamatan dari daftar." if kecamatan_salah else None,
        "kawasan": "Pilih kawasan dari daftar." if kawasan_salah else None,
    }
