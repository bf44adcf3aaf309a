"""Bodies and their terms: formed, appointed anew, dissolved; and when they must meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db, tahan
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.kalender_kerja import services as tenggat
from hi_cases.tripartit.models import Lembaga, MasaTugas
from hi_cases.tripartit.queries.lembaga import terpanjang
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.rules.masa import galat_masa
from hi_cases.tripartit.services.pegang import pegang_lembaga
from hi_cases.tripartit.types import RAPAT, DataMasa, JenisLembaga


def bentuk(
    pelaku: Pelaku,
    jenis: JenisLembaga,
    nama: str,
    masa: DataMasa,
    *,
    sektor: str = "",
    induk_id: int | None = None,
    berkas: Sequence[BerkasTitipan] = (),
) -> Lembaga:
    """Record a body by the decree that formed it.

    Raises DataTidakSah by field: a name that is taken, a sectoral body without its sector, a badan
    pekerja without the body for which it works, a term longer than the law allows.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    tahan("lembaga:nama")
    nama, sektor = " ".join(nama.split()), " ".join(sektor.split())
    pastikan(_galat_lembaga(jenis, nama, sektor, induk_id) | _galat_masa(jenis, masa))
    baris = Lembaga(
        jenis=jenis,
        nama=nama,
        sektor=sektor if jenis is JenisLembaga.LKS_SEKTORAL else "",
        induk_id=induk_id if jenis is JenisLembaga.BADAN_PEKERJA else None,
        alasan_bubar="",
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku, "lembaga.bentuk", baris.rujukan, sesudah={"jenis": jenis.value}, keterangan=nama
    )
    _tambah_masa(pelaku, baris, masa, berkas)
    return baris


def _galat_lembaga(
    jenis: JenisLembaga, nama: str, sektor: str, induk_id: int | None
) -> dict[str, str]:
    galat = {}
    if not nama:
        galat["nama"] = "Tulis nama lembaga."
    elif db.session.scalar(
        sa.select(Lembaga.id).where(sa.func.lower(Lembaga.nama) == nama.lower())
    ):
        galat["nama"] = "Lembaga dengan nama ini sudah dicatat. Buka halamannya dari daftar."
    if jenis is JenisLembaga.LKS_SEKTORAL and not sektor:
        galat["sektor"] = "Tulis sektornya, misalnya otomotif."
    if jenis is JenisLembaga.BADAN_PEKERJA:
        induk = db.session.get(Lembaga, induk_id) if induk_id else None
        if induk is None or induk.jenis is JenisLembaga.BADAN_PEKERJA:
            galat["induk_id"] = "Pilih lembaga yang dibantu badan pekerja ini."
    return galat


def _galat_masa(jenis: JenisLembaga, masa: DataMasa) -> dict[str, str]:
    galat = galat_masa(masa, terpanjang(jenis, masa.mulai))
    if masa.tanggal > clock.hari_ini():
        galat["tanggal"] = "Tanggal SK tidak boleh sesudah hari ini."
    if masa.akhir is None and terpanjang(jenis, masa.mulai) is None:
        galat.setdefault("akhir", "Tulis hari terakhir masa tugas seperti pada SK.")
    return galat


