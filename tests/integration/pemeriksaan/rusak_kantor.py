"""Breaking what belongs to no case: jobs, trail, calendar, notices, accounts, files, companies."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import sqlalchemy as sa
from flask import current_app

from hi_cases.akun.models import Pengguna, PeranPengguna
from hi_cases.audit.models import Jejak, UjungJejak
from hi_cases.core import berkas, clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.jalan import JalanTugas, Pemicu, StatusJalan
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen.models import Berkas
from hi_cases.dokumen.types import JenisBerkas, TipeBerkas
from hi_cases.jadwal.models import Acara, Ruang
from hi_cases.jadwal.types import JenisAcara, StatusAcara
from hi_cases.kalender_kerja.models import HitunganTenggat, Tenggat, VersiKetentuan
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.pemberitahuan.models import Pengingat, PesanKeluar
from hi_cases.pemberitahuan.types import Kanal, Kepada, StatusPengingat, StatusPesan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perusahaan.models import Perusahaan, TrigramNama, WakilPerusahaan
from hi_cases.perusahaan.types import PeranWakil, StatusWakil
from tests.integration.pemeriksaan.rusak import hapus, lalu, merusak, satu, tambah, ubah

LAMA_LEWAT = timedelta(days=4)
BERJALAN = Tenggat.status == StatusTenggat.BERJALAN


@merusak("inti.pekerjaan_macet")
def _pekerjaan() -> Rujukan:
    baris = tambah(
        Pekerjaan(
            jenis="register_buku.cetak",
            judul="Cetak register",
            parameter={},
            status=StatusPekerjaan.BERJALAN,
            dibuat_pada=lalu(),
            denyut_pada=lalu(),
        )
    )
    return Rujukan("pekerjaan", baris.id)


def _jalan(status: StatusJalan) -> Rujukan:
    akhir = lalu() if status is StatusJalan.GAGAL else None
    baris = tambah(
        JalanTugas(
            nama="kalender_kerja.selaraskan",
            pemicu=Pemicu.JADWAL,
            oleh_nama="",
            diminta_pada=lalu(),
            mulai_pada=lalu(),
            selesai_pada=akhir,
            status=status,
            galat="",
        )
    )
    return Rujukan("jalan_tugas", baris.id)


@merusak("inti.tugas_gagal")
def _gagal() -> Rujukan:
    return _jalan(StatusJalan.GAGAL)


@merusak("inti.tugas_menggantung")
def _menggantung() -> Rujukan:
    return _jalan(StatusJalan.BERJALAN)


def _jejak(urutan: int, sidik_lalu: str) -> Rujukan:
    tambah(
        Jejak(
            urutan=urutan,
            pada=clock.sekarang(),
            pelaku_nama="Penyusup",
            tindakan="uji.palsu",
            rujukan_jenis="uji",
            rujukan_id=1,
            keterangan="",
            dasar="",
            sidik_lalu=sidik_lalu,
            sidik="f" * 64,
        )
    )
    return Rujukan("jejak", urutan)


@merusak("audit.jejak_putus")
def _putus() -> Rujukan:
    """An entry that somebody wrote past the chain: the hash before it is not the last one's."""
    ujung = db.session.get_one(UjungJejak, 1)
    return _jejak(ujung.urutan + 1, "0" * 64)


@merusak("audit.ujung_jejak")
def _ujung() -> Rujukan:
    """The end names the last entry no more: one came behind it."""
    ujung = db.session.get_one(UjungJejak, 1)
    _jejak(ujung.urutan + 1, ujung.sidik)
    return Rujukan("jejak", ujung.urutan)


@merusak("kalender_kerja.tenggat_tanpa_hari")
def _tanpa_hari() -> Rujukan:
    tenggat = satu(Tenggat, BERJALAN, Tenggat.kode == "PILIH-7")
    ubah(Tenggat, tenggat.id, jatuh=None, jatuh_alternatif=None)
    return tenggat.rujukan


@merusak("kalender_kerja.menunggu_kalender")
def _menunggu() -> Rujukan:
    """Counted from a day near the end of the last year that has a decree."""
    tenggat = satu(Tenggat, BERJALAN, Tenggat.kode == "MED-30")
    hapus_jeda = sa.text("DELETE FROM jeda_tenggat WHERE tenggat_id = :id")
    db.session.execute(hapus_jeda, {"id": tenggat.id})
    ubah(Tenggat, tenggat.id, mulai=date(2027, 12, 20), jatuh=None, jatuh_alternatif=None)
    return tenggat.rujukan


@merusak("kalender_kerja.beda_hitungan")
def _beda() -> Rujukan:
    tenggat = satu(Tenggat, BERJALAN, Tenggat.kode == "PILIH-7")
    ubah(Tenggat, tenggat.id, jatuh=tenggat.jatuh + timedelta(days=1))
    return tenggat.rujukan


