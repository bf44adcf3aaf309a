"""What a letter about a submission does: issued, received, corrected. The acts, no others.

Everything goes through `lakukan`, so permission, stage and periods are judged as by hand; what it
refuses undoes the letter's step as well, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries import surat as baca
from hi_cases.permohonan.rules import alur, izin
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.services.lakukan import lakukan
from hi_cases.permohonan.types import Cara, Tahap, Tindakan
from hi_cases.surat.types import AkibatTerima, BarisPenyampaian, BarisSurat, BukanSuratnya
from hi_cases.surat.types.batas import BatasSurat, Lingkup


def tindakan_surat(permohonan: Permohonan, kode: str) -> Tindakan | None:
    """Return the act that a kind of letter is for this submission; None: it is none."""
    jenis = daftar.jenis(permohonan.jenis)
    if jenis is None:
        return None
    return next((aksi for aksi, surat in jenis.surat.items() if surat == kode), None)


def pastikan_boleh(pelaku: Pelaku, permohonan_id: int, kode: str) -> None:
    """Raise unless the actor may write this letter about this submission now."""
    permohonan = queries.ambil(pelaku, permohonan_id)
    authz.tabel().pastikan(pelaku, izin.TELITI, milik_sendiri=permohonan.petugas_id == pelaku.id)
    if tindakan_surat(permohonan, kode) is None:
        raise BukanSuratnya("Surat ini bukan untuk jenis permohonan ini.")


def periksa(
    _permohonan_id: int, _kode: str, _pihak_id: int | None, _isian: Mapping[str, Any]
) -> dict[str, str]:
    """Return what is wrong with what was typed: these letters ask nothing that could be."""
    return {}


def halangan(surat: BarisSurat) -> str:
    """Return why the act that the letter is to be is not possible in this stage; "": it is."""
    if surat.mengganti_id is not None:
        return ""
    permohonan = baca.satu(surat.rujukan_id)
    jenis = daftar.jenis(permohonan.jenis)
    aksi = tindakan_surat(permohonan, surat.kode)
    if jenis is None or aksi is None:
        return "Surat ini bukan untuk jenis permohonan ini."
    transisi = alur.cari(jenis.prosedur, permohonan.tahap, aksi)
    if transisi is None:
        return (
            f"Permohonan ini pada tahap {permohonan.tahap.label.lower()}, jadi "
            f"{surat.nama.lower()} tidak dapat menjadi tindakan."
        )
    fakta = queries.fakta(permohonan, jenis)
    beda = transisi.galat_isi(fakta, {"tanggal": surat.tanggal or clock.hari_ini()})
    return " ".join((*transisi.halangan(fakta), *beda.values()))


def terbit_sebelum(surat: BarisSurat) -> frozenset[str]:
    """Return the periods that the letter ends by the act that it is: it must be out before."""
    permohonan = baca.satu(surat.rujukan_id)
    jenis, aksi = daftar.jenis(permohonan.jenis), tindakan_surat(permohonan, surat.kode)
    return alur.menutup(jenis.prosedur, aksi) if jenis and aksi else frozenset()


def terbit(pelaku: Pelaku, surat: BarisSurat) -> None:
    """Do the act that the letter is; what replaces a letter repeats no act."""
    permohonan = queries.pegang(pelaku, surat.rujukan_id)
    aksi = tindakan_surat(permohonan, surat.kode)
    if aksi is None or surat.mengganti_id is not None:
        return
    isi = {**surat.isian, **surat.bebas, "nomor": surat.nomor, "tanggal": surat.tanggal}
    lakukan(pelaku, permohonan.id, aksi, permohonan.versi, isi)


def batal(_pelaku: Pelaku, surat: BarisSurat, _alasan: str) -> None:
    """Refuse: an issued letter is an act of the submission; it is replaced, not cancelled."""
    raise TindakanDitolak(
        f"{surat.nama} sudah menjadi tindakan yang tercatat, jadi tidak dapat dibatalkan. Buat "
        "surat penggantinya."
    )


def dikirim(_pelaku: Pelaku, _surat: BarisSurat, _penyampaian: BarisPenyampaian) -> int | None:
    """Nothing starts by sending: the period of the applicant runs from receipt."""
    return None


def ke_akun(surat: BarisSurat) -> frozenset[int]:
    """A filing by account is answered in the account: of the applicant, and of parties that have
    one. What was filed at the counter is handed over as it was."""
    if baca.satu(surat.rujukan_id).cara is not Cara.DARING:
        return frozenset()
    return frozenset(satu.id for satu in baca.pihak(surat.rujukan_id) if satu.berakun)


def _mengembalikan(surat: BarisSurat) -> bool:
    permohonan = baca.satu(surat.rujukan_id)
    return tindakan_surat(permohonan, surat.kode) is Tindakan.KEMBALIKAN


def diterima(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """The applicant's time to correct runs from the day on which it has the notice (Ps 9(2))."""
    permohonan = queries.pegang(pelaku, surat.rujukan_id)
    if not _mengembalikan(surat) or penyampaian.pihak_id != baca.PEMOHON:
        return
    if permohonan.tahap is not Tahap.DIKEMBALIKAN or permohonan.diterima_pemohon is not None:
        return
    lakukan(
        pelaku,
        permohonan.id,
        Tindakan.CATAT_TERIMA,
        permohonan.versi,
        {"tanggal": penyampaian.diterima_pada, "bukti": _bukti(penyampaian)},
    )


