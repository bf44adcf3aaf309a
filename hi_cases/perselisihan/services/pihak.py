"""What a party does itself, online; the counter's functions do the work where there are any."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import services as dokumen
from hi_cases.perselisihan.models import AksesPihak, Kuasa, PernyataanPihak, Pihak
from hi_cases.perselisihan.rules.penawaran import jalur_boleh
from hi_cases.perselisihan.services import anjuran, pencatatan, permohonan
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos
from hi_cases.perselisihan.types import (
    AsalAkses,
    JenisPernyataan,
    PilihanJalur,
    Sisi,
    StatusKuasa,
    StatusPernyataan,
)

_LANGSUNG = frozenset({Peran.PEKERJA, Peran.SERIKAT})
"""Who files for himself; a company's or a lawyer's letter is looked at by an officer first."""


def buka_akses(di: Lingkup, pihak: Pihak) -> None:
    """Let the account that files stand for its party.

    A lawyer gets none: his way in is his power of attorney, once it has been seen.
    """
    if di.pelaku.berperan(Peran.KUASA):
        for satu in pihak.kuasa:
            satu.pengguna_id = di.pelaku.id
        return
    ada = sa.select(AksesPihak).filter_by(pihak_id=pihak.id, pengguna_id=di.pelaku.id)
    if db.session.scalar(ada) is not None:
        return
    db.session.add(
        AksesPihak(
            pihak_id=pihak.id,
            pengguna_id=di.pelaku.id,
            pengguna_nama=di.pelaku.nama,
            asal=AsalAkses.PENGAJU,
            penuh=di.pelaku.berperan(*_LANGSUNG) or pihak.perusahaan_id in di.pelaku.perusahaan_ids,
            dibuka_pada=clock.sekarang(),
        )
    )


def ajukan(di: Lingkup, _isi: dict[str, Any]) -> Catatan:
    """File the draft: from this instant it is with the office, by the counter's own function."""
    catatan = pencatatan.terima_berkas(di, {"tanggal": di.hari_ini})
    di.perkara.diajukan_pada = clock.sekarang()
    db.session.flush()
    pemohon = [satu for satu in di.perkara.pihak if satu.sisi is Sisi.PEMOHON]
    for pihak in pemohon:
        buka_akses(di, pihak)
    dokumen.pindahkan(di.pelaku, di.perkara.rujukan, Rujukan("pihak", pemohon[0].id))
    return catatan


