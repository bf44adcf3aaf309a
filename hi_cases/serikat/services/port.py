"""What this domain tells the engine of submissions about its kinds, and does after their acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.dokumen import queries as berkas
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan import queries as permohonan_queries
from hi_cases.permohonan.types import Jawaban, PortJenis, Tindakan
from hi_cases.perusahaan.queries import padan
from hi_cases.serikat.models import Organisasi
from hi_cases.serikat.queries import akun, batas, cocok, verifikasi
from hi_cases.serikat.rules import syarat
from hi_cases.serikat.rules.jenis import baru, bersama, ubah
from hi_cases.serikat.rules.susunan import baca_pengurus
from hi_cases.serikat.rules.verifikasi import VERIFIKASI
from hi_cases.serikat.services import buku
from hi_cases.serikat.services import verifikasi as layanan_verifikasi
from hi_cases.serikat.services.bahan import SATUAN, jawaban, surat_baru, surat_ubah, tentang
from hi_cases.serikat.types import (
    DataOrganisasi,
    JenisOrganisasi,
    JenisPerubahan,
    Kejadian,
    StatusOrganisasi,
)
from hi_cases.urusan.types import PortJenis as PortUrusan

_DASAR_PENDIRI = {
    JenisOrganisasi.SERIKAT: "UU 21/2000 Ps. 5 ayat (2)",
    JenisOrganisasi.FEDERASI: "UU 21/2000 Ps. 6 ayat (2)",
    JenisOrganisasi.KONFEDERASI: "UU 21/2000 Ps. 7 ayat (2)",
}


def lambang(permohonan: Any) -> str:
    """Return the hash of the logo that was brought; "": none was."""
    ada = [s.berkas_id for s in permohonan.dokumen if s.kode == bersama.LAMBANG and s.berlaku]
    baris = berkas.satu(ada[-1]) if ada else None
    return baris.sha256 if baris is not None else ""


def _sebut(satu: Organisasi | None) -> str:
    if satu is None:
        return ""
    return f"{satu.nama} ({satu.nomor})" if satu.nomor else satu.nama


def _sama(permohonan: Any, isian: Jawaban, kecuali: int | None) -> dict[str, Any]:
    return {
        syarat.NAMA_SAMA: _sebut(cocok.bernama(isian.get("nama") or "", kecuali=kecuali)),
        syarat.LOGO_SAMA: _sebut(cocok.berlogo(lambang(permohonan), kecuali=kecuali)),
    }


def _fakta_baru(permohonan: Any) -> Mapping[str, Any]:
    hari, menjadi = clock.hari_ini(), baru.MENJADI[permohonan.jenis]
    return {
        **_sama(permohonan, jawaban(permohonan), None),
        syarat.MULAI_ULANG: kalender.pengaturan(syarat.MULAI_ULANG, hari) == "ya",
        syarat.PENDIRI: permohonan_queries.jumlah_baris(permohonan),
        syarat.PENDIRI_MIN: int(kalender.pengaturan(f"pendiri_{menjadi.value}", hari)),
        syarat.SATUAN_PENDIRI: SATUAN[menjadi],
        syarat.DASAR_PENDIRI: _DASAR_PENDIRI[menjadi],
    }


def _fakta_ubah(permohonan: Any) -> Mapping[str, Any]:
    satu, isian = tentang(permohonan), jawaban(permohonan)
    return {
        **_sama(permohonan, isian, satu.id if satu else None),
        syarat.DITUTUP: _tidak_tercatat(satu),
        syarat.BATAS_LAPOR: batas.batas_lapor(isian.get("tanggal_perubahan")),
    }


def _tidak_tercatat(satu: Organisasi | None) -> str:
    if satu is None:
        return "Pilih dahulu organisasinya, dari halaman Organisasi saya atau di loket."
    if satu.tercatat:
        return ""
    return f"{satu.nama} tidak lagi tercatat: {satu.status.label.lower()}."


def _halangan_akun(pelaku: Pelaku, acuan: Rujukan | None) -> str:
    satu = db.session.get(Organisasi, acuan.id) if acuan and acuan.jenis == "organisasi" else None
    if satu is not None and not pelaku.staf and satu.id not in akun.organisasi_akun(pelaku.id):
        satu = None
    if satu is None and not pelaku.staf:
        return (
            "Akun Anda belum terhubung dengan serikat yang tercatat, atau terhubung dengan lebih "
            "dari satu. Mulai dari halaman Organisasi saya; bila belum ada, hubungi petugas."
        )
    return _tidak_tercatat(satu)


def _acuan_akun(pelaku: Pelaku) -> Rujukan | None:
    milik = [satu for satu in akun.organisasi_saya(pelaku) if satu.tercatat]
    return milik[0].rujukan if len(milik) == 1 else None


def _masuk(permohonan: Any) -> None:
    """A filing is listed and addressed under the name of the union, not of who typed it."""
    satu = tentang(permohonan)
    nama = satu.nama if satu else str(jawaban(permohonan).get("nama") or "")
    permohonan.pemohon_nama = nama[:200] or permohonan.pemohon_nama


def _sesudah_baru(pelaku: Pelaku, permohonan: Any, tindakan: Tindakan, data: Jawaban) -> None:
    if tindakan in (Tindakan.AJUKAN, Tindakan.AJUKAN_ULANG):
        _masuk(permohonan)
    if tindakan is not Tindakan.CATATKAN:
        return
    isian, menjadi = jawaban(permohonan), baru.MENJADI[permohonan.jenis]
    baris = permohonan_queries.baris(permohonan)
    pindah = permohonan.jenis == baru.SERIKAT_PINDAH.kode
    uraian = (
        f"Sebelumnya tercatat di {isian['dinas_asal']}, nomor {isian['nomor_lama']}."
        if pindah
        else ""
    )
    satu = buku.masukkan(
        pelaku,
        _data(isian, menjadi, permohonan, data, baris),
        Kejadian.PINDAH_MASUK if pindah else Kejadian.TERCATAT,
        permohonan_id=permohonan.id,
        uraian=uraian,
    )
    if menjadi is not JenisOrganisasi.SERIKAT:
        _naungi(pelaku, satu, baris)
    if permohonan.pemohon_id is not None:
        buku.hubungkan(pelaku, satu, permohonan.pemohon_id)


def _data(
    isian: Jawaban,
    menjadi: JenisOrganisasi,
    permohonan: Any,
    data: Jawaban,
    baris: Sequence[Mapping[str, Any]],
) -> DataOrganisasi:
    nama_pt, induk = str(isian.get("perusahaan") or ""), str(isian.get("induk") or "")
    pt = padan.bernama_banyak([nama_pt]).get(nama_pt, []) if nama_pt else []
    di_atas = cocok.bernama(induk) if induk else None
    if di_atas is not None and buku.galat_induk(None, menjadi, di_atas.id):
        di_atas = None
    return DataOrganisasi(
        menjadi,
        str(isian["nama"]),
        alamat=str(isian.get("alamat") or ""),
        kecamatan=str(isian.get("kecamatan") or ""),
        perusahaan_id=pt[0] if len(pt) == 1 else None,
        nama_perusahaan=nama_pt,
        induk_id=di_atas.id if di_atas else None,
        nama_induk="" if di_atas else induk,
        nomor=str(data["nomor"]),
        tanggal=permohonan.selesai_pada,
        tanggal_ad_art=isian.get("tanggal_ad_art"),
        jumlah_pendiri=len(baris),
        jumlah_anggota=isian.get("jumlah_anggota"),
        pengurus=baca_pengurus(isian),
        pendiri=[str(satu.get("nama") or "") for satu in baris],
        logo=lambang(permohonan),
    )


def _naungi(pelaku: Pelaku, induk: Organisasi, baris: Sequence[Mapping[str, Any]]) -> None:
    """Let the founders that stand in the book stand under the new one, unless they have another."""
    nomor = [str(satu.get("nomor") or "") for satu in baris]
    for satu in cocok.bernomor(nomor).values():
        if satu.induk_id is None and not buku.galat_induk(satu.id, satu.jenis, induk.id):
            satu.induk_id, satu.nama_induk = induk.id, ""
            uraian = f"Bernaung pada {induk.nama} sebagai pembentuknya."
            buku.catat(pelaku, satu, Kejadian.PERUBAHAN, induk.tanggal or clock.hari_ini(), uraian)


def _sesudah_ubah(pelaku: Pelaku, permohonan: Any, tindakan: Tindakan, data: Jawaban) -> None:
    if tindakan in (Tindakan.AJUKAN, Tindakan.AJUKAN_ULANG):
        _masuk(permohonan)
    if tindakan is Tindakan.CATATKAN:
        _CATAT[permohonan.jenis](pelaku, permohonan, jawaban(permohonan), data)


def _catat_perubahan(pelaku: Pelaku, permohonan: Any, isian: Jawaban, _data: Jawaban) -> None:
    buku.tahan_buku()
    satu = buku.pegang(permohonan.acuan_id)
    apa: JenisPerubahan = isian["apa"]
    hari: date = isian["tanggal_perubahan"]
    lama = {"nama": satu.nama, "alamat": satu.alamat}
    if apa.ad_art:
        satu.tanggal_ubah_ad_art = hari
        if nama := " ".join(str(isian.get("nama") or "").split()):
            if pesan := buku.galat_nama(nama, kecuali=satu.id):
                raise TindakanDitolak(pesan, "UU 21/2000 Ps. 19")
            satu.nama, satu.kunci_nama = nama, buku.kunci_nama(nama)
        logo = lambang(permohonan)
        if pesan := buku.galat_logo(logo, kecuali=satu.id):
            raise TindakanDitolak(pesan, "UU 21/2000 Ps. 19")
        satu.logo = logo or satu.logo
    if alamat := isian.get("alamat"):
        satu.alamat = alamat
    if isian.get("jumlah_anggota") is not None:
        satu.jumlah_anggota = isian["jumlah_anggota"]
    if apa.pengurus:
        buku.ganti_pengurus(satu, baca_pengurus(isian), hari)
    db.session.flush()
    uraian = f"{apa.label}, diputuskan {tulis_tanggal(hari, hari=False)}. {isian['uraian']}"
    buku.catat(
        pelaku,
        satu,
        Kejadian.PERUBAHAN,
        permohonan.selesai_pada,
        uraian,
        permohonan_id=permohonan.id,
        data=lama,
    )


def _catat_keluar(pelaku: Pelaku, permohonan: Any, isian: Jawaban, data: Jawaban) -> None:
    buku.tutup(
        pelaku,
        permohonan.acuan_id,
        StatusOrganisasi.PINDAH,
        Kejadian.PINDAH_KELUAR,
        permohonan.selesai_pada,
        f"Pindah ke {isian['daerah_tujuan']}.",
        nomor=str(data["nomor"]),
        permohonan_id=permohonan.id,
    )


def _catat_bubar(pelaku: Pelaku, permohonan: Any, isian: Jawaban, data: Jawaban) -> None:
    buku.tutup(
        pelaku,
        permohonan.acuan_id,
        StatusOrganisasi.BUBAR,
        Kejadian.BUBAR,
        permohonan.selesai_pada,
        f"{isian['sebab'].label}. {isian['uraian']}",
        nomor=str(data["nomor"]),
        permohonan_id=permohonan.id,
    )


_CATAT: Mapping[str, Callable[[Pelaku, Any, Jawaban, Jawaban], None]] = {
    ubah.PERUBAHAN_SERIKAT.kode: _catat_perubahan,
    ubah.SERIKAT_KELUAR.kode: _catat_keluar,
    ubah.SERIKAT_BUBAR.kode: _catat_bubar,
}


def _pemohon(permohonan: Any) -> Mapping[str, str]:
    """The union as letters address it."""
    satu = tentang(permohonan)
    alamat = satu.alamat if satu else str(permohonan.isian.get("alamat") or "")
    return {"alamat": alamat}


def _tinjau(_permohonan: Any, baris: Sequence[Jawaban]) -> Sequence[Sequence[str]]:
    """Note of each founder whether its number stands in the book, under its name."""
    ada = cocok.bernomor(str(satu.get("nomor") or "") for satu in baris)
    return [_catatan(satu, ada.get(str(satu.get("nomor") or ""))) for satu in baris]


def _catatan(baris: Jawaban, satu: Organisasi | None) -> Sequence[str]:
    if satu is None:
        return ("Nomor ini tidak ada dalam buku pencatatan dinas ini.",)
    if not satu.tercatat:
        return (f"{satu.nama}: {satu.status.label.lower()}.",)
    if not cocok.sama_nama(str(baris.get("nama") or ""), satu.nama):
        return (bertitik(f"Nomor ini atas nama {satu.nama}"),)
    return ()


def dari_permohonan() -> sa.Select[Any]:
    """Select the submissions whose organisation stands in the book."""
    return sa.select(Organisasi.permohonan_id).where(Organisasi.permohonan_id.is_not(None))


_BARU = PortJenis(
    fakta=_fakta_baru,
    sesudah=_sesudah_baru,
    surat=surat_baru,
    pemohon=_pemohon,
    wakilan=akun.wakilan,
    produk=dari_permohonan,
)
_BERNOMOR = PortJenis(
    fakta=_fakta_baru,
    sesudah=_sesudah_baru,
    surat=surat_baru,
    pemohon=_pemohon,
    wakilan=akun.wakilan,
    produk=dari_permohonan,
    tinjau=_tinjau,
)
_UBAH = PortJenis(
    fakta=_fakta_ubah,
    sesudah=_sesudah_ubah,
    surat=surat_ubah,
    pemohon=_pemohon,
    wakilan=akun.wakilan,
    acuan_akun=_acuan_akun,
    halangan_akun=_halangan_akun,
)
PORT: Mapping[str, PortJenis] = {
    **{
        satu.kode: _BARU if baru.MENJADI[satu.kode] is JenisOrganisasi.SERIKAT else _BERNOMOR
        for satu in baru.JENIS
    },
    **{satu.kode: _UBAH for satu in ubah.JENIS},
}
URUSAN = ((VERIFIKASI, PortUrusan(verifikasi.fakta, layanan_verifikasi.sesudah, verifikasi.panel)),)
"""The office's own procedures of this domain, each with who answers."""
