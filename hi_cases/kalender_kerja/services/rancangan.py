"""Changing the calendar: draft, look at what moves, then apply or discard."""

from collections.abc import Callable
from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock, queue
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries
from hi_cases.kalender_kerja.models import (
    BarisLibur,
    Dekrit,
    Rancangan,
    VersiDekrit,
    VersiKetentuan,
    VersiPengaturan,
)
from hi_cases.kalender_kerja.queries.acuan import definisi_pengaturan
from hi_cases.kalender_kerja.queries.berlaku import lupakan
from hi_cases.kalender_kerja.rules import rancangan as isi_rancangan
from hi_cases.kalender_kerja.rules.rancangan import RancanganDekrit
from hi_cases.kalender_kerja.services.hitung_ulang import hitung_ulang, pindahkan
from hi_cases.kalender_kerja.types import (
    JenisRancangan,
    Ketentuan,
    Keyakinan,
    Naskah,
    SebabHitung,
    StatusRancangan,
)


def _simpan(pelaku: Pelaku, jenis: JenisRancangan, judul: str, isi: dict) -> Rancangan:
    baris = Rancangan(
        jenis=jenis,
        status=StatusRancangan.MENUNGGU,
        judul=judul,
        isi=isi,
        dibuat_pada=clock.sekarang(),
        dibuat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "kalender.rancangan_dibuat",
        Rujukan("rancangan_acuan", baris.id),
        sesudah=isi,
        keterangan=judul,
    )
    return baris


def ajukan_dekrit(pelaku: Pelaku, data: RancanganDekrit) -> Rancangan:
    """Keep a decree, or an amendment, as a draft; nothing moves yet."""
    authz.tabel().pastikan(pelaku, "kalender.kelola")
    if not data.hari:
        raise DataTidakSah({"baris": "Tulis paling sedikit satu hari libur."})
    if data.dekrit_id is None and data.naskah is Naskah.SKB and _ada_skb(data.tahun):
        pesan = f"SKB tahun {data.tahun} sudah ada. Catat perubahannya dari daftar keputusan."
        raise DataTidakSah({"tahun": pesan})
    return _simpan(pelaku, JenisRancangan.DEKRIT, data.judul, isi_rancangan.tulis_dekrit(data))


def _ada_skb(tahun: int) -> bool:
    stmt = sa.select(Dekrit.id).where(Dekrit.tahun == tahun, Dekrit.naskah == Naskah.SKB)
    return db.session.scalar(stmt) is not None


def ajukan_pengaturan(
    pelaku: Pelaku, kode: str, nilai: str, berlaku_dari: date, *, sumber: str, keyakinan: Keyakinan
) -> Rancangan:
    """Keep a new answer to an open question as a draft."""
    authz.tabel().pastikan(pelaku, "kalender.kelola")
    definisi = definisi_pengaturan().get(kode)
    if definisi is None:
        raise TidakDitemukan
    if salah := definisi.periksa(nilai):
        raise DataTidakSah({"nilai": salah})
    dasar = queries.daftar_pengaturan()[kode][0].dasar
    isi = {
        "kode": kode,
        "nilai": nilai,
        "berlaku_dari": berlaku_dari.isoformat(),
        "dasar": dasar,
        "keyakinan": keyakinan.value,
        "sumber": sumber,
    }
    judul = f"{definisi.nama}: {definisi.tulis(nilai)}"
    mulai = f"{judul}, mulai {tulis_tanggal(berlaku_dari, hari=False)}"
    return _simpan(pelaku, JenisRancangan.PENGATURAN, mulai, isi)


