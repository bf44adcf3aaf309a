"""A company account says by number which company it is of, and shows its letter.

The answer is the same whether or not the registry has that number: only an officer, who sees the
letter, learns it. A number that nobody has is a wish to have the company registered.
"""

from datetime import date

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.teks import satu_baris
from hi_cases.perusahaan import queries, rules
from hi_cases.perusahaan.models import Perusahaan, WakilPerusahaan
from hi_cases.perusahaan.queries.wakil import IZIN_WAKIL
from hi_cases.perusahaan.services.daftar import daftarkan
from hi_cases.perusahaan.services.wakil import rujukan_jejak, surat_berakhir
from hi_cases.perusahaan.types import DataKlaim, DataPerusahaan, StatusWakil

MENUNGGU_MAKS = 5
_DASAR = "praktik dinas: surat tugas atau surat kuasa perusahaan"


def klaim(pelaku: Pelaku, data: DataKlaim) -> WakilPerusahaan:
    """Ask to speak for the company of a number; the same request that still waits is one row."""
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    galat = {
        "nomor": rules.tolak_nomor_klaim(data.nomor),
        "nama": "" if data.nama.strip() else "Tulis nama perusahaan.",
        "jabatan": "" if data.jabatan.strip() else "Tulis jabatan Anda di perusahaan.",
        "nomor_surat": ""
        if data.nomor_surat.strip()
        else "Tulis nomor surat tugas atau surat kuasa.",
        "berlaku_sampai": surat_berakhir(data.berlaku_sampai),
    }
    if salah := {nama: pesan for nama, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    nomor = rules.rapikan_nomor(data.nomor) or ""
    milik = [w for w in queries.wakil_saya(pelaku) if w.status is StatusWakil.MENUNGGU]
    for satu in milik:
        if satu.nomor_diketik == nomor:
            return satu
    if len(milik) >= MENUNGGU_MAKS:
        raise TindakanDitolak(
            f"{len(milik)} permintaan Anda masih menunggu petugas. Tunggu sampai salah satunya "
            "selesai diperiksa."
        )
    return _simpan(pelaku, data, nomor)


def _simpan(pelaku: Pelaku, data: DataKlaim, nomor: str) -> WakilPerusahaan:
    baris = WakilPerusahaan(
        pengguna_id=pelaku.id,
        pengguna_nama=pelaku.nama,
        perusahaan_id=queries.bernomor(nomor),
        nama_diketik=satu_baris(data.nama)[:200],
        nomor_diketik=nomor,
        jabatan=satu_baris(data.jabatan)[:120],
        nomor_surat=satu_baris(data.nomor_surat)[:120],
        berlaku_sampai=data.berlaku_sampai,
        status=StatusWakil.MENUNGGU,
        diajukan_pada=clock.sekarang(),
    )
    db.session.add(baris)
    db.session.flush()
    _catat(pelaku, baris, "ajukan_wakil", f"{pelaku.nama} mengajukan diri sebagai wakil.")
    return baris


def hubungkan_klaim(pelaku: Pelaku, wakil_id: int, perusahaan_id: int) -> WakilPerusahaan:
    """Say which company a request is about, where its number told nobody."""
    baris = _pegang(pelaku, wakil_id)
    perusahaan = queries.ambil(pelaku, perusahaan_id)
    baris.perusahaan_id = queries.utama([perusahaan.id]).get(perusahaan.id, perusahaan.id)
    db.session.flush()
    kalimat = f"Permintaan {baris.pengguna_nama} dihubungkan dengan {perusahaan.nama}."
    _catat(pelaku, baris, "hubungkan_wakil", kalimat)
    return baris


def daftarkan_klaim(pelaku: Pelaku, wakil_id: int) -> WakilPerusahaan:
    """Register the company that a request names, not yet verified, and tie the request to it."""
    baris = _pegang(pelaku, wakil_id)
    nomor = baris.nomor_diketik
    nib = nomor if rules.tolak_nib(nomor) is None else None
    data = DataPerusahaan(
        nama=baris.nama_diketik or "", nib=nib, wlkp=None if nib is not None else nomor
    )
    baru = daftarkan(pelaku, data)
    return hubungkan_klaim(pelaku, wakil_id, baru.id)


def calon_klaim(pelaku: Pelaku, wakil: WakilPerusahaan) -> list[Perusahaan]:
    """Return the companies that a request may mean: by number first, then by name."""
    nomor = queries.bernomor(wakil.nomor_diketik or "")
    tepat = [queries.ambil(pelaku, nomor)] if nomor is not None else []
    mirip = [m.perusahaan for m in queries.mirip(pelaku, wakil.nama_diketik or "", ambang=40)]
    return [*tepat, *(satu for satu in mirip if satu.id != nomor)]


def _pegang(pelaku: Pelaku, wakil_id: int) -> WakilPerusahaan:
    authz.tabel().pastikan(pelaku, IZIN_WAKIL)
    queries.ambil_wakil(pelaku, wakil_id)
    stmt = kunci(sa.select(WakilPerusahaan).filter_by(id=wakil_id))
    baris = db.session.scalars(stmt.execution_options(populate_existing=True)).one()
    if baris.perusahaan_id is not None or baris.status is not StatusWakil.MENUNGGU:
        raise TindakanDitolak("Permintaan ini sudah dihubungkan, atau sudah selesai diperiksa.")
    return baris


def _catat(pelaku: Pelaku, baris: WakilPerusahaan, tindakan: str, kalimat: str) -> None:
    hari: date | None = baris.berlaku_sampai
    audit.catat(
        pelaku,
        tindakan,
        rujukan_jejak(baris),
        sesudah={
            "wakil_perusahaan": baris.id,
            "pengguna_id": baris.pengguna_id,
            "perusahaan_id": baris.perusahaan_id,
            "berlaku_sampai": hari.isoformat() if hari else None,
        },
        keterangan=kalimat,
        dasar=_DASAR,
    )