def _bukti(penyampaian: BarisPenyampaian) -> str:
    kata = (penyampaian.cara.label, penyampaian.penerima, penyampaian.bukti)
    return ", ".join(satu for satu in kata if satu)


def diperbaiki(
    pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian, alasan: str
) -> None:
    """Count the applicant's time anew from the corrected day of receipt."""
    permohonan = queries.pegang(pelaku, surat.rujukan_id)
    if not _mengembalikan(surat) or penyampaian.pihak_id != baca.PEMOHON:
        return
    hari = penyampaian.diterima_pada
    if hari is None or permohonan.diterima_pemohon in (None, hari):
        return
    if permohonan.tahap is not Tahap.DIKEMBALIKAN:
        raise TindakanDitolak(
            "Perbaikan sudah diajukan, jadi hari penerimaan pemberitahuan ini tidak diubah lagi."
        )
    permohonan.diterima_pemohon = hari
    jangka = baca.jangka_perbaikan(permohonan)
    for tenggat in kalender.tenggat_untuk(permohonan.rujukan):
        if tenggat.kode == jangka and tenggat.status is StatusTenggat.BERJALAN:
            kalender_kerja.ubah_mulai(pelaku, tenggat, hari, alasan, bukti=_bukti(penyampaian))


def akibat_terima(surat: BarisSurat) -> AkibatTerima | None:
    """Return what stands on the receipt of this letter; None: nothing does."""
    if not _mengembalikan(surat):
        return None
    jenis = daftar.jenis(baca.satu(surat.rujukan_id).jenis)
    transisi = (
        alur.cari(jenis.prosedur, Tahap.DIKEMBALIKAN, Tindakan.CATAT_TERIMA) if jenis else None
    )
    if transisi is None or not transisi.membuka:
        return None
    aturan = kalender.ketentuan(transisi.membuka[0].kode, clock.hari_ini())
    return AkibatTerima(
        f"Mulai berjalan bagi pemohon: {aturan.nama[0].lower()}{aturan.nama[1:]}, "
        f"{aturan.lama} ({aturan.kode}).",
        dasar=aturan.dasar,
    )


def batas(permohonan_id: int, _kode: str) -> BatasSurat:
    """One letter of a kind is enough in a round; a correction takes its place."""
    permohonan = baca.satu(permohonan_id)
    sejak = queries.mulai_putaran(permohonan)
    return BatasSurat(Lingkup.BENDA, sejak=sejak)
