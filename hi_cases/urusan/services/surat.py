"""What a letter about a matter does when it is issued: the act that its kind names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import baca_isian
from hi_cases.core.errors import TindakanDitolak
from hi_cases.surat.types import BarisPenyampaian, BarisSurat, BukanSuratnya
from hi_cases.surat.types.batas import BatasSurat, Lingkup
from hi_cases.urusan import queries
from hi_cases.urusan.models import Urusan
from hi_cases.urusan.queries import surat as baca
from hi_cases.urusan.rules import alur
from hi_cases.urusan.rules import jenis as daftar_jenis
from hi_cases.urusan.services.lakukan import lakukan, lakukan_di

BUKAN_SURATNYA = "Surat ini bukan untuk jenis urusan ini."


def pastikan_boleh(pelaku: Pelaku, urusan_id: int, kode: str) -> None:
    """Raise unless the actor may write this letter about this matter now."""
    urusan = queries.ambil(pelaku, urusan_id)
    jenis = queries.jenis_dari(urusan)
    aksi = jenis.aksi_surat(kode)
    if aksi is None:
        raise BukanSuratnya(BUKAN_SURATNYA)
    alur.pastikan_berhak(jenis, queries.fakta(urusan, jenis), aksi, pelaku)


def periksa(
    _urusan_id: int, _kode: str, _pihak_id: int | None, _isian: Mapping[str, Any]
) -> dict[str, str]:
    """Return what is wrong with what was typed: the templates' own fields are all there is."""
    return {}


def _isi(surat: BarisSurat) -> dict[str, Any]:
    """Return what the act takes from its letter; a number that is not there yet stands for one."""
    hari = surat.tanggal or clock.hari_ini()
    return {**surat.isian, **surat.bebas, "nomor": surat.nomor or "-", "tanggal": hari}


def halangan(surat: BarisSurat) -> str:
    """Return why the act that the letter is to be is not possible as it is written, in this stage;
    "": it is."""
    urusan = baca.satu(surat.rujukan_id)
    if surat.mengganti_id is None and (alasan := _tindakan_terhalang(urusan, surat)):
        return alasan
    tulisan = "\n".join(str(nilai) for nilai in (*surat.isian.values(), *surat.bebas.values()))
    return daftar_jenis.port(urusan.jenis).larangan_surat(urusan, tulisan)


def _tindakan_terhalang(urusan: Urusan, surat: BarisSurat) -> str:
    jenis = queries.jenis_dari(urusan)
    aksi = jenis.aksi_surat(surat.kode)
    transisi = alur.cari(jenis, urusan.tahap, aksi) if aksi else None
    if transisi is None:
        tahap = jenis.tahap_kode(urusan.tahap)
        kini = tahap.label.lower() if tahap else urusan.tahap
        return f"Urusan ini pada tahap {kini}, jadi {surat.nama.lower()} tidak dapat terbit."
    fakta = queries.fakta(urusan, jenis)
    isi, galat = baca_isian(transisi.isian, _isi(surat), fakta.hari_ini)
    beda = galat or transisi.galat_isi(fakta, isi)
    return " ".join((*transisi.halangan(fakta), *beda.values()))


def terbit(pelaku: Pelaku, surat: BarisSurat) -> None:
    """Do the act that the letter is; what replaces a letter repeats no act."""
    urusan = queries.pegang(pelaku, surat.rujukan_id)
    jenis = queries.jenis_dari(urusan)
    aksi = jenis.aksi_surat(surat.kode)
    if aksi is None or surat.mengganti_id is not None:
        return
    transisi = alur.bernama(jenis, aksi)
    if transisi is not None and transisi.lewat_surat:
        lakukan_di(pelaku, urusan, aksi, _isi(surat))
    else:
        lakukan(pelaku, urusan.id, aksi, urusan.versi, _isi(surat))


def batal(_pelaku: Pelaku, surat: BarisSurat, _alasan: str) -> None:
    """Refuse: an issued letter is an act of the matter; it is replaced, not cancelled."""
    raise TindakanDitolak(
        f"{surat.nama} sudah menjadi tindakan yang tercatat, jadi tidak dapat dibatalkan. Buat "
        "surat penggantinya."
    )


def dikirim(_pelaku: Pelaku, _surat: BarisSurat, _penyampaian: BarisPenyampaian) -> int | None:
    """Nothing starts by sending."""
    return None


def diterima(_pelaku: Pelaku, _surat: BarisSurat, _penyampaian: BarisPenyampaian) -> None:
    """Nothing starts by receipt."""


def diperbaiki(
    _pelaku: Pelaku, _surat: BarisSurat, _penyampaian: BarisPenyampaian, _alasan: str
) -> None:
    """Nothing is counted from receipt."""


def batas(_urusan_id: int, _kode: str) -> BatasSurat:
    """One letter of a kind about a matter is enough; a correction takes its place."""
    return BatasSurat(Lingkup.BENDA)
