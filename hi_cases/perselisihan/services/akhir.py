"""Acts after the end and at any time: PHI, reopening, withdrawal, transfer, corrections."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import (
    Anjuran,
    GugatanPhi,
    Kuasa,
    PeristiwaPerkara,
    PerjanjianBersama,
    TautanPerkara,
)
from hi_cases.perselisihan.rules import koreksi, perubahan
from hi_cases.perselisihan.rules.beda import beda
from hi_cases.perselisihan.services import gabung, permohonan
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos, tidak_sebelum
from hi_cases.perselisihan.types import TERDAFTAR, Lokasi, Sisi, Tahap, TujuanAlih


def catat_akta_phi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note the deed that proves the agreement's registration; it is part of the agreement."""
    pb = db.session.scalars(
        sa.select(PerjanjianBersama)
        .filter_by(perkara_id=di.perkara.id)
        .order_by(PerjanjianBersama.id.desc())
        .limit(1)
    ).one()
    tidak_sebelum(isi, "tanggal", pb.tanggal, "perjanjian bersama")
    pb.akta_nomor, pb.akta_tanggal = isi["nomor"], isi["tanggal"]
    pb.akta_pengadilan = isi["pengadilan"]
    return Catatan(
        isi["tanggal"],
        f"Akta bukti pendaftaran nomor {isi['nomor']}.",
        {"nomor": isi["nomor"], "pengadilan": isi["pengadilan"]},
    )


def _gugatan_belum_ada(di: Lingkup, nomor: str) -> None:
    """Refuse a suit that is on record already, however its number is spaced or written."""
    tulis = "".join(nomor.split()).casefold()
    for satu in db.session.scalars(sa.select(GugatanPhi).filter_by(perkara_id=di.perkara.id)):
        if "".join(satu.nomor.split()).casefold() == tulis:
            raise DataTidakSah(
                {
                    "nomor": f"Gugatan nomor {satu.nomor} sudah dicatat, tertanggal "
                    f"{tulis_tanggal(satu.tanggal, hari=False)}."
                }
            )


def catat_gugatan_phi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note a suit on the ended case; expiry is judged by the day of the suit."""
    pihak = di.pihak(isi["pihak_id"])
    terbit = db.session.scalar(
        sa.select(sa.func.max(Anjuran.tanggal)).filter_by(perkara_id=di.perkara.id)
    )
    tidak_sebelum(isi, "tanggal", terbit, "anjuran terbit")
    _gugatan_belum_ada(di, isi["nomor"])
    db.session.add(
        GugatanPhi(
            perkara_id=di.perkara.id,
            **{nama: isi[nama] for nama in ("pihak_id", "nomor", "tanggal", "pengadilan")},
        )
    )
    return Catatan(
        isi["tanggal"],
        bertitik(f"Gugatan {isi['nomor']} oleh {pihak.nama}"),
        {"nomor": isi["nomor"], "pihak_id": pihak.id},
    )


def catat_putusan_phi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note the verdict on the oldest suit that has none."""
    gugatan = db.session.scalars(
        sa.select(GugatanPhi)
        .where(GugatanPhi.perkara_id == di.perkara.id, GugatanPhi.putusan_nomor.is_(None))
        .order_by(GugatanPhi.id)
        .limit(1)
    ).one()
    tidak_sebelum(isi, "tanggal", gugatan.tanggal, "gugatan")
    gugatan.putusan_nomor, gugatan.putusan_pada = isi["nomor"], isi["tanggal"]
    gugatan.amar = isi["amar"]
    return Catatan(
        isi["tanggal"],
        f"Putusan PHI {isi['nomor']} atas gugatan {gugatan.nomor}.",
        {"nomor": isi["nomor"], "gugatan": gugatan.nomor},
    )