@merusak("kalender_kerja.beda_jejak")
def _tanpa_hitungan() -> Rujukan:
    tenggat = satu(Tenggat, BERJALAN, Tenggat.kode == "PILIH-7")
    hapus(HitunganTenggat, HitunganTenggat.tenggat_id == tenggat.id)
    return tenggat.rujukan


def tenggat_baru(jenis: str, rujukan_id: int, **lain: object) -> Tenggat:
    """Insert a running deadline that nobody opened."""
    ketentuan = satu(VersiKetentuan, VersiKetentuan.kode == "MED-7")
    isi = {
        "rujukan_jenis": jenis,
        "rujukan_id": rujukan_id,
        "ketentuan_id": ketentuan.id,
        "kode": "MED-7",
        "kunci": "",
        "label": "Uji",
        "bukti": "",
        "mulai": date(2026, 4, 1),
        "jatuh": date(2026, 4, 13),
        "status": StatusTenggat.BERJALAN,
        "dibuka_pada": clock.sekarang(),
    }
    return tambah(Tenggat(**(isi | lain)))


@merusak("kalender_kerja.jenis_asing")
def _jenis_asing() -> Rujukan:
    return tenggat_baru("lembur", 5).rujukan


def _pesan(status: StatusPesan, **lain: object) -> Rujukan:
    isi = {
        "kanal": Kanal.SUREL,
        "kunci": "uji-temuan",
        "penerima": "siti@uji.test",
        "templat": "kabar",
        "subjek": "Uji",
        "isi": "Uji",
        "status": status,
        "percobaan": 5,
        "galat": "",
        "dibuat_pada": lalu(),
        "coba_pada": lalu(),
        "basi_pada": clock.sekarang() + timedelta(days=1),
    }
    return Rujukan("pesan_keluar", tambah(PesanKeluar(**(isi | lain))).id)


@merusak("pemberitahuan.pesan_tertahan")
def _tertahan() -> Rujukan:
    return _pesan(StatusPesan.MENUNGGU)


@merusak("pemberitahuan.pesan_gagal")
def _mati() -> Rujukan:
    return _pesan(StatusPesan.GAGAL, galat="alamat tidak ada")


def _pengingat(status: StatusPengingat) -> Rujukan:
    tenggat = satu(Tenggat, BERJALAN, Tenggat.jatuh.is_not(None))
    tambah(
        Pengingat(
            tenggat_id=tenggat.id,
            jatuh=tenggat.jatuh,
            selisih=9,
            untuk_hari=date(2026, 4, 5),
            kepada=Kepada.KABID,
            penerima_id=7,
            kanal="aplikasi",
            status=status,
            dibuat_pada=lalu(),
            selesai_pada=None if status is StatusPengingat.MENUNGGU else lalu(),
        )
    )
    return tenggat.rujukan


@merusak("pemberitahuan.pengingat_tertahan")
def _pengingat_tertahan() -> Rujukan:
    return _pengingat(StatusPengingat.MENUNGGU)


@merusak("pemberitahuan.pengingat_tanpa_kabar")
def _tanpa_kabar() -> Rujukan:
    return _pengingat(StatusPengingat.DIBUAT)


@merusak("pemberitahuan.pengingat_belum_ditulis")
def _belum_ditulis() -> Rujukan:
    """All reminders of a deadline gone whose last rung came before today."""
    tenggat = satu(
        Tenggat, BERJALAN, Tenggat.jatuh < clock.hari_ini() - LAMA_LEWAT, Tenggat.kode == "JWB-10"
    )
    hapus(Pengingat, Pengingat.tenggat_id == tenggat.id)
    return tenggat.rujukan


@merusak("akun.tanpa_dua_langkah")
def _tanpa_dua_langkah() -> Rujukan:
    """The rule of production, in which every demo account breaks it."""
    current_app.config["AKUN_STAF_WAJIB_DUA_LANGKAH"] = True
    return Rujukan("pengguna", satu(Pengguna, Pengguna.email == "kabid@demo.test").id)


@merusak("akun.tanpa_peran")
def _tanpa_peran() -> Rujukan:
    akun = satu(Pengguna, Pengguna.email == "analis@demo.test")
    hapus(PeranPengguna, PeranPengguna.pengguna_id == akun.id)
    return Rujukan("pengguna", akun.id)


@merusak("akun.meja_kosong")
def _meja_kosong() -> Rujukan:
    akun = satu(Pengguna, Pengguna.email == "kabid@demo.test")
    hapus(PeranPengguna, PeranPengguna.pengguna_id == akun.id)
    tambah(PeranPengguna(pengguna_id=akun.id, peran=Peran.ANALIS))
    return Rujukan("peran", 2)


