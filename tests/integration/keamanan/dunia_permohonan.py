"""Submissions among the things that addresses name: two companies, a union as party to each."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from werkzeug.datastructures import FileStorage

from hi_cases.core import berkas, clock
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import services
from hi_cases.permohonan.models import Permohonan, PihakPermohonan
from hi_cases.permohonan.types import StatusPihak, Tindakan
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import WakilPerusahaan
from hi_cases.perusahaan.types import DataPerusahaan, PeranWakil, StatusWakil
from hi_cases.surat.models import SalinanCap
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.services import dokumen_lama, impor, impor_peserta, jamsostek
from hi_cases.syarat_kerja.types import (
    DasarSah,
    DataDokumenLama,
    DataPeserta,
    JenisInstrumen,
    MacamInstrumen,
    Program,
    StatusInstrumen,
    SumberPeserta,
)
from tests.factories.berkas import pdf
from tests.integration.perusahaan.buku_perusahaan import buku
from tests.perangkat.permohonan import JAWABAN

_PERUSAHAAN, _SERIKAT = "perusahaan", "serikat"


def _wakili(akun: Any, perusahaan_id: int) -> None:
    baris = WakilPerusahaan(
        pengguna_id=akun.id,
        pengguna_nama=akun.nama,
        perusahaan_id=perusahaan_id,
        jabatan="HRD",
        nomor_surat="02/ST/2026",
        peran=PeranWakil.ADMIN,
        status=StatusWakil.TERVERIFIKASI,
        diajukan_pada=clock.sekarang(),
        diputus_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()


def _draf(pelaku: Pelaku, perusahaan_id: int) -> Permohonan:
    """Return a draft that lacks nothing."""
    satu = services.buat(pelaku, "pp_baru", perusahaan_id)
    jenis = services.jenis_dari(satu)
    for langkah in jenis.langkah:
        services.simpan_langkah(pelaku, satu.id, satu.versi, langkah.kode, JAWABAN)
    for diminta in jenis.dokumen:
        isi = FileStorage(io.BytesIO(pdf(f"{diminta.kode} {satu.id}")), f"{diminta.kode}.pdf")
        services.pasang_dokumen(pelaku, satu.id, diminta.kode, dokumen.titip(pelaku, isi))
    return satu


def _pihak(satu: Permohonan, serikat: Any) -> PihakPermohonan:
    baris = PihakPermohonan(
        permohonan_id=satu.id,
        nama=serikat.nama,
        pengguna_id=serikat.id,
        status=StatusPihak.MENUNGGU,
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _diteliti(orang: dict[str, Any], petugas: Pelaku, perusahaan_id: int) -> Permohonan:
    """Return a filing of a company that an officer examines, with a note; a union is party."""
    pengaju = orang[_PERUSAHAAN].pelaku
    satu = _draf(pengaju, perusahaan_id)
    _pihak(satu, orang[_SERIKAT])
    services.lakukan(pengaju, satu.id, Tindakan.AJUKAN, satu.versi, {})
    services.lakukan(petugas, satu.id, Tindakan.AMBIL, satu.versi, {})
    services.tulis_catatan(petugas, satu.id, isi="Cuti tahunan belum diatur.")
    db.session.refresh(satu)
    return satu


def _dirundingkan(orang: dict[str, Any], perusahaan_id: int) -> Permohonan:
    """Return a PKB of a company that waits for its union."""
    pengaju = orang[_PERUSAHAAN].pelaku
    satu = services.buat(pengaju, "pkb_baru", perusahaan_id)
    _pihak(satu, orang[_SERIKAT])
    jenis = services.jenis_dari(satu)
    for langkah in jenis.langkah:
        isi = JAWABAN | {"ditandatangani": "2026-02-20"}
        services.simpan_langkah(pengaju, satu.id, satu.versi, langkah.kode, isi)
    for diminta in jenis.dokumen:
        isi = FileStorage(io.BytesIO(pdf(f"{diminta.kode} {satu.id}")), f"{diminta.kode}.pdf")
        services.pasang_dokumen(pengaju, satu.id, diminta.kode, dokumen.titip(pengaju, isi))
    return services.lakukan(pengaju, satu.id, Tindakan.AJUKAN, satu.versi, {})


def _instrumen(petugas: Pelaku, perusahaan_id: int) -> Instrumen:
    """Return a company regulation of before this system that is in force."""
    hari = clock.hari_ini()
    return dokumen_lama.catat(
        petugas,
        perusahaan_id,
        DataDokumenLama(
            JenisInstrumen.PP,
            "560/77/PP/LAMA",
            hari - timedelta(days=300),
            hari - timedelta(days=300),
            hari + timedelta(days=200),
        ),
    )


def _bercap(satu: Permohonan) -> Instrumen:
    """Return an entry that a filing brought into force, with its stamped copy made."""
    hari = clock.hari_ini()
    baris = Instrumen(
        jenis=JenisInstrumen.PP,
        macam=MacamInstrumen.UTAMA,
        perusahaan_id=satu.perusahaan_id,
        permohonan_id=satu.id,
        dasar_sah=DasarSah.SK,
        nomor="560/78/SK-PP",
        tanggal=hari,
        berlaku_dari=hari,
        berlaku_sampai=hari + timedelta(days=300),
        status=StatusInstrumen.BERLAKU,
        serikat=[],
        catatan=[],
        berkas_id=satu.dokumen[0].berkas_id,
        dicatat_pada=clock.sekarang(),
        dicatat_nama="Uji",
    )
    db.session.add(baris)
    db.session.flush()
    sidik, ukuran = berkas.simpan(io.BytesIO(pdf("bercap")))
    db.session.add(
        SalinanCap(
            rujukan_jenis="instrumen",
            rujukan_id=baris.id,
            sidik_asal="ab" * 32,
            dibuat_pada=clock.sekarang(),
            selesai_pada=clock.sekarang(),
            sha256=sidik,
            ukuran=ukuran,
            halaman=1,
            halaman_naskah=1,
        )
    )
    db.session.flush()
    return baris


def tambah_permohonan(dunia: Any, benda: Callable[..., Any]) -> None:
    """Make one examined, one on paper and one draft of these cases' company; one of another's."""
    petugas = dunia.staf["petugas"].pelaku
    pt = dunia.benda["perusahaan"][0].id
    pt_lain = perusahaan.daftarkan(SISTEM, DataPerusahaan(nama="PT Bukan Milik Siapa")).id
    _wakili(dunia.lain[_PERUSAHAAN], pt_lain)
    _diteliti(dunia.lain, petugas, pt_lain)
    satu = _diteliti(dunia.milik, petugas, pt)
    rancang = _draf(dunia.milik[_PERUSAHAAN].pelaku, pt)
    kertas = services.buat(petugas, "pp_baru", pt)
    pihak, milik = frozenset({_PERUSAHAAN, _SERIKAT}), frozenset({_PERUSAHAAN})
    catatan = services.tulis_catatan(petugas, satu.id, isi="Naskah belum ditandatangani.")
    dunia.benda |= {
        "permohonan": [
            benda(satu.id, pihak),
            benda(kertas.id, milik),
            benda(rancang.id, milik, pribadi=True),
        ],
        "dokumen_permohonan": [benda(satu.dokumen[0].id, pihak)],
        "pihak_permohonan": [benda(satu.pihak[0].id, pihak)],
        "catatan_penelitian": [benda(catatan.id, pihak)],
    }
    _dirundingkan(dunia.lain, pt_lain)
    dunia.benda["permohonan_alih"] = [benda(_dirundingkan(dunia.milik, pt).id, pihak)]
    isi = buku([{"Nama perusahaan": "PT Lama", "Jenis": "PP", "Nomor SK": "1"}])
    dunia.benda["impor_dokumen_lama"] = [benda(impor.layanan.simpan(petugas, "lama.xlsx", isi).id)]
    daftar = buku([{"Nama perusahaan": "PT Lama", "Per tanggal": "1/1/2026", "JKK": "7"}])
    dunia.benda["impor_peserta"] = [
        benda(impor_peserta.layanan.simpan(petugas, "peserta.xlsx", daftar).id)
    ]
    isi_peserta = DataPeserta(clock.hari_ini(), {Program.JKK: 7}, SumberPeserta.PETUGAS)
    (peserta,) = jamsostek.catat(petugas, pt, isi_peserta)
    dunia.benda["peserta_jamsostek"] = [benda(peserta.id)]
    dunia.benda["instrumen"] = [benda(_instrumen(petugas, pt).id, milik)]
    dunia.benda["instrumen_bercap"] = [benda(_bercap(satu).id, pihak)]
    dunia.benda["berkas"] += [
        benda(satu.dokumen[0].berkas_id, pihak),
        benda(rancang.dokumen[0].berkas_id, milik, pribadi=True),
    ]
