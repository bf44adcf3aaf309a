"""The list of cases: each filter that an index serves, first pages and deep ones by key."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from bench.dunia.basis import Basis
from bench.skala.alat import Nilai, Pasangan, bergantian, buka, kueri, masuk, p95
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.kunci_halaman import tulis_kunci
from hi_cases.perselisihan.models import Perkara

UKURAN = "daftar perkara"
BATAS = 1.5
KALI = 20
SARINGAN = (
    "",
    "tahap=mediasi",
    "tahap=selesai",
    "mediator={mediator}",
    "terbuka=1",
    "terbuka=0",
    "tenggat=lewat",
    "tenggat=dekat",
    "jenis=PHK",
    "hasil=pb_mediasi",
    "kecamatan={kecamatan}",
    "tahun=2022",
    "asal=register",
    "urut=masuk",
    "urut=-nomor",
    "urut=judul",
    "urut=tenggat",
)
_DALAM = 0.8


def _isian(basis: Basis) -> dict[str, str]:
    """Values of filters that a database has, and keys of deep pages by their order."""
    with basis.app.app_context():
        satu = db.session.scalars(
            sa.select(Perkara).where(Perkara.mediator_id.is_not(None)).limit(1)
        ).one()
        hasil = {"mediator": str(satu.mediator_id), "kecamatan": satu.kecamatan or ""}
        letak = int((db.session.scalar(sa.select(sa.func.max(Perkara.id))) or 0) * _DALAM)
        for nama, urut in {
            "": (Perkara.masuk.desc(), Perkara.id.desc()),
            "masuk": (Perkara.masuk, Perkara.id),
            "-nomor": (
                Perkara.tahun_register.desc(),
                Perkara.urutan_register.desc(),
                Perkara.id.desc(),
            ),
            "judul": (Perkara.judul_cari, Perkara.id),
        }.items():
            kolom = [k.element if isinstance(k, sa.UnaryExpression) else k for k in urut]
            baris = db.session.execute(sa.select(*kolom).order_by(*urut).offset(letak).limit(1))
            hasil[f"kunci:{nama}"] = tulis_kunci(baris.one())
    return hasil


def _alamat(saringan: str, isi: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The first page, and a deep one where its order has a key."""
    dasar = f"/perkara/?{saringan.format(**isi)}"
    yield "awal", dasar
    urut = saringan.removeprefix("urut=") if saringan.startswith("urut=") else ""
    if kunci := isi.get(f"kunci:{urut}"):
        yield "dalam", f"{dasar}&setelah={kunci}"


def ukur(p: Pasangan) -> Iterator[Nilai]:
    """Open each page in turn on both; count its statements on both."""
    besar, kecil = masuk(p.besar, Peran.KABID), masuk(p.kecil, Peran.KABID)
    isi_besar, isi_kecil = _isian(p.besar), _isian(p.kecil)
    for saringan in SARINGAN:
        pasang = zip(_alamat(saringan, isi_besar), _alamat(saringan, isi_kecil), strict=True)
        for (letak, alamat), (_, alamat_kecil) in pasang:
            satu, dua = bergantian(
                KALI, lambda a=alamat: buka(besar, a), lambda a=alamat_kecil: buka(kecil, a)
            )
            with kueri() as di_besar:
                buka(besar, alamat)
            with kueri() as di_kecil:
                buka(kecil, alamat_kecil)
            a, b = p95(satu), p95(dua)
            yield Nilai(
                UKURAN,
                p.mesin,
                p.perkara,
                f"{saringan.partition('{')[0] or 'tanpa saringan'}, {letak}",
                a / b,
                BATAS,
                a,
                b,
                catatan=f"kueri {len(di_besar)} / {len(di_kecil)}",
            )
