"""Acts of the mediator up to the anjuran: clarification, summonses, sessions, agreement."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.jadwal import services as jadwal
from hi_cases.jadwal.types import JenisAcara
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Kehadiran, Klarifikasi, Panggilan, Sidang
from hi_cases.perselisihan.queries.pertemuan import acara_terbuka
from hi_cases.perselisihan.rules import patut, pertemuan
from hi_cases.perselisihan.services.bipartit import catatan_pb, simpan_pb
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos, tidak_sebelum
from hi_cases.perselisihan.types import Hasil, JenisSidang, PerihalPanggilan, Sisi

_RISALAH = (
    "tempat",
    "pokok_masalah",
    "keterangan_pekerja",
    "keterangan_pengusaha",
    "arahan",
    "kesimpulan",
)


def buka_klarifikasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Invite the parties before mediasi: from here MED-30 stands still, MED-7 runs on."""
    tidak_sebelum(isi, "tanggal", di.perkara.pelimpahan_diterima_pada, "penerimaan pelimpahan")
    tidak_sebelum(isi, "pertemuan", isi["tanggal"], "undangan")
    db.session.add(
        Klarifikasi(
            perkara_id=di.perkara.id,
            diundang_pada=isi["tanggal"],
            pertemuan=isi["pertemuan"],
            perihal=isi["perihal"],
            hari_pertemuan=[],
        )
    )
    return Catatan(
        isi["tanggal"], "Undangan klarifikasi; MED-30 dijeda.", {"pertemuan": isi["pertemuan"]}
    )


def _akhiri_klarifikasi(di: Lingkup, isi: dict[str, Any]) -> None:
    """End the meetings that the risalah tells of: those of its days, and all before it."""
    semua = {
        pertemuan.hari(satu)
        for satu in acara_terbuka(di.perkara.id)
        if satu.jenis is JenisAcara.KLARIFIKASI and pertemuan.hari(satu) <= isi["tanggal"]
    }
    for hari in sorted(semua | {isi["tanggal"], *(isi["hari_pertemuan"] or ())}):
        jadwal.selesaikan(di.pelaku, di.perkara.rujukan, hari)


def _tulis_risalah(di: Lingkup, isi: dict[str, Any], hasil: Hasil | None) -> Catatan:
    stmt = (
        sa.select(Klarifikasi)
        .filter_by(perkara_id=di.perkara.id)
        .order_by(Klarifikasi.id.desc())
        .limit(1)
    )
    klarifikasi = db.session.scalars(stmt).one()
    tidak_sebelum(isi, "tanggal", klarifikasi.diundang_pada, "undangan klarifikasi")
    klarifikasi.risalah_pada = isi["tanggal"]
    klarifikasi.hasil = hasil
    klarifikasi.hari_pertemuan = polos(isi["hari_pertemuan"] or [])
    for nama in _RISALAH:
        setattr(klarifikasi, nama, isi[nama])
    _akhiri_klarifikasi(di, isi)
    return Catatan(
        isi["tanggal"],
        f"Risalah klarifikasi: {isi['kesimpulan']}",
        {"hari_pertemuan": isi["hari_pertemuan"] or []},
    )


def risalah_klarifikasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Close the clarification and go on to mediasi; MED-30 runs again."""
    return _tulis_risalah(di, isi, None)


def pb_klarifikasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End with an agreement reached in clarification (practice)."""
    _tulis_risalah(di, isi, Hasil.PB_KLARIFIKASI)
    simpan_pb(di, isi, Hasil.PB_KLARIFIKASI)
    return catatan_pb(isi)