def buka_kembali(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Bring an ended case back to the stage before its end; the reason stays visible for ever.

    One that was transferred comes back with the place that it had; one that was joined takes its
    parties back from the main case, where nothing has been built on them.
    """
    lain = gabung.batalkan(di, isi["alasan"])
    lama = _sebelum_pengalihan(di)
    if "lokasi" in lama:
        di.perkara.lokasi = Lokasi(lama["lokasi"])
        di.perkara.tempat_kejadian = lama["tempat_kejadian"]
    kata = "" if di.fakta.tahap is Tahap.SELESAI else "Pengalihan dibatalkan. "
    return Catatan(
        di.hari_ini,
        f"{kata}{isi['alasan']}",
        {"alasan": isi["alasan"], "hasil_lama": di.perkara.hasil},
        setel={"dialihkan_ke": None},
        lain=lain,
    )


def _sebelum_pengalihan(di: Lingkup) -> dict[str, Any]:
    """What the transfer changed in the case, as its event says."""
    if di.fakta.tahap is not Tahap.DIALIHKAN_KEWENANGAN:
        return {}
    peristiwa = db.session.scalars(
        sa.select(PeristiwaPerkara)
        .filter_by(perkara_id=di.perkara.id, ke=Tahap.DIALIHKAN_KEWENANGAN.value)
        .order_by(PeristiwaPerkara.id.desc())
        .limit(1)
    ).one()
    return peristiwa.data.get("semula", {})


def catat_kuasa(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record a representative with his surat kuasa and its end."""
    pihak = di.pihak(isi["pihak_id"])
    tidak_sebelum(isi, "berlaku_sampai", isi["tanggal"], "tanggal surat kuasa")
    nama = ("nama", "nomor", "tanggal", "lingkup", "berlaku_sampai")
    kuasa = Kuasa(**{satu: isi[satu] for satu in nama})
    permohonan.tandai_kuasa(di.pelaku, kuasa)
    pihak.kuasa.append(kuasa)
    return Catatan(
        di.hari_ini,
        f"Kuasa {pihak.nama}: {isi['nama']}, surat {isi['nomor']}.",
        {"pihak_id": pihak.id, "nomor": isi["nomor"], "berlaku_sampai": isi["berlaku_sampai"]},
    )


def _periksa_masuk(di: Lingkup, baru: date) -> None:
    """The day of filing stays before what followed it, by whichever page it is corrected."""
    semua = queries.titik(di.perkara)
    masuk = next(satu for satu in semua if satu.entri.kode == "masuk")
    if baru == masuk.tanggal:
        return
    if pesan := koreksi.periksa(masuk, baru, semua, di.hari_ini):
        raise DataTidakSah({"tanggal_masuk": pesan})


def perbaiki_data(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Correct the filing's data with a reason; the case's event keeps what was there."""
    perkara = di.perkara
    lama = queries.draf_dari(perkara)
    baru = lama | isi["draf"]
    data = permohonan.baca(baru, di.hari_ini, perkara)
    _periksa_masuk(di, data.tanggal_masuk)
    tercatat = perkara.tahap in TERDAFTAR
    if tercatat and data.bukti_bipartit is None:
        raise DataTidakSah({"bukti_bipartit": "Perkara yang tercatat harus punya bukti bipartit."})
    permohonan.tulis(di.pelaku, perkara, data, baru, hapus=not tercatat)
    kini = queries.draf_dari(perkara)
    berbeda = beda(kini, lama)
    berubah = [satu.label for satu in berbeda]
    return Catatan(
        di.hari_ini,
        f"Diperbaiki: {', '.join(berubah).lower() or 'tidak ada perubahan'}. {isi['alasan']}",
        {
            "alasan": isi["alasan"],
            "bidang": berubah,
            "rinci": perubahan.rinci(lama, kini),
        },
        sebelum={satu.bidang: satu.tersimpan for satu in berbeda},
        sesudah={satu.bidang: satu.punya_anda for satu in berbeda},
    )


def tautkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Link two cases that belong together."""
    if isi["perkara_id"] == di.perkara.id:
        raise DataTidakSah({"perkara_id": "Perkara tidak ditautkan dengan dirinya sendiri."})
    lain = queries.perkara(di.pelaku, isi["perkara_id"])
    pasangan = sa.and_(TautanPerkara.dari_id == di.perkara.id, TautanPerkara.ke_id == lain.id)
    balik = sa.and_(TautanPerkara.dari_id == lain.id, TautanPerkara.ke_id == di.perkara.id)
    if db.session.scalar(sa.select(sa.exists().where(sa.or_(pasangan, balik)))):
        raise DataTidakSah({"perkara_id": f"Sudah tertaut dengan {lain.sebutan}."})
    db.session.add(
        TautanPerkara(
            dari_id=di.perkara.id,
            ke_id=lain.id,
            alasan=isi["alasan"],
            pada=clock.sekarang(),
            pelaku_nama=di.pelaku.nama,
        )
    )
    return Catatan(
        di.hari_ini, f"Ditautkan dengan {lain.sebutan}. {isi['alasan']}", {"perkara_id": lain.id}
    )


def cabut(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End at the applicant's written request."""
    nama = "pemohon"
    if isi["pihak_id"] is None and di.fakta.tahap is not Tahap.DRAF:
        raise DataTidakSah({"pihak_id": "Pilih pemohon yang mencabut."})
    if isi["pihak_id"] is not None:
        pihak = di.pihak(isi["pihak_id"])
        if pihak.sisi is not Sisi.PEMOHON:
            raise DataTidakSah({"pihak_id": "Pencabutan hanya oleh pemohon."})
        nama = pihak.nama
    return Catatan(
        isi["tanggal"],
        f"Dicabut oleh {nama} dengan surat {isi['surat']}. {isi['alasan'] or ''}".strip(),
        polos({"surat": isi["surat"], "pihak_id": isi["pihak_id"]}),
    )


def alihkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Hand the case to whom the place of the dispute makes competent (17/2014 Ps 11-12)."""
    ke_provinsi = isi["tujuan"] is TujuanAlih.PROVINSI
    semula = {"lokasi": di.perkara.lokasi, "tempat_kejadian": di.perkara.tempat_kejadian}
    di.perkara.lokasi = Lokasi.LINTAS_KABUPATEN if ke_provinsi else Lokasi.LINTAS_PROVINSI
    di.perkara.tempat_kejadian = isi["tempat_kejadian"]
    return Catatan(
        isi["tanggal"],
        f"Dialihkan kepada {isi['tujuan'].label}. {isi['alasan']}",
        {
            "tujuan": isi["tujuan"],
            "surat": isi["surat"],
            "tempat": isi["tempat_kejadian"],
            "semula": semula,
        },
        setel={"dialihkan_ke": isi["tujuan"]},
    )
