"""What must hold of the register: terms are marked, watched, and stand beside no other."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.pekerjaan import TERBUKA
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja.queries import pemeriksaan as tenggat
from hi_cases.permohonan.queries.atas import akhir_semua
from hi_cases.permohonan.types import Hasil
from hi_cases.surat.queries.salinan import salinan_jenis
from hi_cases.syarat_kerja.models import Instrumen
from hi_cases.syarat_kerja.queries.cap import dicap
from hi_cases.syarat_kerja.queries.kedaluwarsa import penentu_akhir
from hi_cases.syarat_kerja.queries.penerus import akhir_banyak, sudah_diteruskan
from hi_cases.syarat_kerja.queries.satu import sebut
from hi_cases.syarat_kerja.rules.kedaluwarsa import JANGKA
from hi_cases.syarat_kerja.types import StatusInstrumen

_MENGESAHKAN = (Hasil.DISAHKAN, Hasil.TERDAFTAR, Hasil.DIANGGAP_SAH)
_KE_ADMIN = "Serahkan kepada admin sistem dengan nomor dokumennya."


def _temu(nomor: int, kalimat: str, kunci: str = "") -> Temu:
    return Temu(Rujukan("instrumen", nomor), kalimat, kunci)


def _lewat_belum_ditandai() -> Iterator[Temu]:
    stmt = sa.select(Instrumen.id, Instrumen.berlaku_sampai).where(
        penentu_akhir(), Instrumen.berlaku_sampai < clock.hari_ini()
    )
    for nomor, sampai in db.session.execute(stmt.order_by(Instrumen.id)):
        akhir = tulis_tanggal(sampai, hari=False)
        yield _temu(nomor, f"Masa berlakunya habis {akhir}, tetapi masih tertulis berlaku.")


def _tanpa_tenggat() -> Iterator[Temu]:
    milik = tenggat.pemilik()
    ada = sa.exists().where(
        milik.c.rujukan_jenis == "instrumen",
        milik.c.rujukan_id == Instrumen.id,
        milik.c.kode == sa.case(JANGKA, value=Instrumen.jenis),
    )
    stmt = sa.select(Instrumen.id, Instrumen.jenis).where(penentu_akhir(), sa.not_(ada))
    for nomor, jenis in db.session.execute(stmt.order_by(Instrumen.id)):
        yield _temu(nomor, f"Hari {JANGKA[jenis]} sebelum akhirnya tidak dihitung.")


def _tenggat_sesudah_usai() -> Iterator[Temu]:
    berjalan = tenggat.berjalan("instrumen")
    stmt = (
        sa.select(Instrumen.id, berjalan.c.kode)
        .join(berjalan, berjalan.c.rujukan_id == Instrumen.id)
        .where(Instrumen.status != StatusInstrumen.BERLAKU)
    )
    for nomor, kode in db.session.execute(stmt.order_by(Instrumen.id)):
        yield _temu(nomor, f"Sudah tidak berlaku, tetapi {kode} masih berjalan.", kode)


def _dua_berlaku() -> Iterator[Temu]:
    """An entry in force beside another whose place it has taken."""
    hari = clock.hari_ini()
    pasangan = sudah_diteruskan(hari)
    akhir = akhir_banyak(satu for dua in pasangan for satu in dua)
    for lama, baru in pasangan:
        if min(akhir[lama.id], akhir[baru.id]) >= hari:
            yield _temu(baru.id, f"Berlaku bersamaan dengan {sebut(lama)}.", str(lama.id))


def _tanpa_induk() -> Iterator[Temu]:
    induk = aliased(Instrumen)
    stmt = (
        sa.select(Instrumen.id, induk.nomor)
        .join(induk, induk.id == Instrumen.induk_id)
        .where(
            Instrumen.status == StatusInstrumen.BERLAKU,
            induk.status.in_([StatusInstrumen.DIGANTIKAN, StatusInstrumen.DIBATALKAN]),
        )
    )
    for nomor, milik in db.session.execute(stmt.order_by(Instrumen.id)):
        yield _temu(nomor, f"Masih berlaku, padahal dokumen utamanya {milik} sudah tidak.")


def _hasil_beda() -> Iterator[Temu]:
    asal = akhir_semua()
    stmt = (
        sa.select(Instrumen.id, asal.c.nomor)
        .join(asal, asal.c.id == Instrumen.permohonan_id)
        .where(
            Instrumen.status != StatusInstrumen.DIBATALKAN,
            sa.or_(asal.c.hasil.is_(None), asal.c.hasil.not_in(_MENGESAHKAN)),
        )
    )
    for nomor, agenda in db.session.execute(stmt.order_by(Instrumen.id)):
        yield _temu(nomor, f"Tercatat dari permohonan {agenda or 'draf'} yang tidak disahkan.")


def _tanpa_naskah_bercap() -> Iterator[Temu]:
    """Issued here, yet without a stamped copy: its job ended badly, or there never was one."""
    salinan = salinan_jenis("instrumen")
    stmt = (
        sa.select(Instrumen.id, salinan.c.rujukan_id)
        .outerjoin(salinan, salinan.c.rujukan_id == Instrumen.id)
        .where(
            dicap(),
            salinan.c.sha256.is_(None),
            sa.or_(salinan.c.status.is_(None), salinan.c.status.not_in(sorted(TERBUKA))),
        )
    )
    for nomor, diminta in db.session.execute(stmt.order_by(Instrumen.id)):
        yield _temu(
            nomor,
            "Naskah bercapnya gagal dibuat."
            if diminta
            else "Naskah bercapnya belum pernah diminta.",
        )


PEMERIKSAAN = (
    Periksa(
        "syarat_kerja.lewat_belum_ditandai",
        "PP atau PKB yang lewat masih tertulis berlaku",
        "Tugas malam tidak menandainya, jadi perusahaan dan dinas tidak dikabari bahwa masa "
        "berlakunya habis.",
        "Jalankan tugas “Menandai PP dan PKB yang berakhir” pada halaman tugas terjadwal.",
        _lewat_belum_ditandai,
        "beranda.tugas_terjadwal",
    ),
    Periksa(
        "syarat_kerja.tanpa_tenggat",
        "PP atau PKB berlaku tanpa hari pembaruan",
        "Hari terakhir mengajukan pembaruan, atau hari pertama berunding, tidak dihitung.",
        _KE_ADMIN,
        _tanpa_tenggat,
    ),
    Periksa(
        "syarat_kerja.tenggat_sesudah_usai",
        "Tenggat berjalan pada PP atau PKB yang sudah usai",
        "Pembaruan ditunggu dari dokumen yang tidak berlaku lagi.",
        _KE_ADMIN,
        _tenggat_sesudah_usai,
    ),
    Periksa(
        "syarat_kerja.dua_berlaku",
        "Dua dokumen berlaku bersamaan di satu perusahaan",
        "PKB menggantikan PP, dan yang baru menggantikan yang lama; satu perusahaan mempunyai satu "
        "yang berlaku.",
        "Periksa keduanya pada register. Bila salah satunya dokumen lama yang keliru dicatat, "
        "batalkan catatannya.",
        _dua_berlaku,
    ),
    Periksa(
        "syarat_kerja.tanpa_induk",
        "Perubahan berlaku tanpa dokumen utamanya",
        "Perubahan, perpanjangan, atau turunan masih berlaku, padahal dokumen utamanya sudah "
        "digantikan atau dibatalkan.",
        _KE_ADMIN,
        _tanpa_induk,
    ),
    Periksa(
        "syarat_kerja.hasil_beda",
        "Isi register dari permohonan yang tidak disahkan",
        "Barisnya menunjuk ke permohonan yang belum selesai atau berakhir lain.",
        _KE_ADMIN,
        _hasil_beda,
    ),
    Periksa(
        "syarat_kerja.tanpa_naskah_bercap",
        "PP atau PKB tanpa naskah bercap",
        "SK atau bukti pendaftarannya sudah terbit, tetapi naskah bercapnya tidak jadi, sehingga "
        "perusahaan dan serikat tidak dapat mengunduhnya.",
        "Buka dokumennya, baca sebabnya, lalu tekan “Coba lagi” atau “Buat lembar saja”.",
        _tanpa_naskah_bercap,
    ),
)