def kembali_bipartit(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Send the parties back to talk; the case keeps its number, a later filing is linked."""
    return _tulis_risalah(di, isi, Hasil.KEMBALI_BIPARTIT)


def _periksa_terima(isi: dict[str, Any]) -> None:
    """A receipt is proven or it is none: day, receiver and proof come together."""
    if isi["diterima_pada"] is None:
        isi["penerima"] = isi["bukti"] = None
        return
    galat = {
        nama: f"{label} belum diisi; tanpa ini penerimaan tidak terbukti."
        for nama, label in (("penerima", "Nama penerima"), ("bukti", "Bukti terima"))
        if not isi[nama]
    }
    if galat:
        raise DataTidakSah(galat)


def _kurang_patut(isi: dict[str, Any], untuk: date) -> str:
    """Warn of a receipt nearer to the meeting than the office leaves; "": it is not."""
    diterima = isi["diterima_pada"]
    satu = queries.panggilan_pendek(diterima, untuk) if diterima else None
    return patut.peringatan(satu) if satu else ""


def _perhatian(peringatan: str) -> str:
    return f" Perhatian: {peringatan}" if peringatan else ""


def catat_panggilan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record a summons to one party.

    `ke` only keeps the rows in order: what a letter is called follows where the party stayed away.
    """
    pihak = di.pihak(isi["pihak_id"])
    _periksa_terima(isi)
    tidak_sebelum(isi, "dikirim_pada", di.perkara.pelimpahan_diterima_pada, "pelimpahan diterima")
    tidak_sebelum(isi, "diterima_pada", isi["dikirim_pada"], "tanggal dikirim")
    tidak_sebelum(isi, "untuk_tanggal", isi["dikirim_pada"], "tanggal dikirim")
    perihal: PerihalPanggilan = isi["perihal"]
    ke = 1 + (
        db.session.scalar(
            sa.select(sa.func.max(Panggilan.ke)).filter_by(pihak_id=pihak.id, perihal=perihal)
        )
        or 0
    )
    isi["pukul"], isi["tempat"] = isi["pukul"] or "", isi["tempat"] or ""
    db.session.add(Panggilan(perkara_id=di.perkara.id, ke=ke, **isi))
    hari = tulis_tanggal(isi["untuk_tanggal"], hari=False)
    peringatan = _kurang_patut(isi, isi["untuk_tanggal"])
    diterima = "terbukti diterima" if isi["diterima_pada"] else "menunggu bukti terima"
    return Catatan(
        isi["dikirim_pada"],
        f"Panggilan {perihal.label.lower()} {hari} untuk {pihak.nama}, {diterima}."
        f"{_perhatian(peringatan)}",
        {
            "pihak_id": pihak.id,
            "ke": ke,
            "untuk_tanggal": isi["untuk_tanggal"],
            "peringatan": peringatan,
        },
        pihak_id=pihak.id,
    )


def catat_terima_panggilan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Add the proof that a summons was received."""
    panggilan = db.session.get(Panggilan, isi["panggilan_id"])
    if panggilan is None or panggilan.perkara_id != di.perkara.id:
        raise DataTidakSah({"panggilan_id": "Pilih salah satu panggilan perkara ini."})
    if panggilan.diterima_pada is not None:
        raise DataTidakSah({"panggilan_id": "Bukti terima panggilan ini sudah dicatat."})
    tidak_sebelum(isi, "diterima_pada", panggilan.dikirim_pada, "tanggal dikirim")
    for nama in ("diterima_pada", "penerima", "bukti"):
        setattr(panggilan, nama, isi[nama])
    pihak = di.pihak(panggilan.pihak_id)
    peringatan = _kurang_patut(isi, panggilan.untuk_tanggal)
    untuk = tulis_tanggal(panggilan.untuk_tanggal, hari=False)
    return Catatan(
        isi["diterima_pada"],
        bertitik(f"Panggilan {untuk} diterima {pihak.nama}") + _perhatian(peringatan),
        {
            "panggilan_id": panggilan.id,
            "penerima": isi["penerima"],
            "bukti": isi["bukti"],
            "peringatan": peringatan,
        },
    )


def pastikan_dipanggil(di: Lingkup, hadir: set[int], hari: date, sidang_lalu: date | None) -> None:
    """Refuse a session as held without a party that was not duly summoned to it (Ps 13(1)b).

    Proven receipt not after the day; a summons for a day since the last session serves a session
    that was put off, one that an earlier session used up does not, nor one for a day or an hour
    from which the office moved the meeting away: then all were to be summoned anew.
    """
    lepas = queries.hari_lepas(di.perkara.id)
    patut = {
        satu.pihak_id
        for satu in db.session.scalars(sa.select(Panggilan).filter_by(perkara_id=di.perkara.id))
        if satu.perihal is PerihalPanggilan.SIDANG
        and satu.patut
        and satu.untuk_tanggal <= hari
        and not lepas.kena(satu.perihal, satu.untuk_tanggal, satu.pukul)
        and (satu.untuk_tanggal == hari or satu.untuk_tanggal > (sidang_lalu or date.min))
    }
    belum = [satu.nama for satu in di.perkara.pihak if satu.id not in hadir | patut]
    if belum:
        raise DataTidakSah(
            {
                "terlaksana": f"{', '.join(belum)} tidak hadir dan belum terbukti dipanggil untuk "
                f"sidang {tulis_tanggal(hari, hari=False)}. Catat panggilan dan bukti terimanya, "
                "atau catat sidang ini tidak terlaksana."
            }
        )


def _sepihak_terlaksana(di: Lingkup, hadir: set[int], isi: dict[str, Any]) -> bool:
    """Whether this session counts as held.

    One that nobody attended never does; whether one with a single side does is open in the law
    and a setting of the office (perlu verifikasi).
    """
    if not isi["terlaksana"]:
        return False
    if not hadir:
        raise DataTidakSah(
            {"terlaksana": "Sidang tanpa satu pun pihak yang hadir tidak terlaksana."}
        )
    sisi = {pihak.sisi for pihak in di.perkara.pihak if pihak.id in hadir}
    if len(sisi) > 1:
        return True
    return kalender_kerja.pengaturan("sidang_sepihak_mulai_anj10", isi["tanggal"]) == "ya"


def periksa_terlaksana(
    di: Lingkup, hadir: set[int], isi: dict[str, Any], sidang_lalu: date | None
) -> bool:
    """Return whether the session counts as held, or refuse to call it so."""
    terlaksana = _sepihak_terlaksana(di, hadir, isi)
    if isi["terlaksana"]:
        pastikan_dipanggil(di, hadir, isi["tanggal"], sidang_lalu)
    return terlaksana


def catat_sidang(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record a session and who came; the first that was held starts ANJ-10."""
    tidak_sebelum(isi, "tanggal", di.perkara.pelimpahan_diterima_pada, "penerimaan pelimpahan")
    terakhir = db.session.scalar(
        sa.select(sa.func.max(Sidang.tanggal)).filter_by(
            perkara_id=di.perkara.id, jalur=JenisSidang.MEDIASI
        )
    )
    tidak_sebelum(isi, "tanggal", terakhir, "sidang sebelumnya")
    hadir = {di.pihak(satu, "hadir").id for satu in isi["hadir"] or ()}
    terlaksana = periksa_terlaksana(di, hadir, isi, terakhir)
    ke = di.fakta.sidang + 1
    db.session.add(
        Sidang(
            perkara_id=di.perkara.id,
            jalur=JenisSidang.MEDIASI,
            ke=ke,
            tanggal=isi["tanggal"],
            tempat=isi["tempat"],
            terlaksana=terlaksana,
            keterangan_hadir=isi["keterangan_hadir"] or "",
            ringkasan=isi["ringkasan"],
            kehadiran=[
                Kehadiran(pihak_id=satu.id, hadir=satu.id in hadir) for satu in di.perkara.pihak
            ],
        )
    )
    if terlaksana and di.perkara.sidang_pertama_pada is None:
        di.perkara.sidang_pertama_pada = isi["tanggal"]
    jadwal.selesaikan(di.pelaku, di.perkara.rujukan, isi["tanggal"])
    nama = ", ".join(satu.nama for satu in di.perkara.pihak if satu.id in hadir) or "tidak ada"
    return Catatan(
        isi["tanggal"],
        bertitik(
            f"Sidang mediasi ke-{ke}{'' if terlaksana else ', tidak terlaksana'}. Hadir: {nama}"
        ),
        {"ke": ke, "hadir": sorted(hadir), "terlaksana": terlaksana},
        bukti=f"risalah sidang ke-{ke}",
    )


def pb_mediasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End with an agreement signed by the parties and witnessed by the mediator (Ps 13(1))."""
    tidak_sebelum(isi, "tanggal", di.perkara.sidang_pertama_pada, "sidang pertama")
    simpan_pb(di, isi, Hasil.PB_MEDIASI)
    return catatan_pb(isi)


def hapus_dari_register(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Strike the case out: the applicant stayed away though duly summoned. The row stays.

    An absence after a summons received too near to its session counts only by the mediator's word,
    which is kept with the days (Permenaker 17/2014 Ps 13(2), "secara patut": perlu verifikasi).
    """
    pendek = patut.milik(di.fakta.dari_sisi(Sisi.PEMOHON))
    if pendek and not isi["tetap_patut"]:
        raise DataTidakSah(
            {
                "tetap_patut": f"Panggilan untuk {patut.sebut(pendek)} diterima terlalu dekat. "
                "Nyatakan bahwa panggilan itu patut, atau panggil pemohon lagi."
            }
        )
    kalimat = isi["catatan"]
    if pendek:
        kalimat += f" Mediator menyatakan patut: panggilan untuk {patut.sebut(pendek)}."
    return Catatan(
        isi["tanggal"],
        kalimat,
        {
            "panggilan": {str(p.id): p.mangkir for p in di.fakta.pihak},
            "tetap_patut": [[satu.untuk, satu.diterima] for satu in pendek],
        },
    )
