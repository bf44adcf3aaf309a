"""Acts that record the course of konsiliasi and of arbitrase, which others lead."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan.models import Anjuran, Arbitrase, Kehadiran, Konsiliasi, Sidang
from hi_cases.perselisihan.services.bipartit import catatan_pb, simpan_pb
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, tidak_sebelum
from hi_cases.perselisihan.types import Hasil, JenisSidang


def catat_sidang_konsiliasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record a session before the konsiliator; the first starts his time for an anjuran."""
    konsiliasi = db.session.scalars(sa.select(Konsiliasi).filter_by(perkara_id=di.perkara.id)).one()
    tidak_sebelum(isi, "tanggal", konsiliasi.diterima_pada, "penerimaan konsiliator")
    hadir = [di.pihak(satu, "hadir").id for satu in isi["hadir"]]
    ke = di.fakta.sidang_konsiliasi + 1
    db.session.add(
        Sidang(
            perkara_id=di.perkara.id,
            jalur=JenisSidang.KONSILIASI,
            ke=ke,
            tanggal=isi["tanggal"],
            tempat=isi["tempat"] or "",
            terlaksana=True,
            ringkasan=isi["ringkasan"],
            kehadiran=[
                Kehadiran(pihak_id=satu.id, hadir=satu.id in hadir) for satu in di.perkara.pihak
            ],
        )
    )
    return Catatan(isi["tanggal"], f"Sidang konsiliasi ke-{ke}.", {"ke": ke, "hadir": hadir})


def anjuran_konsiliator(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record the konsiliator's anjuran; each party's time runs from its own receipt."""
    db.session.add(
        Anjuran(
            perkara_id=di.perkara.id,
            jalur=JenisSidang.KONSILIASI,
            nomor=isi["nomor"],
            tanggal=isi["tanggal"],
            isi=isi["isi"],
        )
    )
    return Catatan(
        isi["tanggal"], f"Anjuran konsiliator nomor {isi['nomor']}.", {"nomor": isi["nomor"]}
    )


def pb_konsiliasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End the case with an agreement before the konsiliator."""
    simpan_pb(di, isi, Hasil.PB_KONSILIASI)
    return catatan_pb(isi)


def konsiliasi_ditolak(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End: a party rejected; each may sue at the PHI, the case goes to no mediator (Ps 5, 24)."""
    return Catatan(isi["tanggal"], isi["catatan"], {"jawaban": _jawaban(di)})


def _jawaban(di: Lingkup) -> dict[str, list[str | None]]:
    return {
        str(pihak.id): [j.value if j else None for j in pihak.jawaban] for pihak in di.fakta.pihak
    }


def _arbitrase(di: Lingkup) -> Arbitrase:
    return db.session.scalars(sa.select(Arbitrase).filter_by(perkara_id=di.perkara.id)).one()


def tunjuk_arbiter(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record the signed appointment; an award is due 30 working days later (Ps 40(1))."""
    arbitrase = _arbitrase(di)
    tidak_sebelum(isi, "tanggal", arbitrase.dipilih_pada, "perjanjian arbitrase")
    if len(isi["arbiter"]) % 2 == 0:
        raise DataTidakSah({"arbiter": "Arbiter tunggal, atau majelis yang berjumlah gasal."})
    arbitrase.arbiter = isi["arbiter"]
    arbitrase.ditunjuk_pada = isi["tanggal"]
    arbitrase.nomor_penunjukan = isi["nomor"]
    return Catatan(
        isi["tanggal"], f"Arbiter: {', '.join(isi['arbiter'])}.", {"nomor": isi["nomor"]}
    )


def perpanjang_arbitrase(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Add ARB-14 after ARB-30, once, by agreement (Ps 40(3))."""
    jatuh = di.fakta.berjalan.get("ARB-30")
    if jatuh is None:
        raise TindakanDitolak("Akhir ARB-30 belum diketahui: keputusan hari libur belum dimuat.")
    if isi["tanggal"] > jatuh:
        raise DataTidakSah(
            {"tanggal": f"Waktu arbitrase sudah berakhir {tulis_tanggal(jatuh, hari=False)}."}
        )
    arbitrase = _arbitrase(di)
    arbitrase.diperpanjang_pada = isi["tanggal"]
    arbitrase.bukti_perpanjangan = isi["bukti"]
    tambah = kalender.ketentuan("ARB-14", isi["tanggal"]).lama
    return Catatan(
        isi["tanggal"], f"Waktu arbitrase diperpanjang {tambah}.", {"bukti": isi["bukti"]}
    )


def _akhiri(di: Lingkup, isi: dict[str, Any], isi_akhir: str) -> None:
    arbitrase = _arbitrase(di)
    tidak_sebelum(isi, "tanggal", arbitrase.ditunjuk_pada, "penunjukan arbiter")
    arbitrase.putusan_pada = isi["tanggal"]
    arbitrase.nomor_akhir = isi["nomor"]
    arbitrase.isi_akhir = isi_akhir
    arbitrase.pengadilan = isi["pengadilan"]


def putusan_arbiter(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End with the award, which is final and binding (Ps 51)."""
    _akhiri(di, isi, isi["amar"])
    return Catatan(
        isi["tanggal"],
        f"Putusan arbiter nomor {isi['nomor']}, akhir dan tetap.",
        {"nomor": isi["nomor"], "pengadilan": isi["pengadilan"]},
    )


def akta_perdamaian(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End with a settlement before the arbiter (Ps 44)."""
    _akhiri(di, isi, isi["isi"])
    return Catatan(
        isi["tanggal"],
        "Akta perdamaian di hadapan arbiter.",
        {"nomor": isi["nomor"], "pengadilan": isi["pengadilan"]},
    )
