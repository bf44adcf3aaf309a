"""What a party does itself, online; the counter's functions do the work where there are any."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.dokumen import services as dokumen
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import (
    AksesPihak,
    Anjuran,
    Kuasa,
    Panggilan,
    PernyataanPihak,
    Pihak,
)
from hi_cases.perselisihan.queries import pertemuan as bacaan
from hi_cases.perselisihan.rules import pertemuan
from hi_cases.perselisihan.rules.draf import pastikan_kuasa
from hi_cases.perselisihan.rules.penawaran import jalur_boleh
from hi_cases.perselisihan.rules.permohonan import SUREL_KELIRU
from hi_cases.perselisihan.services import anjuran, pencatatan, permohonan
from hi_cases.perselisihan.services.kartu import kartu_lacak
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos, tidak_sebelum
from hi_cases.perselisihan.types import (
    AsalAkses,
    JenisPernyataan,
    PilihanJalur,
    Sebagai,
    Sisi,
    StatusKuasa,
    StatusPernyataan,
    SuratDiterima,
    Tahap,
)
from hi_cases.perusahaan import queries as perusahaan

_HIDUP = frozenset({StatusKuasa.MENUNGGU, StatusKuasa.TERVERIFIKASI})
_BANYAK_HALANGAN = 60
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
            penuh=di.pelaku.berperan(*_LANGSUNG)
            or pihak.perusahaan_id in perusahaan.perusahaan_bertindak(di.pelaku.id),
            dibuka_pada=clock.sekarang(),
        )
    )


def ajukan(di: Lingkup, _isi: dict[str, Any]) -> Catatan:
    """File the draft: from this instant it is with the office, by the counter's own function."""
    pastikan_kuasa(di.pelaku, di.perkara.draf or {}, di.hari_ini)
    catatan = pencatatan.terima_berkas(di, {"tanggal": di.hari_ini})
    di.perkara.diajukan_pada = clock.sekarang()
    db.session.flush()
    pemohon = [satu for satu in di.perkara.pihak if satu.sisi is Sisi.PEMOHON]
    for pihak in pemohon:
        buka_akses(di, pihak)
        kartu_lacak(pihak)
    dokumen.pindahkan(di.pelaku, di.perkara.rujukan, Rujukan("pihak", pemohon[0].id))
    return catatan


