"""Acts of the counter: draft, receipt, register, return and completion of a file."""

from __future__ import annotations

from typing import Any

from hi_cases.core import nomor
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.rules import batas
from hi_cases.perselisihan.services import permohonan
from hi_cases.perselisihan.services.asal_akses import buka_akses_serikat
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos, tidak_sebelum
from hi_cases.perselisihan.types import Saluran, Tahap

SERI_REGISTER = "register_perselisihan"


def ubah_draf(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Save the draft as typed, complete or not."""
    batas.periksa_draf(isi["draf"])
    draf = polos(permohonan.draf_luar(di.pelaku, di.perkara, isi["draf"]))
    if di.perkara.tahap is Tahap.BERKAS_DIKEMBALIKAN:
        # Only what differs, with what is kept from its reader still masked: the office's own
        # corrections stay, and count until it is sent.
        di.perkara.draf = queries.draf_berubah(di.pelaku, di.perkara, draf)
        return Catatan(di.hari_ini, "Isian kelengkapan disimpan.")
    di.perkara.draf = draf
    permohonan.setel_judul(di.perkara, draf)
    return Catatan(di.hari_ini, "Isian disimpan.")


def terima_berkas(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Take the draft in as a filing: from here on its facts are rows."""
    draf = permohonan.draf_luar(di.pelaku, di.perkara, di.perkara.draf or {})
    data = permohonan.baca(draf, di.hari_ini)
    tidak_sebelum(isi, "tanggal", data.tanggal_masuk, "tanggal masuk")
    permohonan.tulis(di.pelaku, di.perkara, data, draf, hapus=True)
    return Catatan(
        isi["tanggal"],
        f"Berkas diterima {_lewat(data.saluran)}.",
        {"saluran": data.saluran, "jenis": list(data.jenis)},
    )


def _lewat(saluran: Saluran) -> str:
    return "secara daring" if saluran is Saluran.DARING else f"melalui {saluran.label.lower()}"


def nomor_baru(tahun: int, pola: str) -> dict[str, Any]:
    """Take the next number of a year, held until the transaction ends."""
    urutan = nomor.ambil(SERI_REGISTER, tahun)
    return {
        "nomor": pola.format(n=urutan, tahun=tahun),
        "tahun_register": tahun,
        "urutan_register": urutan,
    }


def catat(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Enter the case in the register: the next number, without gaps, held until the commit.

    A case that was reopened keeps the number it has.
    """
    perkara = di.perkara
    tidak_sebelum(isi, "tanggal", perkara.masuk, "tanggal masuk")
    if di.fakta.daring and not isi["bukti_diperiksa"]:
        raise DataTidakSah(
            {
                "bukti_diperiksa": "Berkas ini dikirim daring. Buka bukti bipartitnya, lalu "
                "nyatakan sudah Anda periksa; tanpa bukti, kembalikan berkasnya."
            }
        )
    buka_akses_serikat(di)
    perkara.sektor = permohonan.sektor_pengusaha(perkara.pihak) or perkara.sektor
    pola = kalender_kerja.pengaturan("format_nomor_register", isi["tanggal"])
    baru = nomor_baru(isi["tanggal"].year, pola)
    return Catatan(
        isi["tanggal"],
        f"Dicatat di register dengan nomor {baru['nomor']}.",
        {"nomor": baru["nomor"], "bukti_bipartit": perkara.bukti_bipartit},
        setel={**baru, "dicatat_pada": isi["tanggal"]},
    )


def kembalikan_berkas(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Return the file with the list of what is missing (UU 2/2004 Ps 4(2))."""
    tidak_sebelum(isi, "tanggal", di.perkara.masuk, "tanggal masuk")
    di.perkara.kekurangan = isi["kekurangan"]
    di.perkara.draf = None
    return Catatan(
        isi["tanggal"],
        f"Yang perlu dilengkapi: {'; '.join(satu.rstrip(' .;') for satu in isi['kekurangan'])}.",
        {"kekurangan": isi["kekurangan"], "catatan": isi["catatan"]},
    )


def catat_terima_pengembalian(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """The applicant has the file back: from this day on he has the time to complete it."""
    return Catatan(
        isi["tanggal"],
        f"Berkas diterima kembali oleh {isi['penerima']} ({isi['cara'].label.lower()}).",
        {nama: isi[nama] for nama in ("cara", "penerima", "bukti")},
        bukti=isi["bukti"],
    )


def lengkapi_berkas(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Take in what was missing, also after the time: the law names no effect of being late."""
    perkara = di.perkara
    perkara.bukti_bipartit = isi["bukti_bipartit"]
    perkara.bukti_bipartit_tanggal = isi["bukti_bipartit_tanggal"]
    perkara.bukti_bipartit_keterangan = isi["bukti_bipartit_keterangan"] or ""
    perkara.kekurangan = None
    terlambat = di.fakta.lewat("REG-LENGKAP")
    return Catatan(
        isi["tanggal"],
        f"Kelengkapan diterima: {isi['bukti_bipartit'].label}."
        + (" Diterima setelah waktunya lewat." if terlambat else ""),
        {"bukti_bipartit": isi["bukti_bipartit"], "terlambat": terlambat},
    )


def tutup_tidak_lengkap(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Close a lapsed file: office practice; the applicant is free to file again."""
    jatuh = di.fakta.berjalan.get("REG-LENGKAP")
    if jatuh is not None and isi["tanggal"] <= jatuh:
        raise TindakanDitolak("Tanggal penutupan harus setelah waktu melengkapi lewat.")
    return Catatan(isi["tanggal"], isi["keterangan"] or "Berkas tidak dilengkapi dalam waktunya.")


def teruskan_pengawas(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """A breach of norms without a dispute goes to the labour inspectors of the province."""
    return Catatan(isi["tanggal"], isi["alasan"], {"surat": isi["surat"]})
