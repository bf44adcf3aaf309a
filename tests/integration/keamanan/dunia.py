"""One of every thing that an address can name, with the accounts to which it belongs.

Two sets of outsiders: those of these cases, and as many who own other cases of the same kinds.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from flask_security import hash_password
from werkzeug.datastructures import FileStorage

from hi_cases.akun.models import Pengguna
from hi_cases.core import berkas, clock, pekerjaan
from hi_cases.core.authz import PERAN_LUAR, PERAN_STAF, SISTEM, Peran
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.models import Dekrit, Rancangan
from hi_cases.kalender_kerja.types import JenisRancangan, StatusRancangan
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.pemberitahuan.types import Kanal, Kelompok, StatusPesan
from hi_cases.perselisihan import services
from hi_cases.perselisihan.models import AksesPihak, Kuasa, Panggilan, PernyataanPihak, SerahTerima
from hi_cases.perselisihan.services.kartu import kartu_lacak
from hi_cases.perselisihan.types import (
    AsalAkses,
    JenisPernyataan,
    StatusKuasa,
    StatusPernyataan,
)
from hi_cases.perselisihan.types.serah_terima import SebabGanti
from hi_cases.perusahaan import services as perusahaan
from hi_cases.perusahaan.models import Penggabungan, Perusahaan, UsulanGabung, WakilPerusahaan
from hi_cases.perusahaan.types import DataLokasi, DataPerusahaan, StatusUsulan, StatusWakil
from hi_cases.register_buku.models import ImporRegister
from hi_cases.surat.services.templat import buka_draf, muat_bawaan
from tests.factories import berkas as contoh_berkas
from tests.factories.buku_register import baris, buku
from tests.integration.keamanan.dunia_indikator import tambah_indikator
from tests.integration.keamanan.dunia_jadwal import tambah_jadwal
from tests.integration.keamanan.dunia_lembaga import tambah_lembaga
from tests.integration.keamanan.dunia_lks_bipartit import tambah_lks_bipartit
from tests.integration.keamanan.dunia_pencegahan import tambah_pencegahan
from tests.integration.keamanan.dunia_permohonan import tambah_permohonan
from tests.integration.keamanan.dunia_perusahaan import tambah_perusahaan
from tests.integration.keamanan.dunia_serikat import tambah_serikat
from tests.integration.keamanan.dunia_surat import tambah_surat
from tests.integration.keamanan.dunia_urusan import tambah_urusan
from tests.integration.perselisihan.kantor import Kantor, draf

PEKERJA, SERIKAT, PERUSAHAAN, KUASA = "pekerja", "serikat", "perusahaan", "kuasa"
LUAR = (PEKERJA, SERIKAT, PERUSAHAAN, KUASA)
STAF = tuple(sorted(satu.value for satu in PERAN_STAF))
assert set(LUAR) == {satu.value for satu in PERAN_LUAR}


@dataclass(frozen=True)
class Benda:
    """A thing: its key, which of the owners may reach it, and whether the office may see it."""

    id: Any
    pemilik: frozenset[str] = frozenset()
    pribadi: bool = False
    """Not filed yet: nobody at the office sees it."""


@dataclass
class Dunia:
    """The things by the name of the part of an address, and the accounts."""

    benda: dict[str, list[Benda]] = field(default_factory=dict)
    anak: dict[str, dict[Any, list[Benda]]] = field(default_factory=dict)
    """Things that lie under a case: by the name of the part, then by the case."""
    milik: dict[str, Any] = field(default_factory=dict)
    lain: dict[str, Any] = field(default_factory=dict)
    staf: dict[str, Any] = field(default_factory=dict)


def _surat(nama: str) -> FileStorage:
    return FileStorage(io.BytesIO(contoh_berkas.pdf(nama)), f"{nama}.pdf")


SANDI = "kuda baterai stapel benar"


def _akun(dunia: Dunia, kantor: Kantor, buat: Callable[..., Any]) -> None:
    sandi = hash_password(SANDI)
    dunia.milik = {peran: buat(peran, password=sandi) for peran in LUAR}
    dunia.lain = {peran: buat(peran, password=sandi) for peran in LUAR}
    dunia.staf = {peran: buat(peran, password=sandi) for peran in STAF}
    dunia.staf["mediator lain"] = dunia.staf["mediator"]
    # The one who will lead the case, so that his acts are among what is tried.
    pemimpin = db.session.get_one(Pengguna, kantor.akun[Peran.MEDIATOR].id)
    pemimpin.password = sandi
    dunia.staf["mediator"] = pemimpin
    for peran in (PEKERJA, SERIKAT, PERUSAHAAN, KUASA):
        services.buka_draf(dunia.lain[peran].pelaku, draf("HAK"))


def _akses(pihak_id: int, akun: Any, asal: AsalAkses) -> AksesPihak:
    baris = AksesPihak(
        pihak_id=pihak_id,
        pengguna_id=akun.id,
        pengguna_nama=akun.nama,
        asal=asal,
        penuh=True,
        dibuka_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _wakili(akun: Any, milik: Perusahaan) -> WakilPerusahaan:
    baris = WakilPerusahaan(
        pengguna_id=akun.id,
        pengguna_nama=akun.nama,
        perusahaan_id=milik.id,
        jabatan="HRD",
        nomor_surat="01/ST/2026",
        status=StatusWakil.TERVERIFIKASI,
        diajukan_pada=clock.sekarang(),
        diputus_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _kuasakan(pihak_id: int, akun: Any) -> Kuasa:
    baris = Kuasa(
        pihak_id=pihak_id,
        nama=akun.nama,
        nomor="SK-1",
        berlaku_sampai=clock.hari_ini() + timedelta(days=90),
        pengguna_id=akun.id,
        status=StatusKuasa.TERVERIFIKASI,
        diperiksa_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _nyatakan(perkara_id: int, pihak_id: int, akun: Any) -> PernyataanPihak:
    baris = PernyataanPihak(
        perkara_id=perkara_id,
        pihak_id=pihak_id,
        pengguna_id=akun.id,
        pengguna_nama=akun.nama,
        jenis=JenisPernyataan.CABUT,
        isi={"alasan": "Sudah berdamai."},
        dibuat_pada=clock.sekarang(),
        status=StatusPernyataan.MENUNGGU,
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _serahkan(perkara_id: int, dari: Any, ke: Any) -> SerahTerima:
    baris = SerahTerima(
        kelompok="uji",
        perkara_id=perkara_id,
        dari_id=dari.id,
        dari_nama=dari.nama,
        ke_id=ke.id,
        ke_nama=ke.nama,
        tanggal=clock.hari_ini(),
        sebab=SebabGanti.BEBAN,
        alasan="Beban kerja.",
        catatan="Tahap mediasi.",
        pada=clock.sekarang(),
        oleh_nama="Kabid",
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _perkara(dunia: Dunia, kantor: Kantor) -> None:
    """A case at its mediator: worker and lawyer on one side, the company on the other."""
    pt = perusahaan.daftarkan(SISTEM, DataPerusahaan(nama="PT Sinar Cikarang Abadi"))
    kantor.limpahkan("HAK")
    perkara, milik = kantor.perkara, dunia.milik
    perkara.pihak[1].perusahaan_id = pt.id
    akses = _akses(kantor.pemohon, milik[PEKERJA], AsalAkses.UNDANGAN)
    wakil = _wakili(milik[PERUSAHAAN], pt)
    kuasa = _kuasakan(kantor.pemohon, milik[KUASA])
    kabar = _nyatakan(perkara.id, kantor.pemohon, milik[PEKERJA])
    pemimpin = kantor.akun[Peran.MEDIATOR]
    catatan = services.tulis_catatan_pribadi(pemimpin, perkara.id, "Hanya untuk mediator.")
    serah = _serahkan(perkara.id, kantor.mediator2, pemimpin)
    kartu_lacak(perkara.pihak[0])
    kantor.panggil(kantor.pemohon)
    panggilan = db.session.query(Panggilan).filter_by(perkara_id=perkara.id).one()
    surat = dokumen.unggah(
        SISTEM, Rujukan("pihak", kantor.pemohon), JenisBerkas.SURAT_KUASA, _surat("kuasa")
    )
    pemohon = frozenset({PEKERJA, KUASA})
    dunia.benda |= {
        "perkara_id": [Benda(perkara.id, pemohon | {PERUSAHAAN})],
        "tenggat_id": [Benda(s.id) for s in kalender.tenggat_untuk(perkara.rujukan)[:2]],
        "kuasa_id": [Benda(kuasa.id)],
        "wakil_id": [Benda(wakil.id)],
        "serah_id": [Benda(serah.id)],
        "berkas": [Benda(surat.id, pemohon)],
        "perusahaan": [Benda(pt.id)],
    }
    for nama, benda in {
        "pernyataan_id": Benda(kabar.id, pemohon),
        "panggilan_id": Benda(panggilan.id, pemohon),
        "catatan_id": Benda(catatan.id),
        "serah_id": Benda(serah.id),
        "pihak_id": Benda(kantor.pemohon),
        "akses_id": Benda(akses.id),
        "kuasa_id": Benda(kuasa.id),
    }.items():
        dunia.anak[nama] = {perkara.id: [benda]}


def _belum_diajukan(dunia: Dunia) -> None:
    """A worker's draft with a file, and a union's talks with their deadline."""
    pekerja, serikat = dunia.milik[PEKERJA].pelaku, dunia.milik[SERIKAT].pelaku
    rancang = services.buka_draf(pekerja, draf("HAK"))
    foto = dokumen.unggah(SISTEM, rancang.rujukan, JenisBerkas.RISALAH_BIPARTIT, _surat("risalah"))
    runding = services.buka_bipartit(serikat, draf("HAK"))
    dunia.benda["perkara_id"] += [
        Benda(rancang.id, frozenset({PEKERJA}), pribadi=True),
        Benda(runding.id, frozenset({SERIKAT}), pribadi=True),
    ]
    dunia.benda["berkas"].append(Benda(foto.id, frozenset({PEKERJA}), pribadi=True))
    dunia.anak["berkas_id"] = {rancang.id: [Benda(foto.id, frozenset({PEKERJA}), pribadi=True)]}


def _perusahaan(dunia: Dunia) -> None:
    pt = dunia.benda["perusahaan"][0].id
    lain = perusahaan.daftarkan(SISTEM, DataPerusahaan(nama="PT Sinar Cikarang Abadi Dua"))
    tempat = perusahaan.tambah_lokasi(SISTEM, pt, DataLokasi("Pabrik"))
    gabung = Penggabungan(
        sumber_id=lain.id,
        tujuan_id=pt,
        alasan="Sama.",
        diisi={},
        pada=clock.sekarang(),
        oleh="Kabid",
    )
    usulan = db.session.query(UsulanGabung).first() or UsulanGabung(
        satu_id=pt, dua_id=lain.id, skor=90, alasan="nama", status=StatusUsulan.BARU
    )
    db.session.add_all([gabung, usulan])
    db.session.flush()
    dunia.benda |= {
        "lokasi_id": [Benda(tempat.id)],
        "penggabungan": [Benda(gabung.id)],
        "usulan": [Benda(usulan.id)],
    }


def _kantor(dunia: Dunia) -> None:
    """What belongs to the office alone."""
    kini = clock.sekarang()
    sidik, ukuran = berkas.simpan(io.BytesIO(buku(baris(1))), batas=10_000_000)
    tugas = pekerjaan.buat(dunia.staf["petugas"].pelaku, "uji", "Pekerjaan uji", {})
    rancangan = Rancangan(
        jenis=JenisRancangan.PENGATURAN,
        status=StatusRancangan.MENUNGGU,
        judul="Uji",
        isi={
            "kode": "jumlah_panggilan",
            "nilai": "3",
            "berlaku_dari": "2026-05-01",
            "dasar": "praktik dinas",
            "keyakinan": "K",
            "sumber": "uji",
        },
        dibuat_pada=kini,
        dibuat_nama="Kabid",
    )
    impor = ImporRegister(
        nama_berkas="buku.xlsx",
        sha256=sidik,
        ukuran=ukuran,
        diunggah_pada=kini,
        pelaku_nama="Petugas",
    )
    surel = PesanKeluar(
        kanal=Kanal.SUREL,
        kunci="uji",
        penerima="a@uji.test",
        templat="akun_pulih",
        subjek="Uji",
        isi="",
        status=StatusPesan.GAGAL,
        percobaan=1,
        galat="",
        dibuat_pada=kini,
        coba_pada=kini,
        basi_pada=kini + timedelta(days=1),
    )
    db.session.add_all([rancangan, impor, surel])
    db.session.flush()
    [kabar] = pemberitahuan.beri_tahu(
        [dunia.milik[PEKERJA].id], kelompok=Kelompok.SURAT, judul="Uji", isi="Uji.", kunci="uji"
    )
    dunia.benda |= {
        "pekerjaan_id": [Benda(tugas.id)],
        "rancangan_id": [Benda(rancangan.id)],
        "impor_id": [Benda(impor.id)],
        "pesan_id": [Benda(surel.id)],
        "kabar_id": [Benda(kabar.id, frozenset({PEKERJA}), pribadi=True)],
        "dekrit_id": [Benda(db.session.query(Dekrit.id).order_by(Dekrit.id).first()[0])],
        "pengguna_id": [Benda(dunia.milik[PEKERJA].id), Benda(dunia.staf["mediator"].id)],
        "token": [Benda("bukan-tautan-yang-benar")],
        "ketentuan": [Benda("JWB-10")],
        "pengaturan": [Benda("jumlah_panggilan")],
        "templat_surat": [Benda("anjuran")],
    }
    muat_bawaan(SISTEM)
    buka_draf(SISTEM, "anjuran")


def bangun(kantor: Kantor, buat: Callable[..., Any]) -> Dunia:
    """Make everything."""
    dunia = Dunia()
    _akun(dunia, kantor, buat)
    _perkara(dunia, kantor)
    _belum_diajukan(dunia)
    _perusahaan(dunia)
    _kantor(dunia)
    tambah_surat(dunia, kantor, Benda)
    tambah_jadwal(dunia, kantor, Benda)
    tambah_permohonan(dunia, Benda)
    tambah_perusahaan(dunia, Benda)
    tambah_urusan(dunia, Benda)
    tambah_indikator(dunia, Benda)
    tambah_serikat(dunia, Benda)
    tambah_lks_bipartit(dunia, Benda)
    tambah_lembaga(dunia, Benda)
    tambah_pencegahan(dunia, Benda)
    db.session.commit()
    return dunia