def lengkapi_daring(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Send what was missing, also after the time: the law names no effect of being late."""
    perkara, terlambat = di.perkara, di.fakta.lewat("REG-LENGKAP")
    utuh = queries.draf_utuh(di.pelaku, perkara, isi["draf"])
    draf = permohonan.draf_luar(di.pelaku, perkara, utuh)
    data = permohonan.baca(draf, di.hari_ini, perkara)
    permohonan.tulis(di.pelaku, perkara, data, draf, hapus=False)
    perkara.kekurangan = perkara.draf = None
    return Catatan(
        di.hari_ini,
        "Kelengkapan dikirim pemohon secara daring."
        + (" Diterima setelah waktunya lewat." if terlambat else ""),
        {"terlambat": terlambat, "bukti_bipartit": perkara.bukti_bipartit},
    )


def _menunggu(pihak: Pihak, jenis: JenisPernyataan) -> list[PernyataanPihak]:
    stmt = sa.select(PernyataanPihak).filter_by(
        pihak_id=pihak.id, jenis=jenis, status=StatusPernyataan.MENUNGGU
    )
    return list(db.session.scalars(stmt.order_by(PernyataanPihak.id)))


def _tarik(di: Lingkup, lama: PernyataanPihak) -> None:
    lama.status = StatusPernyataan.DITARIK
    lama.diputus_pada, lama.diputus_oleh = clock.sekarang(), di.pelaku.nama
    lama.tanggapan = "Diganti kabar yang lebih baru."


def _nyatakan(
    di: Lingkup,
    pihak: Pihak,
    jenis: JenisPernyataan,
    isi: dict[str, Any],
    kalimat: str,
    *,
    ganti: str | None = None,
) -> Catatan:
    """Keep a statement for the office; the same one that still waits is kept once.

    `ganti` names the field by which a newer one takes the place of an older; "" means any.
    """
    nilai = polos(isi)
    for lama in _menunggu(pihak, jenis):
        if lama.isi == nilai:
            raise DataTidakSah(
                {"": "Kabar yang sama sudah kami terima dan sedang menunggu petugas."}
            )
        if ganti is not None and (not ganti or lama.isi.get(ganti) == nilai[ganti]):
            _tarik(di, lama)
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
        di, pihak, JenisPernyataan.PILIH_JALUR, data, f"pilihan {jalur.label.lower()}.", ganti=""
    )


def _panggilan(di: Lingkup, pihak: Pihak) -> list[Panggilan]:
    stmt = sa.select(Panggilan).filter_by(perkara_id=di.perkara.id, pihak_id=pihak.id)
    return list(db.session.scalars(stmt.order_by(Panggilan.id)))


def kabarkan_hadir(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Say that the party will come to a meeting to which it is called."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    hari = isi["untuk_tanggal"]
    lepas, terjadwal = queries.hari_lepas(di.perkara.id), bacaan.acara_terbuka(di.perkara.id)
    dipanggil = {
        p.untuk_tanggal
        for p in _panggilan(di, pihak)
        if not lepas.kena(p.perihal, p.untuk_tanggal, p.pukul)
    } | {pertemuan.hari(satu) for satu in terjadwal}
    if hari < di.hari_ini or hari not in dipanggil:
        raise DataTidakSah({"untuk_tanggal": "Anda tidak dipanggil untuk tanggal itu."})
    kalimat = f"akan hadir pada {tulis_tanggal(hari, hari=False)}."
    data = {"untuk_tanggal": hari, "keterangan": isi["keterangan"]}
    return _nyatakan(di, pihak, JenisPernyataan.HADIR, data, kalimat, ganti="untuk_tanggal")


def kabarkan_halangan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Name days on which the party cannot come; a summons stands until the mediator changes it."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    lewat = [satu for satu in isi["tanggal_berhalangan"] if satu < di.hari_ini]
    if lewat:
        raise DataTidakSah(
            {"tanggal_berhalangan": f"{tulis_tanggal(lewat[0], hari=False)} sudah lewat."}
        )
    if len(isi["tanggal_berhalangan"]) > _BANYAK_HALANGAN:
        raise DataTidakSah(
            {"tanggal_berhalangan": f"Paling banyak {_BANYAK_HALANGAN} tanggal sekali kirim."}
        )
    hari = ", ".join(tulis_tanggal(satu, hari=False) for satu in isi["tanggal_berhalangan"])
    data = {"tanggal": isi["tanggal_berhalangan"], "alasan": isi["alasan"]}
    return _nyatakan(
        di, pihak, JenisPernyataan.BERHALANGAN, data, f"berhalangan hadir pada {hari}."
    )


def _dikirim(di: Lingkup, pihak: Pihak, surat: SuratDiterima) -> date | None:
    """Return the day before which this letter cannot have come; refuse one that nobody sent."""
    if surat is SuratDiterima.PANGGILAN:
        belum = [p.dikirim_pada for p in _panggilan(di, pihak) if p.diterima_pada is None]
        if belum:
            return min(belum)
    elif surat is SuratDiterima.ANJURAN:
        terbit = db.session.scalar(
            sa.select(sa.func.max(Anjuran.tanggal)).filter_by(perkara_id=di.perkara.id)
        )
        sudah = any(p.id == pihak.id and p.terima_anjuran for p in di.fakta.pihak)
        if terbit is not None and not sudah:
            return terbit
    elif di.fakta.tahap is Tahap.BERKAS_DIKEMBALIKAN and pihak.sisi is Sisi.PEMOHON:
        return di.perkara.masuk
    raise DataTidakSah({"surat": f"Tidak ada {surat.label.lower()} yang menunggu bukti terima."})


def lapor_terima(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Say that a letter has come: a hint, until an officer confirms the day with its proof."""
    pihak, surat = di.pihak_sendiri(isi["pihak_id"]), isi["surat"]
    tidak_sebelum(isi, "tanggal", _dikirim(di, pihak, surat), "surat itu dibuat")
    kalimat = f"{surat.label.lower()} diterima {tulis_tanggal(isi['tanggal'], hari=False)}."
    data = {"surat": surat, "tanggal": isi["tanggal"], "keterangan": isi["keterangan"]}
    return _nyatakan(di, pihak, JenisPernyataan.TERIMA, data, kalimat, ganti="surat")


def jawab_anjuran(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Answer the anjuran in writing here: counts from today, like a letter at the counter."""
    di.pihak_sendiri(isi["pihak_id"])
    data = {**isi, "tanggal": di.hari_ini, "bukti": f"jawaban daring oleh {di.pelaku.nama}"}
    return anjuran.catat_jawaban(di, data)


def urungkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End what its writer keeps for himself; what the office took in is the office's to end."""
    if di.perkara.di_dinas:
        raise TindakanDitolak(
            "Perundingan ini dicatat dinas. Minta petugas mencatat pencabutannya dengan surat."
        )
    return Catatan(di.hari_ini, f"Diurungkan sebelum diajukan. {isi['alasan'] or ''}".strip())


def mohon_cabut(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Ask for the filing to be withdrawn; an officer carries it out."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    return _nyatakan(
        di,
        pihak,
        JenisPernyataan.CABUT,
        {"alasan": isi["alasan"]},
        "meminta permohonan dicabut.",
        ganti="",
    )


def tambah_dokumen(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Note that the party sent papers; the caller attaches the files to the party."""
    pihak = di.pihak_sendiri(isi["pihak_id"])
    return Catatan(
        di.hari_ini, f"{pihak.nama} menambah dokumen: {isi['uraian']}", {"pihak_id": pihak.id}
    )


def _pihak_langsung(di: Lingkup, pihak_id: int, bidang: str) -> Pihak:
    """Return the party itself: a representative names and dismisses none in its place."""
    pihak = di.pihak_sendiri(pihak_id, bidang)
    if all(p.sebagai is Sebagai.KUASA for p in di.posisi if p.pihak_id == pihak.id):
        raise TidakBerizin("Kuasa ditunjuk dan dicabut oleh pihak yang diwakili sendiri.")
    return pihak


def tunjuk_kuasa(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Name a representative; he reaches the case once an officer has seen the letter."""
    pihak = _pihak_langsung(di, isi["pihak_id"], "pihak_id")
    if isi["berlaku_sampai"] < di.hari_ini:
        raise DataTidakSah({"berlaku_sampai": "Surat kuasa ini sudah tidak berlaku."})
    tidak_sebelum(isi, "berlaku_sampai", isi["tanggal"], "tanggal surat kuasa")
    surel = (isi["surel"] or "").strip().lower()
    if surel and not pemberitahuan.alamat_sah(surel):
        raise DataTidakSah({"surel": SUREL_KELIRU})
    if any(k.nomor == isi["nomor"] and k.status in _HIDUP for k in pihak.kuasa):
        raise DataTidakSah({"nomor": "Surat kuasa dengan nomor ini sudah kami terima."})
    kuasa = Kuasa(
        **{n: isi[n] for n in ("nama", "nomor", "tanggal", "lingkup", "berlaku_sampai")},
        status=StatusKuasa.MENUNGGU,
    )
    pihak.kuasa.append(kuasa)
    db.session.flush()
    return Catatan(
        di.hari_ini,
        f"{pihak.nama} menunjuk kuasa {isi['nama']}; surat kuasa menunggu diperiksa.",
        {
            "pihak_id": pihak.id,
            "kuasa_id": kuasa.id,
            "nomor": isi["nomor"],
            "surel": surel,
        },
    )


def cabut_kuasa(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End a power of attorney at once: by the party, or by the office that says why."""
    dinas = di.pelaku.staf or di.pelaku.sistem
    if dinas and not (isi["alasan"] or "").strip():
        raise DataTidakSah({"alasan": "Tulis alasannya, misalnya surat pencabutan dari pihak."})
    for pihak in di.perkara.pihak:
        for satu in pihak.kuasa:
            if satu.id == isi["kuasa_id"] and satu.status in _HIDUP:
                if not dinas:
                    _pihak_langsung(di, pihak.id, "kuasa_id")
                satu.status, satu.dicabut_pada = StatusKuasa.DICABUT, clock.sekarang()
                oleh = "Dinas mencatat pencabutan" if dinas else f"{pihak.nama} mencabut"
                return Catatan(
                    di.hari_ini,
                    f"{bertitik(f'{oleh} kuasa {satu.nama}')} {isi['alasan'] or ''}".strip(),
                    {"pihak_id": pihak.id, "kuasa_id": satu.id, "dinas": dinas},
                )
    raise DataTidakSah({"kuasa_id": "Pilih kuasa yang masih berlaku."})