def lengkapi_daring(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Send what was missing, also after the time: the law names no effect of being late."""
    perkara, terlambat = di.perkara, di.fakta.lewat("REG-LENGKAP")
    draf = permohonan.draf_luar(di.pelaku, perkara, isi["draf"])
    data = permohonan.baca(draf, di.hari_ini)
    permohonan.tulis(di.pelaku, perkara, data, draf, hapus=False)
    perkara.kekurangan = None
    return Catatan(
        di.hari_ini,
        "Kelengkapan dikirim pemohon secara daring."
        + (" Diterima setelah waktunya lewat." if terlambat else ""),
        {"terlambat": terlambat, "bukti_bipartit": perkara.bukti_bipartit},
    )


def _nyatakan(
    di: Lingkup, pihak: Pihak, jenis: JenisPernyataan, isi: dict[str, Any], kalimat: str
) -> Catatan:
    """Keep a statement for the office; the same one that still waits is kept once."""
    nilai = polos(isi)
    ada = sa.select(PernyataanPihak).filter_by(
        pihak_id=pihak.id, jenis=jenis, status=StatusPernyataan.MENUNGGU
    )
    if any(satu.isi == nilai for satu in db.session.scalars(ada)):
        raise DataTidakSah({"": "Kabar yang sama sudah kami terima dan sedang menunggu petugas."})
    db.session.add(
        PernyataanPihak(
            perkara_id=di.perkara.id,
            pihak_id=pihak.id,
            pengguna_id=di.pelaku.id,
            pengguna_nama=di.pelaku.nama,
            jenis=jenis,
            isi=nilai,
            dibuat_pada=clock.sekarang(),
            status=StatusPernyataan.MENUNGGU,
        )
    )
    return Catatan(di.hari_ini, f"{pihak.nama}: {kalimat}", {"pihak_id": pihak.id, "jenis": jenis})


def pilih_jalur(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """State a choice after the offer; the way is taken once all parties chose it in writing."""
    pihak, jalur = di.pihak_sendiri(isi["pihak_id"]), isi["jalur"]
    boleh = {satu.value for satu in jalur_boleh(di.fakta.jenis)}
    if jalur is not PilihanJalur.TIDAK_MEMILIH and jalur.value not in boleh:
        raise DataTidakSah({"jalur": f"{jalur.label} tidak tersedia untuk jenis perselisihan ini."})
    data = {"jalur": jalur, "keterangan": isi["keterangan"]}
    return _nyatakan(
        di, pihak, JenisPernyataan.PILIH_JALUR, data, f"pilihan {jalur.label.lower()}."
    )


def kabarkan_hadir(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Say that the party will come."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    hari = isi["untuk_tanggal"]
    kalimat = f"akan hadir pada {tulis_tanggal(hari, hari=False)}."
    data = {"untuk_tanggal": hari, "keterangan": isi["keterangan"]}
    return _nyatakan(di, pihak, JenisPernyataan.HADIR, data, kalimat)


def kabarkan_halangan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Name days on which the party cannot come; a summons stands until the mediator changes it."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    hari = ", ".join(tulis_tanggal(satu, hari=False) for satu in isi["tanggal_berhalangan"])
    data = {"tanggal": isi["tanggal_berhalangan"], "alasan": isi["alasan"]}
    return _nyatakan(
        di, pihak, JenisPernyataan.BERHALANGAN, data, f"berhalangan hadir pada {hari}."
    )


def lapor_terima(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Say that a letter has come: a hint, until an officer confirms the day with its proof."""
    pihak, surat = di.pihak_sendiri(isi["pihak_id"]), isi["surat"]
    kalimat = f"{surat.label.lower()} diterima {tulis_tanggal(isi['tanggal'], hari=False)}."
    data = {"surat": surat, "tanggal": isi["tanggal"], "keterangan": isi["keterangan"]}
    return _nyatakan(di, pihak, JenisPernyataan.TERIMA, data, kalimat)


def jawab_anjuran(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Answer the anjuran in writing here: counts from today, like a letter at the counter."""
    di.pihak_sendiri(isi["pihak_id"])
    data = {**isi, "tanggal": di.hari_ini, "bukti": f"jawaban daring oleh {di.pelaku.nama}"}
    return anjuran.catat_jawaban(di, data)


def mohon_cabut(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Ask for the filing to be withdrawn; an officer carries it out."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    return _nyatakan(
        di,
        pihak,
        JenisPernyataan.CABUT,
        {"alasan": isi["alasan"]},
        "meminta permohonan dicabut.",
    )


def tambah_dokumen(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note that the party sent papers; the caller attaches the files to the party."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    return Catatan(
        di.hari_ini, f"{pihak.nama} menambah dokumen: {isi['uraian']}", {"pihak_id": pihak.id}
    )


def tunjuk_kuasa(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Name a representative; he reaches the case once an officer has seen the letter."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    if isi["berlaku_sampai"] < di.hari_ini:
        raise DataTidakSah({"berlaku_sampai": "Surat kuasa ini sudah tidak berlaku."})
    pihak.kuasa.append(
        Kuasa(
            **{n: isi[n] for n in ("nama", "nomor", "tanggal", "lingkup", "berlaku_sampai")},
            status=StatusKuasa.MENUNGGU,
        )
    )
    return Catatan(
        di.hari_ini,
        f"{pihak.nama} menunjuk kuasa {isi['nama']}; surat kuasa menunggu diperiksa.",
        {"pihak_id": pihak.id, "nomor": isi["nomor"]},
    )


def cabut_kuasa(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End a power of attorney at once."""
    for pihak in di.perkara.pihak:
        for satu in pihak.kuasa:
            if satu.id == isi["kuasa_id"] and satu.status is not StatusKuasa.DICABUT:
                di.pihak_sendiri(pihak.id, "kuasa_id")
                satu.status, satu.dicabut_pada = StatusKuasa.DICABUT, clock.sekarang()
                return Catatan(
                    di.hari_ini,
                    f"{pihak.nama} mencabut kuasa {satu.nama}. {isi['alasan'] or ''}".strip(),
                    {"pihak_id": pihak.id, "kuasa_id": satu.id},
                )
    raise DataTidakSah({"kuasa_id": "Pilih kuasa yang masih berlaku."})