def berkas_baru(jenis: str, rujukan_id: int, isi: bytes = b"isi berkas", **lain: object) -> Berkas:
    """Insert a file; its content is in the store unless a test takes it away."""
    sidik, ukuran = berkas.simpan(BytesIO(isi))
    nilai = {
        "rujukan_jenis": jenis,
        "rujukan_id": rujukan_id,
        "jenis": next(iter(JenisBerkas)),
        "nama_asli": "bukti.pdf",
        "sha256": sidik,
        "ukuran": ukuran,
        "tipe": next(iter(TipeBerkas)),
        "diunggah_pada": clock.sekarang(),
        "diunggah_oleh": "Uji",
    }
    return tambah(Berkas(**(nilai | lain)))


@merusak("dokumen.isi_hilang")
def _isi_hilang() -> Rujukan:
    perkara = satu(Perkara)
    return berkas_baru("perkara", perkara.id, sha256="ab" * 32).rujukan


@merusak("dokumen.ukuran_beda")
def _ukuran_beda() -> Rujukan:
    perkara = satu(Perkara)
    return berkas_baru("perkara", perkara.id, ukuran=9_999).rujukan


@merusak("dokumen.jenis_asing")
def _berkas_asing() -> Rujukan:
    return berkas_baru("lembur", 5).rujukan


@merusak("perusahaan.gabung_tanpa_catatan")
def _gabung() -> Rujukan:
    dua = db.session.scalars(sa.select(Perusahaan).order_by(Perusahaan.id).limit(2)).all()
    ubah(Perusahaan, dua[0].id, digabung_ke_id=dua[1].id)
    return dua[0].rujukan


@merusak("perusahaan.gabung_melingkar")
def _melingkar() -> Rujukan:
    dua = db.session.scalars(sa.select(Perusahaan).order_by(Perusahaan.id).limit(2)).all()
    ubah(Perusahaan, dua[0].id, digabung_ke_id=dua[1].id)
    ubah(Perusahaan, dua[1].id, digabung_ke_id=dua[0].id)
    return dua[1].rujukan


@merusak("perusahaan.tanpa_admin")
def _tanpa_admin() -> Rujukan:
    """Every letter of one company has ended by its date."""
    terima = WakilPerusahaan.status == StatusWakil.TERVERIFIKASI
    pertama = satu(WakilPerusahaan, terima, WakilPerusahaan.peran == PeranWakil.ADMIN)
    milik = WakilPerusahaan.perusahaan_id == pertama.perusahaan_id
    for wakil in db.session.scalars(sa.select(WakilPerusahaan.id).where(milik, terima)).all():
        ubah(WakilPerusahaan, wakil, berlaku_sampai=clock.hari_ini() - timedelta(days=1))
    return Rujukan("perusahaan", pertama.perusahaan_id)


@merusak("perusahaan.tanpa_indeks")
def _tanpa_indeks() -> Rujukan:
    milik = satu(Perusahaan)
    hapus(TrigramNama, TrigramNama.perusahaan_id == milik.id)
    return milik.rujukan


def acara_baru(kunci: str, jam: int = 30, **lain: object) -> Acara:
    """Insert a meeting that begins so many hours from now."""
    mulai = clock.sekarang() + timedelta(hours=jam)
    isi = {
        "jenis": JenisAcara.RAPAT,
        "judul": "Rapat",
        "mulai": mulai,
        "selesai": mulai + timedelta(hours=1),
        "tempat": "Kantor",
        "petugas_id": satu(Pengguna, Pengguna.email == "mediator@demo.test").id,
        "catatan": "",
        "status": StatusAcara.DIJADWALKAN,
        "alasan_tutup": "",
        "kunci_hadir": kunci,
        "dibuat_pada": clock.sekarang(),
        "dibuat_nama": "Uji",
    }
    return tambah(Acara(**(isi | lain)))


@merusak("jadwal.belum_dicatat")
def _belum_dicatat() -> Rujukan:
    return Rujukan(
        "acara",
        acara_baru("a", jam=-24 * 5, rujukan_jenis="perkara", rujukan_id=satu(Perkara).id).id,
    )


@merusak("jadwal.ruang_ganda")
def _ruang_ganda() -> Rujukan:
    ruang = tambah(Ruang(nama="Ruang Uji", alamat="", ramah_difabel=True, aktif=True))
    lain = satu(Pengguna, Pengguna.email == "mediator2@demo.test").id
    acara_baru("a", ruang_id=ruang.id)
    return Rujukan("acara", acara_baru("b", ruang_id=ruang.id, petugas_id=lain).id)


@merusak("jadwal.petugas_ganda")
def _petugas_ganda() -> Rujukan:
    acara_baru("a")
    return Rujukan("acara", acara_baru("b").id)


@merusak("jadwal.petugas_nonaktif")
def _petugas_nonaktif() -> Rujukan:
    akun = satu(Pengguna, Pengguna.email == "mediator2@demo.test")
    ubah(Pengguna, akun.id, active=False)
    return Rujukan("acara", acara_baru("a", petugas_id=akun.id).id)


__all__ = ["acara_baru", "berkas_baru", "tenggat_baru"]
