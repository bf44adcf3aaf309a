"""Cases as rows: those behind a figure, the list of cases, the register book of a year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.indikator.queries import contoh
from hi_cases.indikator.queries.label import label
from hi_cases.indikator.queries.laporan.lembar import (
    SEKALI,
    SEKALI_BERAT,
    LembarIsi,
    Rombongan,
)
from hi_cases.indikator.queries.syarat import DICATAT, NILAI, saring
from hi_cases.indikator.types import (
    Saringan,
    Sumbu,
    Ukuran,
)
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries import buku
from hi_cases.perselisihan.queries.daftar import dasar
from hi_cases.perselisihan.types import Asal, Hasil, Jenis, KeadaanTenggat, Tahap
from hi_cases.register_buku.rules.buku_register import KEPALA as KEPALA_BUKU
from hi_cases.register_buku.rules.buku_register import baris as baris_buku

# --- cases behind a figure ---------------------------------------------------------------------

_KEPALA_PERKARA = (
    "Nomor register",
    "Perkara",
    "Jenis utama",
    "Kecamatan",
    "Kawasan industri",
    "Sektor",
    "Mediator",
    "Dicatat",
    "Cara berakhir",
    "Berakhir",
    "Asal",
)
_ASAL = {satu.value: satu.label for satu in Asal}


def saringan_statistik(isi: Mapping[str, Any]) -> Saringan:
    """Return a filter of the statistics that a row keeps."""
    pilihan = {s: tuple(isi.get(s.value, ())) for s in Sumbu}
    return Saringan(isi["dari"], isi["sampai"], pilihan, Ukuran(isi.get("ukuran", "masuk")))


def jumlah_perkara(_pelaku: Pelaku, isi: Mapping[str, Any]) -> int:
    stmt = sa.select(sa.func.count()).select_from(Perkara)
    return db.session.scalars(stmt.where(*saring(saringan_statistik(isi)))).one()


def contoh_perkara(_pelaku: Pelaku, isi: Mapping[str, Any]) -> bool:
    return bool(contoh.perkara_contoh(*saring(saringan_statistik(isi))))


class _Nama(dict[str, str]):
    """Names of the values of one axis, each looked for once."""

    def __init__(self, sumbu: Sumbu) -> None:
        super().__init__()
        self._sumbu = sumbu

    def __missing__(self, nilai: str) -> str:
        self[nilai] = label(self._sumbu, nilai)
        return self[nilai]


_SUMBU_PERKARA = (Sumbu.JENIS, Sumbu.KECAMATAN, Sumbu.KAWASAN, Sumbu.SEKTOR, Sumbu.HASIL)


def _perkara(saringan: Saringan) -> Rombongan:
    jenis, kecamatan, kawasan, sektor, hasil = map(_Nama, _SUMBU_PERKARA)
    kolom = (
        Perkara.id,
        Perkara.nomor,
        Perkara.judul,
        *(NILAI[s] for s in _SUMBU_PERKARA),
        Perkara.mediator_nama,
        DICATAT,
        Perkara.selesai_pada,
        sa.cast(Perkara.asal, sa.String),
    )
    stmt = sa.select(*kolom).where(*saring(saringan)).order_by(Perkara.id).limit(SEKALI)
    akhir = 0
    while semua := db.session.execute(stmt.where(Perkara.id > akhir)).all():
        akhir = semua[-1][0]
        yield [
            (
                nomor,
                judul,
                jenis[j],
                kecamatan[k],
                kawasan[w],
                sektor[s],
                mediator,
                dicatat,
                hasil[h],
                usai,
                _ASAL[asal],
            )
            for _, nomor, judul, j, k, w, s, h, mediator, dicatat, usai, asal in semua
        ]


def lembar_perkara(_pelaku: Pelaku, isi: Mapping[str, Any]) -> list[LembarIsi]:
    saringan = saringan_statistik(isi)
    return [LembarIsi("Perkara", _KEPALA_PERKARA, lambda: _perkara(saringan))]


# --- the list of cases ---------------------------------------------------------------------------

_KEPALA_DAFTAR = (
    "Nomor",
    "Para pihak",
    "Jenis utama",
    "Semua jenis",
    "Tahap",
    "Akhir perkara",
    "Mediator",
    "Kecamatan",
    "Masuk",
    "Dicatat",
    "Berakhir",
    "Tenggat terdekat",
    "Ketentuan tenggat",
    "Asal",
)


def simpan_daftar(s: perselisihan.Saringan) -> dict[str, Any]:
    """Return a filter of the list of cases as a row keeps it."""
    return {
        "q": s.q,
        "tahap": list(s.tahap),
        "hasil": list(s.hasil),
        "jenis": list(s.jenis),
        "mediator_id": s.mediator_id,
        "tahun": s.tahun,
        "kecamatan": s.kecamatan,
        "asal": s.asal,
        "terbuka": s.terbuka,
        "tenggat": s.tenggat,
        "urut": s.urut,
    }


def saringan_daftar(isi: Mapping[str, Any]) -> perselisihan.Saringan:
    """Return a filter of the list of cases that a row keeps."""
    return perselisihan.Saringan(
        q=isi["q"],
        tahap=tuple(map(Tahap, isi["tahap"])),
        hasil=tuple(map(Hasil, isi["hasil"])),
        jenis=tuple(map(Jenis, isi["jenis"])),
        mediator_id=isi["mediator_id"],
        tahun=isi["tahun"],
        kecamatan=isi["kecamatan"],
        asal=Asal(isi["asal"]) if isi["asal"] else None,
        terbuka=isi["terbuka"],
        tenggat=KeadaanTenggat(isi["tenggat"]) if isi["tenggat"] else None,
        urut=isi["urut"],
    )


def jumlah_daftar(pelaku: Pelaku, isi: Mapping[str, Any]) -> int:
    return perselisihan.jumlah(pelaku, saringan_daftar(isi), None)


def contoh_daftar(pelaku: Pelaku, isi: Mapping[str, Any]) -> bool:
    syarat = dasar(pelaku, saringan_daftar(isi)).whereclause
    return bool(contoh.perkara_contoh(*([] if syarat is None else [syarat])))


def lembar_daftar(pelaku: Pelaku, isi: Mapping[str, Any]) -> list[LembarIsi]:
    saringan = saringan_daftar(isi)
    return [
        LembarIsi(
            "Perkara",
            _KEPALA_DAFTAR,
            lambda: perselisihan.rombongan_daftar(pelaku, saringan, SEKALI),
        )
    ]


# --- the register book ---------------------------------------------------------------------------


def jumlah_buku(_pelaku: Pelaku, isi: Mapping[str, Any]) -> int:
    stmt = sa.select(sa.func.count()).select_from(Perkara)
    return db.session.scalars(stmt.where(Perkara.tahun_register == isi["tahun"])).one()


def contoh_buku(_pelaku: Pelaku, isi: Mapping[str, Any]) -> bool:
    return bool(contoh.perkara_contoh(Perkara.tahun_register == isi["tahun"]))


def _buku(pelaku: Pelaku, tahun: int) -> Rombongan:
    for semua in buku.rombongan_tahun(pelaku, tahun, SEKALI_BERAT):
        # Its day as one, not as the print writes it.
        yield [(b.nomor, b.dicatat, *b.sel[2:]) for b in map(baris_buku, semua)]


def lembar_buku(pelaku: Pelaku, isi: Mapping[str, Any]) -> list[LembarIsi]:
    tahun = isi["tahun"]
    return [LembarIsi(f"Register {tahun}", KEPALA_BUKU, lambda: _buku(pelaku, tahun))]