def ajukan_ketentuan(
    pelaku: Pelaku, ketentuan: Ketentuan, *, sumber: str, catatan: str = ""
) -> Rancangan:
    """Keep a new version of a period as a draft; it must begin after the version before it."""
    authz.tabel().pastikan(pelaku, "kalender.kelola")
    terakhir = queries.riwayat_ketentuan(ketentuan.kode)[0]
    if ketentuan.berlaku_dari <= terakhir.berlaku_dari:
        batas = tulis_tanggal(terakhir.berlaku_dari, hari=False)
        raise DataTidakSah(
            {"berlaku_dari": f"Versi baru harus berlaku sesudah {batas}, awal versi sebelumnya."}
        )
    isi = isi_rancangan.tulis_ketentuan(ketentuan, sumber=sumber, catatan=catatan)
    judul = f"{ketentuan.kode} {ketentuan.nama}: {ketentuan.lama}"
    mulai = f"{judul}, mulai {tulis_tanggal(ketentuan.berlaku_dari, hari=False)}"
    return _simpan(pelaku, JenisRancangan.KETENTUAN, mulai, isi)


def _kunci_rancangan(pelaku: Pelaku, rancangan_id: int) -> Rancangan:
    baris = db.session.scalars(
        kunci(sa.select(Rancangan).where(Rancangan.id == rancangan_id)).execution_options(
            populate_existing=True
        )
    ).one_or_none()
    if baris is None:
        raise TidakDitemukan
    authz.tabel().pastikan(pelaku, "kalender.kelola")
    if baris.status is not StatusRancangan.MENUNGGU:
        raise TindakanDitolak("Rancangan ini sudah diputuskan; tidak ada yang berubah.")
    return baris


def _putuskan(pelaku: Pelaku, baris: Rancangan, status: StatusRancangan) -> None:
    baris.status = status
    baris.diputuskan_pada = clock.sekarang()
    baris.diputuskan_nama = pelaku.nama
    db.session.flush()


def buang(pelaku: Pelaku, rancangan_id: int) -> Rancangan:
    """Discard a draft; it stays on record as discarded."""
    baris = _kunci_rancangan(pelaku, rancangan_id)
    _putuskan(pelaku, baris, StatusRancangan.DIBUANG)
    audit.catat(
        pelaku,
        "kalender.rancangan_dibuang",
        Rujukan("rancangan_acuan", baris.id),
        keterangan=baris.judul,
    )
    return baris


def terapkan(pelaku: Pelaku, rancangan_id: int) -> Rancangan:
    """Put a draft in force: recompute, keep the old results, write the trail, all at once."""
    baris = _kunci_rancangan(pelaku, rancangan_id)
    _TERAPKAN[baris.jenis](pelaku, baris)
    db.session.flush()
    lupakan(db.session())
    baris.tergeser = hitung_ulang(pelaku, _SEBAB[baris.jenis], baris.judul, baris.id)
    _putuskan(pelaku, baris, StatusRancangan.DITERAPKAN)
    audit.catat(
        pelaku,
        "kalender.rancangan_diterapkan",
        Rujukan("rancangan_acuan", baris.id),
        sesudah={"tenggat_bergeser": baris.tergeser},
        keterangan=baris.judul,
    )
    queue.kirim("kalender_kerja.selaraskan")
    return baris


def _dekrit(pelaku: Pelaku, baris: Rancangan) -> None:
    data = isi_rancangan.baca_dekrit(baris.isi)
    dekrit = _dekrit_lama(data) if data.dekrit_id else _dekrit_baru(data)
    versi = VersiDekrit(
        dekrit=dekrit,
        versi_ke=data.versi_dasar + 1,
        nomor=data.nomor,
        tanggal=data.tanggal,
        tentang=data.tentang,
        keyakinan=data.keyakinan,
        catatan=data.catatan,
        diterapkan_pada=clock.sekarang(),
        oleh_nama=pelaku.nama,
    )
    versi.hari = [
        BarisLibur(
            tanggal=h.tanggal, jenis=h.jenis, nama=h.nama, perlu_verifikasi=h.perlu_verifikasi
        )
        for h in data.hari
    ]
    db.session.add(versi)


