"""The list of companies, one company from all sides, and its masked contacts."""

from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue

from hi_cases.audit import queries as jejak
from hi_cases.core import authz, papan
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perusahaan import queries, rules, services
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.routes.bp import bp
from hi_cases.perusahaan.types import AsalPerusahaan, Saringan, UrutDaftar

_VERIFIKASI = {"ya": True, "belum": False}


def _saringan() -> Saringan:
    """Read the filters from the address; what is not known there filters nothing."""
    ambil = request.args
    asal = ambil.get("asal", "")
    return Saringan(
        q=ambil.get("q", "").strip()[:200],
        kecamatan=tuple(k for k in ambil.getlist("kecamatan") if k in queries.kecamatan()),
        kawasan=tuple(k for k in ambil.getlist("kawasan") if k in queries.kawasan()),
        sektor=tuple(s for s in ambil.getlist("sektor") if queries.nama_kategori(s)),
        terverifikasi=_VERIFIKASI.get(ambil.get("verifikasi", "")),
        asal=AsalPerusahaan(asal) if asal in list(AsalPerusahaan) else None,
    )


def _chip(saringan: Saringan) -> list[dict[str, str]]:
    butir = [("q", saringan.q, "Kata", saringan.q)] if saringan.q else []
    butir += [("kecamatan", k, "Kecamatan", k) for k in saringan.kecamatan]
    butir += [("kawasan", k, "Kawasan", k) for k in saringan.kawasan]
    butir += [("sektor", s, "Sektor", queries.nama_kategori(s)) for s in saringan.sektor]
    if saringan.terverifikasi is not None:
        kata = ("ya", "sudah") if saringan.terverifikasi else ("belum", "belum")
        butir.append(("verifikasi", kata[0], "Verifikasi", kata[1]))
    if saringan.asal is not None:
        kata_asal = "register lama" if saringan.asal is AsalPerusahaan.REGISTER else "sistem"
        butir.append(("asal", saringan.asal, "Asal", kata_asal))
    return [dict(zip(("kunci", "nilai", "label", "teks"), satu, strict=True)) for satu in butir]


@bp.get("/perusahaan")
@wajib("perusahaan.lihat")
def daftar() -> ResponseReturnValue:
    """List companies, filtered by the address."""
    saringan = _saringan()
    pilihan_urut = request.args.get("urut", "")
    urut = UrutDaftar(pilihan_urut) if pilihan_urut in list(UrutDaftar) else UrutDaftar.NAMA
    setelah = request.args.get("setelah", "")
    return render_template(
        "perusahaan/daftar.html",
        halaman=queries.daftar(pelaku_kini(), saringan, urut, setelah),
        saringan=saringan,
        chip=_chip(saringan),
        urut=urut.value,
        setelah=setelah,
        kecamatan=queries.kecamatan(),
        kawasan=queries.kawasan(),
        kategori=queries.kategori_kbli(),
        nama_kategori=queries.nama_kategori,
    )


@bp.get("/perusahaan/<int:id>")
@wajib("perusahaan.lihat")
def rinci(id: int) -> ResponseReturnValue:
    """Show one company from all sides; contacts masked."""
    return _rinci(queries.ambil(pelaku_kini(), id), kontak_terbuka=False)


@bp.post("/perusahaan/<int:id>/kontak")
@wajib("perusahaan.buka_kontak")
def kontak(id: int) -> ResponseReturnValue:
    """Show the company with its contacts in clear; the trail says who looked."""
    with ubah():
        services.buka_kontak(pelaku_kini(), id)
    return _rinci(queries.ambil(pelaku_kini(), id), kontak_terbuka=True)


