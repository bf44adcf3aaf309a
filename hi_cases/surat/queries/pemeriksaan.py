"""What must hold of letters: what was issued is there, numbered once, and on its way somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from hi_cases.akun.queries import pemeriksaan as akun
from hi_cases.core import berkas, clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.nomor import SeriNomor
from hi_cases.core.periksa import Periksa, Temu
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.surat.models import (
    BundelSurat,
    Delegasi,
    LangkahSurat,
    NomorSurat,
    Penyampaian,
    SalinanCap,
    Surat,
)
from hi_cases.surat.types import TERBIT, TERIMA_DICATAT, StatusLangkah, StatusSurat

# The office's own measure, no period of law: by then post has come back or has been delivered.
LAMA_DI_JALAN = timedelta(days=30)
_PULIHKAN = (
    "Pulihkan isinya dari cadangan terakhir. Bila tidak ada lagi, batalkan suratnya dengan alasan, "
    "lalu terbitkan penggantinya."
)


def tentang(jenis: str) -> sa.Subquery:
    """Return (id, rujukan_id) of the letters about things of one kind, for an upper check."""
    return sa.select(Surat.id, Surat.rujukan_id).where(Surat.rujukan_jenis == jenis).subquery()


def _surat(surat_id: int, kalimat: str, kunci: str = "") -> Temu:
    return Temu(Rujukan("surat", surat_id), kalimat, kunci)


def _isi_surat() -> Iterator[Temu]:
    stmt = sa.select(Surat.id, Surat.sha256, Surat.ukuran).where(Surat.status.in_(TERBIT))
    for surat_id, sidik, ukuran in db.session.execute(stmt.order_by(Surat.id)):
        ada = berkas.ukuran(sidik) if sidik else None
        if ada is None:
            yield _surat(surat_id, "PDF surat terbit tidak ada di tempat penyimpanan.")
        elif ada != ukuran:
            kalimat = f"PDF tercatat {ukuran or 0} bita, yang tersimpan {ada} bita."
            yield _surat(surat_id, kalimat)


def _isi_bundel() -> Iterator[Temu]:
    stmt = sa.select(BundelSurat).where(BundelSurat.sha256.is_not(None)).order_by(BundelSurat.id)
    for satu in db.session.scalars(stmt):
        ada = berkas.ukuran(satu.sha256 or "")
        if ada != satu.ukuran:
            kata = "tidak ada" if ada is None else f"{ada} bita, tercatat {satu.ukuran} bita"
            yield Temu(satu.rujukan, f"Isi bundel nomor {satu.id} {kata}.", f"bundel:{satu.id}")


def _isi_salinan() -> Iterator[Temu]:
    stmt = sa.select(SalinanCap).where(SalinanCap.sha256.is_not(None)).order_by(SalinanCap.id)
    for satu in db.session.scalars(stmt):
        ada = berkas.ukuran(satu.sha256 or "")
        if ada != satu.ukuran:
            kata = "tidak ada" if ada is None else f"{ada} bita, tercatat {satu.ukuran} bita"
            yield Temu(satu.rujukan, f"Isi naskah bercap {kata}.", f"salinan:{satu.id}")


def _giliran() -> sa.Subquery:
    """Return the step whose turn it is of each letter that waits: the first of its last round."""
    akhir = (
        sa.select(LangkahSurat.surat_id, sa.func.max(LangkahSurat.putaran).label("putaran"))
        .group_by(LangkahSurat.surat_id)
        .subquery()
    )
    return (
        sa.select(LangkahSurat.surat_id, sa.func.min(LangkahSurat.urutan).label("urutan"))
        .add_columns(LangkahSurat.putaran)
        .join(
            akhir,
            sa.and_(
                akhir.c.surat_id == LangkahSurat.surat_id,
                akhir.c.putaran == LangkahSurat.putaran,
            ),
        )
        .where(LangkahSurat.status == StatusLangkah.MENUNGGU)
        .group_by(LangkahSurat.surat_id, LangkahSurat.putaran)
        .subquery("giliran")
    )


def _tanpa_penyetuju() -> Iterator[Temu]:
    """Letters whose next step no active account may take: neither its role nor a stand-in.

    A mediator's step belongs to the mediator of the thing; a case without an active one is found
    with the cases.
    """
    giliran, aktif, hari_ini = _giliran(), akun.peran_aktif(), clock.hari_ini()
    pemegang = sa.exists().where(aktif.c.peran == LangkahSurat.peran)
    wakil = sa.exists().where(
        Delegasi.peran == LangkahSurat.peran,
        Delegasi.dari <= hari_ini,
        Delegasi.sampai >= hari_ini,
        Delegasi.dicabut_pada.is_(None),
        Delegasi.pengguna_id.in_(sa.select(aktif.c.pengguna_id)),
    )
    stmt = (
        sa.select(LangkahSurat.surat_id, LangkahSurat.peran)
        .join(
            giliran,
            sa.and_(
                giliran.c.surat_id == LangkahSurat.surat_id,
                giliran.c.putaran == LangkahSurat.putaran,
                giliran.c.urutan == LangkahSurat.urutan,
            ),
        )
        .join(Surat, Surat.id == LangkahSurat.surat_id)
        .where(Surat.status == StatusSurat.DIPERIKSA, sa.not_(pemegang), sa.not_(wakil))
        .order_by(LangkahSurat.surat_id)
    )
    for surat_id, peran in db.session.execute(stmt):
        yield _surat(surat_id, f"Menunggu {Peran(peran).label}, tetapi tidak ada akun aktifnya.")


def _tanpa_giliran() -> Iterator[Temu]:
    """Letters that are said to wait for approval, though no step of theirs waits."""
    giliran = _giliran()
    stmt = (
        sa.select(Surat.id)
        .outerjoin(giliran, giliran.c.surat_id == Surat.id)
        .where(Surat.status == StatusSurat.DIPERIKSA, giliran.c.surat_id.is_(None))
        .order_by(Surat.id)
    )
    for surat_id in db.session.scalars(stmt):
        yield _surat(surat_id, "Menunggu persetujuan, tetapi tidak ada langkah yang menunggu.")


def _langkah_sisa() -> Iterator[Temu]:
    stmt = (
        sa.select(Surat.id, sa.func.count())
        .join(LangkahSurat, LangkahSurat.surat_id == Surat.id)
        .where(Surat.status.in_(TERBIT), LangkahSurat.status == StatusLangkah.MENUNGGU)
        .group_by(Surat.id)
        .order_by(Surat.id)
    )
    for surat_id, jumlah in db.session.execute(stmt):
        yield _surat(surat_id, f"Sudah terbit, padahal {jumlah} langkah persetujuannya menunggu.")


def _nomor_ganda() -> Iterator[Temu]:
    """Two letters in force with one number of one year."""
    tahun = sa.extract("year", Surat.tanggal)
    berlaku = sa.and_(Surat.status == StatusSurat.TERBIT, Surat.nomor.is_not(None))
    ganda = (
        sa.select(Surat.nomor, tahun.label("tahun"), sa.func.min(Surat.id).label("pertama"))
        .where(berlaku)
        .group_by(Surat.nomor, tahun)
        .having(sa.func.count() > 1)
        .subquery()
    )
    stmt = (
        sa.select(Surat.id, Surat.nomor, ganda.c.pertama)
        .join(ganda, sa.and_(ganda.c.nomor == Surat.nomor, ganda.c.tahun == tahun))
        .where(berlaku, Surat.id != ganda.c.pertama)
        .order_by(Surat.id)
    )
    for surat_id, nomor, pertama in db.session.execute(stmt):
        yield _surat(surat_id, f"Nomor {nomor} juga dipakai surat nomor baris {pertama}.")


def _buku_beda() -> Iterator[Temu]:
    """Numbers of the book whose letter bears another one, or was never issued."""
    stmt = (
        sa.select(NomorSurat.id, NomorSurat.nomor, Surat.nomor)
        .join(Surat, Surat.id == NomorSurat.surat_id)
        .where(
            NomorSurat.dibatalkan_pada.is_(None),
            sa.or_(
                Surat.nomor.is_distinct_from(NomorSurat.nomor),
                Surat.status.not_in(TERIMA_DICATAT),
            ),
        )
        .order_by(NomorSurat.id)
    )
    for nomor_id, nomor, pada_surat in db.session.execute(stmt):
        kata = f"bernomor {pada_surat}" if pada_surat not in (None, nomor) else "tidak berlaku"
        kalimat = f"Buku mencatat {nomor}, tetapi suratnya {kata}."
        yield Temu(Rujukan("nomor_surat", nomor_id), kalimat)


def _melompat() -> Iterator[Temu]:
    """Numbers that the book lacks between two of its rows, or after its last.

    What comes before the book's first row was given before the book was kept.
    """
    lain = aliased(NomorSurat)
    berikut = sa.func.min(lain.urutan)
    stmt = (
        sa.select(
            NomorSurat.id, NomorSurat.seri, NomorSurat.tahun, NomorSurat.urutan, SeriNomor.terakhir
        )
        .add_columns(
            sa.select(berikut)
            .where(
                lain.seri == NomorSurat.seri,
                lain.tahun == NomorSurat.tahun,
                lain.urutan > NomorSurat.urutan,
            )
            .scalar_subquery()
            .label("berikut")
        )
        .outerjoin(
            SeriNomor,
            sa.and_(SeriNomor.seri == NomorSurat.seri, SeriNomor.tahun == NomorSurat.tahun),
        )
        .subquery()
    )
    c = stmt.c
    ujung = sa.func.coalesce(c.berikut, sa.func.coalesce(c.terakhir, 0) + 1)
    melompat = sa.select(c.id, c.seri, c.tahun, c.urutan, ujung).where(ujung > c.urutan + 1)
    for nomor_id, seri, tahun, urutan, sampai in db.session.execute(melompat.order_by(c.id)):
        yield Temu(Rujukan("nomor_surat", nomor_id), _kalimat_lompat(seri, tahun, urutan, sampai))


def _kalimat_lompat(seri: str, tahun: int, urutan: int, sampai: int) -> str:
    awal, akhir = urutan + 1, sampai - 1
    hilang = f"{awal}" if awal == akhir else f"{awal} sampai {akhir}"
    return f"Seri {seri.replace('_', ' ')} tahun {tahun}: nomor urut {hilang} tidak ada."


def _di_jalan() -> Iterator[Temu]:
    """Sendings of letters in force of which nobody noted whether they arrived."""
    batas = clock.hari_ini() - LAMA_DI_JALAN
    lain = aliased(Penyampaian)
    sudah = sa.exists().where(
        lain.surat_id == Penyampaian.surat_id,
        sa.func.coalesce(lain.pihak_id, 0) == sa.func.coalesce(Penyampaian.pihak_id, 0),
        sa.or_(lain.diterima_pada.is_not(None), lain.id > Penyampaian.id),
    )
    stmt = (
        sa.select(Penyampaian.surat_id, Penyampaian.id, Penyampaian.cara, Penyampaian.dikirim_pada)
        .join(Surat, Surat.id == Penyampaian.surat_id)
        .where(
            Surat.status == StatusSurat.TERBIT,
            Penyampaian.diterima_pada.is_(None),
            Penyampaian.gagal_pada.is_(None),
            Penyampaian.dikirim_pada < batas,
            sa.not_(sudah),
        )
        .order_by(Penyampaian.id)
    )
    for surat_id, kirim_id, cara, dikirim in db.session.execute(stmt):
        hari = tulis_tanggal(dikirim, hari=False)
        yield _surat(
            surat_id,
            f"Dikirim {hari} ({cara.label}), belum terbukti diterima.",
            f"kirim:{kirim_id}",
        )


def _tersampai_beda() -> Iterator[Temu]:
    """Letters whose day of full receipt is later or earlier than any proven receipt of theirs."""
    terakhir = (
        sa.select(Penyampaian.surat_id, sa.func.max(Penyampaian.diterima_pada).label("diterima"))
        .group_by(Penyampaian.surat_id)
        .subquery()
    )
    stmt = (
        sa.select(Surat.id, Surat.tersampai_pada)
        .outerjoin(terakhir, terakhir.c.surat_id == Surat.id)
        .where(
            Surat.tersampai_pada.is_not(None),
            sa.or_(terakhir.c.diterima.is_(None), terakhir.c.diterima < Surat.tersampai_pada),
        )
        .order_by(Surat.id)
    )
    baris: Any = db.session.execute(stmt)
    for surat_id, hari in baris:
        yield _surat(
            surat_id,
            f"Tercatat tersampai {tulis_tanggal(hari, hari=False)}, tetapi tidak ada bukti terima "
            "bertanggal itu.",
        )


PEMERIKSAAN = (
    Periksa(
        "surat.isi_hilang",
        "Surat terbit tanpa PDF yang utuh",
        "PDF surat yang sudah terbit hilang atau ukurannya lain dari yang dicatat: yang dibuka "
        "pihak bukan lagi surat yang ditandatangani.",
        _PULIHKAN,
        _isi_surat,
    ),
    Periksa(
        "surat.bundel_hilang",
        "Bundel berkas PHI tanpa isi yang utuh",
        "PDF jilidannya hilang atau ukurannya berubah.",
        "Jilid ulang berkasnya dari halaman surat perkara.",
        _isi_bundel,
    ),
    Periksa(
        "surat.salinan_hilang",
        "Naskah bercap tanpa isi yang utuh",
        "PDF naskah bercapnya hilang atau ukurannya berubah: perusahaan tidak dapat mengunduhnya.",
        "Pulihkan isinya dari cadangan terakhir. Naskah bercap yang sudah jadi tidak dibuat ulang.",
        _isi_salinan,
    ),
    Periksa(
        "surat.tanpa_penyetuju",
        "Surat yang menunggu, tetapi tidak ada yang dapat menyetujui",
        "Langkah berikutnya milik jabatan yang tidak dipegang akun aktif mana pun dan tidak "
        "diwakili hari ini.",
        "Aktifkan akun pemegang jabatannya, atau catat Plt./Plh. untuk jabatan itu.",
        _tanpa_penyetuju,
        "surat.delegasi",
    ),
    Periksa(
        "surat.tanpa_giliran",
        "Surat yang menunggu tanpa langkah",
        "Tercatat menunggu persetujuan, padahal tidak ada langkah yang menunggu siapa pun.",
        "Tarik suratnya menjadi draf, lalu ajukan lagi.",
        _tanpa_giliran,
    ),
    Periksa(
        "surat.langkah_sisa",
        "Surat terbit dengan persetujuan yang belum selesai",
        "Suratnya sudah terbit, tetapi sebagian langkah persetujuannya masih menunggu.",
        "Periksa riwayatnya. Bila terbit tanpa persetujuan, batalkan dengan alasan dan terbitkan "
        "penggantinya.",
        _langkah_sisa,
    ),
    Periksa(
        "surat.nomor_ganda",
        "Dua surat bernomor sama",
        "Dua surat yang berlaku memakai nomor yang sama pada satu tahun.",
        "Batalkan salah satunya dengan alasan, lalu terbitkan penggantinya dengan nomor baru.",
        _nomor_ganda,
        "surat.nomor",
    ),
    Periksa(
        "surat.buku_beda",
        "Buku nomor tidak sesuai suratnya",
        "Nomor dalam buku menunjuk surat yang bernomor lain atau tidak berlaku lagi.",
        "Serahkan kepada admin sistem: nomor itu perlu dibatalkan dengan alasan dalam buku.",
        _buku_beda,
        "surat.nomor",
    ),
    Periksa(
        "surat.nomor_melompat",
        "Nomor surat yang melompat",
        "Nomor urut di antara dua nomor tidak ada dalam buku: setiap nomor yang diberikan, juga "
        "yang dibatalkan, seharusnya punya baris.",
        "Cari dalam jejak audit dan cadangan apa yang terjadi dengan nomor itu, lalu catat.",
        _melompat,
        "surat.nomor",
    ),
    Periksa(
        "surat.lama_di_jalan",
        "Surat yang lama belum terbukti diterima",
        "Suratnya dikirim lebih dari sebulan lalu dan tidak tercatat diterima atau kembali. Waktu "
        "pihak yang berjalan sejak terima belum mulai.",
        "Lacak kirimannya, lalu catat diterima dengan bukti atau tidak sampai, dan kirim lagi.",
        _di_jalan,
        "surat.sampaikan",
    ),
    Periksa(
        "surat.tersampai_tanpa_bukti",
        "Surat tersampai tanpa bukti terima",
        "Tercatat sudah sampai kepada semua pihak, tetapi bukti terimanya tidak ada atau lebih "
        "awal.",
        "Perbaiki tanggal terimanya pada surat itu; tanggal tersampai mengikuti.",
        _tersampai_beda,
    ),
)
