"""Acts between register and mediator: offer, choice, delegation, conflict of interest."""

from __future__ import annotations

import secrets
from typing import Any

import sqlalchemy as sa

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan.models import (
    Arbitrase,
    BenturanKepentingan,
    Konsiliasi,
    SerahTerima,
)
from hi_cases.perselisihan.queries import serah_terima as bacaan
from hi_cases.perselisihan.rules.penawaran import jalur_boleh, kalimat_tawaran
from hi_cases.perselisihan.services import pertemuan
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, tidak_sebelum
from hi_cases.perselisihan.types import Jalur
from hi_cases.perselisihan.types.serah_terima import SebabGanti


def tawarkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Offer what every kind of the case allows; the offer is computed, never typed."""
    tidak_sebelum(isi, "tanggal", di.perkara.dicatat_pada, "pencatatan")
    jalur = [satu for satu in Jalur if satu in jalur_boleh(di.fakta.jenis)]
    di.perkara.ditawarkan_pada = isi["tanggal"]
    return Catatan(
        isi["tanggal"],
        f"Ditawarkan: {kalimat_tawaran(di.fakta.jenis)}.",
        {"jalur": jalur, "cara": isi["cara"], "keterangan": isi["keterangan"]},
    )


def _dalam_waktu(di: Lingkup, isi: dict[str, Any]) -> None:
    """The choice must have been made in time; recording it may come later (Ps 4(4))."""
    tidak_sebelum(isi, "tanggal", di.perkara.ditawarkan_pada, "penawaran")
    jatuh = di.fakta.berjalan.get("PILIH-7")
    if jatuh is not None and isi["tanggal"] > jatuh:
        raise TindakanDitolak(
            f"Waktu memilih berakhir {tulis_tanggal(jatuh, hari=False)}. Perkara yang tidak "
            "dipilihkan jalurnya dilimpahkan ke mediator.",
            "UU 2/2004 Ps. 4 ayat (4)",
        )


def pilih_konsiliasi(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record the written choice of a konsiliator; his periods run from his own receipt."""
    _dalam_waktu(di, isi)
    diterima = isi["diterima_konsiliator"] or isi["tanggal"]
    tidak_sebelum(
        {"diterima_konsiliator": diterima},
        "diterima_konsiliator",
        isi["tanggal"],
        "kesepakatan memilih",
    )
    db.session.add(
        Konsiliasi(
            perkara_id=di.perkara.id,
            konsiliator=isi["konsiliator"],
            dipilih_pada=isi["tanggal"],
            diterima_pada=diterima,
            kesepakatan=isi["bukti"],
        )
    )
    return Catatan(
        isi["tanggal"],
        f"Para pihak memilih konsiliasi, konsiliator {isi['konsiliator']}.",
        {"konsiliator": isi["konsiliator"], "diterima": diterima, "bukti": isi["bukti"]},
    )