def _rinci(perusahaan: Perusahaan, *, kontak_terbuka: bool) -> ResponseReturnValue:
    data: dict[str, Any] = {
        "p": perusahaan,
        "kontak_terbuka": kontak_terbuka,
        "telepon": _samar(perusahaan.telepon, rules.samarkan_telepon, buka=kontak_terbuka),
        "email": _samar(perusahaan.email, rules.samarkan_email, buka=kontak_terbuka),
        "catatan_wlkp": rules.catatan_wlkp(perusahaan.wlkp),
        "sektor": queries.nama_kategori(perusahaan.sektor),
    }
    if perusahaan.digabung_ke_id is None:
        data["panel"] = papan.panel_perusahaan(pelaku_kini(), perusahaan.id)
        data["wakil"] = queries.daftar_wakil(pelaku_kini(), perusahaan.id)
        data["koreksi"] = queries.koreksi_terbuka(pelaku_kini(), perusahaan.id)
        data["mirip"] = queries.usulan(pelaku_kini(), perusahaan_id=perusahaan.id)
    return render_template(
        "perusahaan/rinci.html",
        **data,
        gabungan=queries.penggabungan(pelaku_kini(), perusahaan.id),
        jejak=_butir_jejak(perusahaan),
        boleh_ubah=authz.tabel().boleh(pelaku_kini(), "perusahaan.ubah"),
    )


def _samar(nilai: str | None, samarkan: Any, *, buka: bool) -> str:
    return (nilai or "") if buka else samarkan(nilai)


_KATA_JEJAK = {
    "daftarkan_perusahaan": "Perusahaan didaftarkan",
    "daftarkan_dari_register": "Masuk dari register lama",
    "ubah_perusahaan": "Data diubah",
    "verifikasi_perusahaan": "Data dinyatakan benar",
    "batal_verifikasi_perusahaan": "Pernyataan benar dicabut",
    "buka_kontak_perusahaan": "Kontak dibuka",
    "gabung_perusahaan": "Digabungkan",
    "batal_gabung_perusahaan": "Penggabungan dibatalkan",
    "tolak_usulan_gabung": "Usulan penggabungan ditolak",
    "tambah_lokasi": "Lokasi ditambahkan",
    "ubah_lokasi": "Lokasi diubah",
    "tutup_lokasi": "Lokasi ditutup",
    "buka_lokasi": "Lokasi dibuka lagi",
    "ajukan_wakil": "Wakil mengajukan diri",
    "verifikasi_wakil": "Surat wakil diterima",
    "tolak_wakil": "Surat wakil ditolak",
    "cabut_wakil": "Wakil dicabut",
    "hubungkan_wakil": "Permintaan wakil dihubungkan",
    "undang_wakil": "Admin perusahaan mengundang akun",
    "batal_undang_wakil": "Undangan dibatalkan",
    "tolak_undang_wakil": "Undangan ditolak",
    "terima_undang_wakil": "Undangan diterima",
    "ubah_wakil": "Peran akun diubah",
    "akhiri_wakil": "Akun diakhiri admin perusahaan",
    "minta_koreksi": "Perusahaan meminta data dibetulkan",
    "jawab_koreksi": "Permintaan pembetulan dijawab",
    "ubah_dari_daftar": "Diubah menurut daftar perusahaan",
}


_KATA_BIDANG = {
    "nama": "nama",
    "bentuk": "bentuk usaha",
    "nib": "NIB",
    "wlkp": "nomor WLKP",
    "kbli": "kode KBLI",
    "sektor": "sektor",
    "alamat": "alamat",
    "kecamatan": "kecamatan",
    "kawasan": "kawasan industri",
    "jumlah_pekerja": "jumlah pekerja",
    "pekerja_laki": "pekerja laki-laki",
    "pekerja_perempuan": "pekerja perempuan",
    "wlkp_dilaporkan": "tanggal lapor WLKP",
    "narahubung": "narahubung",
    "telepon": "telepon",
    "email": "e-mail",
}


def _butir_jejak(perusahaan: Perusahaan) -> list[dict[str, Any]]:
    return [
        {
            "pada": satu.pada,
            "judul": _KATA_JEJAK.get(satu.tindakan, satu.tindakan.replace("_", " ").capitalize()),
            "oleh": satu.pelaku_nama,
            "uraian": satu.keterangan or _bidang_berubah(satu.sesudah),
            "dasar": satu.dasar,
        }
        for satu in jejak.jejak(perusahaan.rujukan)
    ]


def _bidang_berubah(sesudah: dict[str, Any] | None) -> str:
    """Name the fields that an entry speaks of; editions go without saying."""
    nama = [_KATA_BIDANG[kunci] for kunci in sesudah or () if kunci in _KATA_BIDANG]
    return f"Yang diisi atau diubah: {', '.join(nama)}." if nama else ""
