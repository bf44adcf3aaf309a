"""The one act of these pages, from two of them: a person asks for a scheduled task now."""

from hi_cases.audit import services as audit
from hi_cases.beranda.queries import pemeriksaan
from hi_cases.beranda.queries import tugas as baca
from hi_cases.core import authz, jalan
from hi_cases.core.authz import Pelaku
from hi_cases.core.berkala import TugasBerkala, menurut_nama
from hi_cases.core.db import tahan
from hi_cases.core.errors import TidakDitemukan
from hi_cases.core.jalan import JalanTugas, Pemicu
from hi_cases.core.rujukan import Rujukan


def jalankan_sekarang(pelaku: Pelaku, nama: str, terlihat: int) -> JalanTugas | None:
    """Ask for a run; None when one already waits or works, or this form was sent before.

    `terlihat` is the last run asked for by a person that the page showed: a second click on the
    same page finds a newer one. Raises TidakDitemukan for what is not in the timetable.
    """
    authz.tabel().pastikan(pelaku, "beranda.jalankan_tugas")
    tugas = menurut_nama(nama)
    if tugas is None:
        raise TidakDitemukan
    tahan(f"jalan:{nama}")
    if baca.orang_terakhir(nama) > terlihat:
        return None
    return _minta(pelaku, tugas)


def periksa_sekarang(pelaku: Pelaku) -> JalanTugas | None:
    """Ask for all checks to be run; None when that already waits or works.

    Who may read the findings may ask for them anew, though he starts no other task.
    """
    authz.tabel().pastikan(pelaku, pemeriksaan.IZIN)
    tugas = menurut_nama(pemeriksaan.TUGAS)
    if tugas is None:
        raise TidakDitemukan
    return _minta(pelaku, tugas)


def _minta(pelaku: Pelaku, tugas: TugasBerkala) -> JalanTugas | None:
    """Ask for a run and write who did into the trail, but only of a request that was taken."""
    baris = jalan.minta(tugas.nama, Pemicu.ORANG, pelaku.nama)
    if baris is not None:
        audit.catat(
            pelaku,
            "beranda.jalankan_tugas",
            Rujukan("jalan_tugas", baris.id),
            sesudah={"tugas": tugas.label},
        )
    return baris