def pilih_arbitrase(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record the written arbitration agreement of all parties (UU 2/2004 Ps 32)."""
    _dalam_waktu(di, isi)
    db.session.add(
        Arbitrase(
            perkara_id=di.perkara.id,
            perjanjian=isi["bukti"],
            dipilih_pada=isi["tanggal"],
            arbiter=[],
        )
    )
    return Catatan(
        isi["tanggal"], "Para pihak memilih arbitrase secara tertulis.", {"bukti": isi["bukti"]}
    )


def _nama_mediator(di: Lingkup, mediator_id: int) -> str:
    """Return the name of a mediator who can take the case, or refuse the choice."""
    nama = {satu.id: satu.nama for satu in akun.pengguna_aktif(Peran.MEDIATOR)}
    if mediator_id not in nama:
        raise DataTidakSah({"mediator_id": "Pilih mediator yang akunnya aktif."})
    if mediator_id in di.fakta.benturan:
        raise DataTidakSah(
            {
                "mediator_id": f"{nama[mediator_id]} menyatakan benturan kepentingan dalam "
                "perkara ini. Pilih mediator lain."
            }
        )
    return nama[mediator_id]


def _setel_mediator(di: Lingkup, mediator_id: int) -> str:
    nama = _nama_mediator(di, mediator_id)
    di.perkara.mediator_id, di.perkara.mediator_nama = mediator_id, nama
    kalender_kerja.serahkan(di.perkara.rujukan, mediator_id)
    return nama


def limpahkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Give the case to a mediator; his periods start when he has received it."""
    perkara = di.perkara
    tidak_sebelum(isi, "tanggal", perkara.ditawarkan_pada or perkara.dicatat_pada, "tahap ini")
    jatuh = di.fakta.berjalan.get("PILIH-7")
    if jatuh is not None and isi["tanggal"] <= jatuh:
        raise DataTidakSah(
            {
                "tanggal": "Pelimpahan tidak boleh sebelum waktu memilih lewat, "
                f"{tulis_tanggal(jatuh, hari=False)}."
            }
        )
    nama = _setel_mediator(di, isi["mediator_id"])
    perkara.dilimpahkan_pada = isi["tanggal"]
    return Catatan(
        isi["tanggal"],
        bertitik(f"Dilimpahkan kepada mediator {nama}"),
        {"mediator_id": isi["mediator_id"], "mediator": nama, "catatan": isi["catatan"]},
    )


def terima_pelimpahan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """The mediator has the case and declares that nothing binds him: MED-7 and MED-30 start."""
    tidak_sebelum(isi, "tanggal", di.perkara.dilimpahkan_pada, "pelimpahan")
    di.perkara.pelimpahan_diterima_pada = isi["tanggal"]
    return Catatan(isi["tanggal"], "Pelimpahan diterima mediator, tanpa benturan kepentingan.")


def nyatakan_benturan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record a declared conflict of interest: a mediator his own, kabid anybody's."""
    mediator_id = isi["mediator_id"]
    if not di.pelaku.berperan(Peran.KABID) and mediator_id != di.pelaku.id:
        raise DataTidakSah({"mediator_id": "Anda hanya dapat menyatakan benturan Anda sendiri."})
    nama = {satu.id: satu.nama for satu in akun.pengguna_aktif(Peran.MEDIATOR)}.get(mediator_id)
    if nama is None:
        raise DataTidakSah({"mediator_id": "Pilih mediator yang akunnya aktif."})
    sudah = sa.select(
        sa.exists().where(
            BenturanKepentingan.perkara_id == di.perkara.id,
            BenturanKepentingan.mediator_id == mediator_id,
        )
    )
    if db.session.scalar(sudah):
        raise DataTidakSah({"mediator_id": f"Benturan kepentingan {nama} sudah dinyatakan."})
    db.session.add(
        BenturanKepentingan(
            perkara_id=di.perkara.id,
            mediator_id=mediator_id,
            alasan=isi["alasan"],
            dinyatakan_oleh=di.pelaku.nama,
            pada=clock.sekarang(),
        )
    )
    return Catatan(
        di.hari_ini, f"Benturan kepentingan {nama} dinyatakan.", {"mediator_id": mediator_id}
    )


def _cuti(isi: dict[str, Any]) -> tuple[Any, Any]:
    """Return the first and last day of a leave; other causes have none."""
    if isi["sebab"] is not SebabGanti.CUTI:
        return None, None
    perlu = {
        "cuti_dari": "Isi hari pertama cutinya.",
        "cuti_sampai": "Isi hari terakhir cutinya.",
    }
    kurang = {nama: pesan for nama, pesan in perlu.items() if isi[nama] is None}
    if kurang:
        raise DataTidakSah(kurang)
    tidak_sebelum(isi, "cuti_sampai", isi["cuti_dari"], "hari pertama cuti")
    return isi["cuti_dari"], isi["cuti_sampai"]


def _catat_serah(di: Lingkup, isi: dict[str, Any], nama: str, catatan: str) -> SerahTerima:
    dari, sampai = _cuti(isi)
    serah = SerahTerima(
        kelompok=f"satu-{secrets.token_hex(12)}",
        perkara_id=di.perkara.id,
        dari_id=di.perkara.mediator_id,
        dari_nama=di.perkara.mediator_nama,
        ke_id=isi["mediator_id"],
        ke_nama=nama,
        tanggal=isi["tanggal"],
        sebab=isi["sebab"],
        cuti_dari=dari,
        cuti_sampai=sampai,
        alasan=isi["alasan"],
        catatan=catatan,
        pada=clock.sekarang(),
        oleh_id=di.pelaku.id,
        oleh_nama=di.pelaku.nama,
    )
    db.session.add(serah)
    return serah


def _tambah_benturan(di: Lingkup, mediator_id: int, alasan: str) -> None:
    """A recusal is a declared conflict: the case does not come back to whom it binds."""
    if mediator_id in di.fakta.benturan:
        return
    db.session.add(
        BenturanKepentingan(
            perkara_id=di.perkara.id,
            mediator_id=mediator_id,
            alasan=alasan,
            dinyatakan_oleh=di.pelaku.nama,
            pada=clock.sekarang(),
        )
    )


def ganti_mediator(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Put another mediator in charge, with a note on where the case stands; the periods go on."""
    perkara = di.perkara
    lama, lama_id = perkara.mediator_nama, perkara.mediator_id
    if isi["mediator_id"] == lama_id:
        raise DataTidakSah({"mediator_id": f"{lama} sudah memimpin perkara ini."})
    nama = _nama_mediator(di, isi["mediator_id"])
    catatan = isi["catatan"] or bacaan.rancangan_catatan(di.pelaku, perkara)
    _catat_serah(di, isi, nama, catatan)
    if isi["sebab"] is SebabGanti.BENTURAN and lama_id is not None:
        _tambah_benturan(di, lama_id, isi["alasan"])
    _setel_mediator(di, isi["mediator_id"])
    belum = pertemuan.alihkan(di, isi["mediator_id"])
    return Catatan(
        isi["tanggal"],
        " ".join(
            [
                f"Mediator {lama} diganti {nama}: {isi['sebab'].label.lower()}. {isi['alasan']}",
                *(f"Perlu dijadwalkan ulang: {satu}" for satu in belum),
            ]
        ),
        {
            "mediator_id": isi["mediator_id"],
            "lama": lama,
            "sebab": isi["sebab"],
            "alasan": isi["alasan"],
            "jadwal_ulang": belum,
        },
    )
