"""What a company asks to have put right in its data: the office does it, or says why not."""

import sqlalchemy as sa

from hi_cases.akun.queries import berperan
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, kunci
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan.services import beri_tahu
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perusahaan import queries, rules
from hi_cases.perusahaan.models import KoreksiPerusahaan
from hi_cases.perusahaan.types import BERTINDAK, StatusKoreksi

TERBUKA_MAKS = 10
_PANJANG = 1000


def minta_koreksi(pelaku: Pelaku, perusahaan_id: int, isi: str) -> KoreksiPerusahaan:
    """Ask the office to correct data; the same words that still wait are one request."""
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    perusahaan = queries.ambil(pelaku, perusahaan_id)
    if queries.peran_wakil(pelaku.id or 0, perusahaan.id) not in BERTINDAK:
        raise TidakBerizin("Akun Anda hanya membaca. Mintalah admin perusahaan mengajukannya.")
    isi = isi.strip()[:_PANJANG]
    if not isi:
        raise DataTidakSah({"isi": "Tulis apa yang keliru dan bagaimana seharusnya."})
    terbuka = queries.koreksi_terbuka(pelaku, perusahaan.id)
    if (sama := next((satu for satu in terbuka if satu.isi == isi), None)) is not None:
        return sama
    if len(terbuka) >= TERBUKA_MAKS:
        raise TindakanDitolak("Permintaan sebelumnya masih menunggu petugas.")
    baris = KoreksiPerusahaan(
        perusahaan_id=perusahaan.id,
        pengguna_id=pelaku.id,
        pengguna_nama=pelaku.nama,
        isi=isi,
        dibuat_pada=clock.sekarang(),
        status=StatusKoreksi.MENUNGGU,
    )
    db.session.add(baris)
    db.session.flush()
    audit.catat(
        pelaku,
        "minta_koreksi",
        perusahaan.rujukan,
        sesudah={"koreksi": baris.id},
        keterangan=f"{pelaku.nama} meminta data dibetulkan.",
    )
    beri_tahu(
        berperan(Peran.PETUGAS),
        kelompok=Kelompok.SURAT,
        judul="Perusahaan meminta datanya dibetulkan",
        isi="Buka halaman perusahaan itu untuk membaca dan menjawabnya.",
        kunci=f"koreksi_perusahaan:{baris.id}",
        rujukan=perusahaan.rujukan,
    )
    return baris


def jawab_koreksi(
    pelaku: Pelaku, koreksi_id: int, jawaban: str, *, dituruti: bool
) -> KoreksiPerusahaan:
    """Close a request: the data were corrected, or they stay, with the reason."""
    authz.tabel().pastikan(pelaku, "perusahaan.ubah")
    stmt = kunci(sa.select(KoreksiPerusahaan).filter_by(id=koreksi_id))
    baris = db.session.scalar(stmt.execution_options(populate_existing=True))
    if baris is None:
        raise TidakDitemukan("Permintaan itu tidak ada.")
    if baris.status is not StatusKoreksi.MENUNGGU:
        raise TindakanDitolak(f"Permintaan ini sudah dijawab {baris.dijawab_oleh}.")
    if not dituruti and not jawaban.strip():
        raise DataTidakSah({"jawaban": "Tulis alasannya; perusahaan membacanya."})
    baris.status = StatusKoreksi.DITURUTI if dituruti else StatusKoreksi.DITOLAK
    baris.dijawab_pada, baris.dijawab_oleh = clock.sekarang(), pelaku.nama
    baris.jawaban = jawaban.strip()[:_PANJANG]
    db.session.flush()
    tujuan = Rujukan("perusahaan", baris.perusahaan_id)
    audit.catat(
        pelaku,
        "jawab_koreksi",
        tujuan,
        sesudah={"koreksi": baris.id, "status": baris.status.value},
        keterangan=f"Permintaan {baris.pengguna_nama}: {baris.status.label.lower()}.",
    )
    beri_tahu(
        [baris.pengguna_id],
        kelompok=Kelompok.SURAT,
        judul="Permintaan pembetulan data dijawab",
        isi="Jawabannya ada di halaman perusahaan Anda.",
        kunci=f"koreksi_perusahaan:{baris.id}:jawab",
        rujukan=tujuan,
    )
    return baris