def angkat(
    pelaku: Pelaku,
    lembaga_id: int,
    versi: int | None,
    masa: DataMasa,
    berkas: Sequence[BerkasTitipan] = (),
) -> MasaTugas:
    """Record the decree of a next term; the term that still ran ends the day before it begins.

    Raises DataTidakSah by field, TindakanDitolak for a term that begins before the last one did.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id, versi)
    pastikan(_galat_masa(lembaga.jenis, masa))
    lama = lembaga.masa[-1] if lembaga.masa else None
    if lama is not None and masa.mulai <= lama.mulai:
        raise DataTidakSah(
            {
                "mulai": "Masa tugas berikutnya mulai sesudah "
                f"{tulis_tanggal(lama.mulai, hari=False)}, awal masa tugas sebelumnya."
            }
        )
    if lama is not None and lama.sampai >= masa.mulai:
        lama.ditutup_pada = masa.mulai - timedelta(days=1)
    baru = _tambah_masa(pelaku, lembaga, masa, berkas)
    lembaga.versi += 1
    db.session.flush()
    return baru


def _tambah_masa(
    pelaku: Pelaku, lembaga: Lembaga, masa: DataMasa, berkas: Sequence[BerkasTitipan]
) -> MasaTugas:
    akhir = masa.akhir or terpanjang(lembaga.jenis, masa.mulai)
    if akhir is None:
        raise TindakanDitolak("Tulis hari terakhir masa tugas seperti pada SK.")
    baris = MasaTugas(
        lembaga=lembaga,
        nomor=" ".join(masa.nomor.split()),
        tanggal=masa.tanggal,
        mulai=masa.mulai,
        akhir=akhir,
        dicatat_pada=clock.sekarang(),
        dicatat_nama=pelaku.nama,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "lembaga.angkat",
        lembaga.rujukan,
        sesudah={"mulai": masa.mulai.isoformat(), "akhir": akhir.isoformat()},
        keterangan=f"SK {baris.nomor}",
    )
    lampirkan(pelaku, lembaga, berkas, f"SK {baris.nomor}")
    tunggu_rapat(pelaku, lembaga, masa.mulai)
    return baris


def lampirkan(
    pelaku: Pelaku, lembaga: Lembaga, berkas: Sequence[BerkasTitipan], keterangan: str
) -> None:
    """Attach files to a body."""
    for satu in berkas:
        dokumen.unggah(
            pelaku, lembaga.rujukan, JenisBerkas.LAINNYA, satu, keterangan=keterangan[:200]
        )


def tunggu_rapat(pelaku: Pelaku, lembaga: Lembaga, sejak: date) -> None:
    """Let the period within which an LKS Tripartit meets again run from a day.

    An earlier one is met on that day; one that runs from a later day stays.
    """
    if not lembaga.jenis.tripartit:
        return
    lama = tenggat.penuhi(pelaku, lembaga.rujukan, RAPAT, sejak)
    if lama is not None and lama.mulai > sejak:
        sejak = lama.mulai
    tenggat.buka(pelaku, lembaga.rujukan, RAPAT, sejak)


def bubarkan(
    pelaku: Pelaku, lembaga_id: int, versi: int | None, pada: date, alasan: str
) -> Lembaga:
    """Dissolve a body; it stays with its history, and nothing is awaited of it any more."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id, versi)
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis dasar dan alasan pembubaran."})
    if pada > clock.hari_ini():
        raise DataTidakSah({"pada": "Tanggal pembubaran tidak boleh sesudah hari ini."})
    if lembaga.masa and pada < lembaga.masa[-1].mulai:
        raise DataTidakSah({"pada": "Tanggal pembubaran tidak boleh sebelum masa tugas terakhir."})
    lembaga.bubar_pada, lembaga.alasan_bubar = pada, alasan.strip()
    terakhir = lembaga.masa[-1] if lembaga.masa else None
    if terakhir is not None and pada < terakhir.sampai:
        terakhir.ditutup_pada = pada
    db.session.flush()
    tenggat.batalkan(pelaku, lembaga.rujukan, alasan="lembaga dibubarkan")
    audit.catat(pelaku, "lembaga.bubarkan", lembaga.rujukan, keterangan=alasan.strip())
    return lembaga


def ubah_nama(pelaku: Pelaku, lembaga_id: int, versi: int | None, nama: str) -> Lembaga:
    """Correct the name of a body."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    tahan("lembaga:nama")
    lembaga = pegang_lembaga(lembaga_id, versi)
    rapi = " ".join(nama.split())
    if rapi == lembaga.nama:
        return lembaga
    if rapi.lower() != lembaga.nama.lower():
        pastikan(_galat_lembaga(lembaga.jenis, rapi, lembaga.sektor, lembaga.induk_id))
    lama, lembaga.nama = lembaga.nama, rapi
    db.session.flush()
    audit.catat(
        pelaku, "lembaga.ubah", lembaga.rujukan, sebelum={"nama": lama}, sesudah={"nama": rapi}
    )
    return lembaga


def masa_milik(lembaga: Lembaga, masa_id: int) -> MasaTugas:
    """Return a term of a body; TidakDitemukan for one of another."""
    satu = next((satu for satu in lembaga.masa if satu.id == masa_id), None)
    if satu is None:
        raise TidakDitemukan
    return satu