def _dekrit_lama(data: RancanganDekrit) -> Dekrit:
    stmt = sa.select(Dekrit).where(Dekrit.id == data.dekrit_id)
    dekrit = db.session.scalars(kunci(stmt)).one()
    terakhir = max((versi.versi_ke for versi in dekrit.daftar_versi), default=0)
    if terakhir != data.versi_dasar:
        raise TindakanDitolak(
            "Keputusan ini sudah diubah orang lain sejak rancangan dibuat. "
            "Buang rancangan ini, lalu catat perubahan dari versi terbaru."
        )
    return dekrit


def _dekrit_baru(data: RancanganDekrit) -> Dekrit:
    """Make the decree; a year has one joint decree, so its key is the year itself."""
    seri = f"skb-{data.tahun}"
    if data.naskah is Naskah.SKB and _ada_skb(data.tahun):
        raise TindakanDitolak(
            f"SKB tahun {data.tahun} sudah dicatat orang lain. Buang rancangan ini, "
            "lalu catat perubahan dari daftar keputusan."
        )
    if data.naskah is not Naskah.SKB:
        jumlah = db.session.scalar(
            sa.select(sa.func.count()).select_from(Dekrit).where(Dekrit.tahun == data.tahun)
        )
        seri = f"{data.naskah}-{min(h.tanggal for h in data.hari)}-{(jumlah or 0) + 1}"
    dekrit = Dekrit(tahun=data.tahun, naskah=data.naskah, seri=seri)
    db.session.add(dekrit)
    return dekrit


def _pengaturan(pelaku: Pelaku, baris: Rancangan) -> None:
    isi = baris.isi
    dari = date.fromisoformat(isi["berlaku_dari"])
    urutan = db.session.scalar(
        sa.select(sa.func.max(VersiPengaturan.urutan)).where(
            VersiPengaturan.kode == isi["kode"], VersiPengaturan.berlaku_dari == dari
        )
    )
    db.session.add(
        VersiPengaturan(
            kode=isi["kode"],
            nilai=isi["nilai"],
            berlaku_dari=dari,
            urutan=0 if urutan is None else urutan + 1,
            dasar=isi["dasar"],
            keyakinan=Keyakinan(isi["keyakinan"]),
            sumber=isi["sumber"],
            dicatat_pada=clock.sekarang(),
            oleh_nama=pelaku.nama,
        )
    )


def _ketentuan(pelaku: Pelaku, baris: Rancangan) -> None:
    """Add the version, close the one before it, and move deadlines that began under the new one."""
    baru = isi_rancangan.baca_ketentuan(baris.isi)
    lama = queries.riwayat_ketentuan(baru.kode)[0]
    if baru.berlaku_dari <= lama.berlaku_dari:
        raise TindakanDitolak(
            "Ketentuan ini sudah mendapat versi yang lebih baru. Buang rancangan ini."
        )
    lama.berlaku_sampai = baru.berlaku_dari - timedelta(days=1)
    bidang = {nama: nilai for nama, nilai in vars(baru).items() if nama != "berlaku_sampai"}
    versi = VersiKetentuan(
        **bidang,
        sumber=baris.isi["sumber"],
        catatan=baris.isi["catatan"],
        dicatat_pada=clock.sekarang(),
        oleh_nama=pelaku.nama,
    )
    db.session.add(versi)
    db.session.flush()
    pindahkan(versi)


_TERAPKAN: dict[JenisRancangan, Callable[[Pelaku, Rancangan], None]] = {
    JenisRancangan.DEKRIT: _dekrit,
    JenisRancangan.PENGATURAN: _pengaturan,
    JenisRancangan.KETENTUAN: _ketentuan,
}
_SEBAB = {
    JenisRancangan.DEKRIT: SebabHitung.DEKRIT,
    JenisRancangan.PENGATURAN: SebabHitung.PENGATURAN,
    JenisRancangan.KETENTUAN: SebabHitung.KETENTUAN,
}
