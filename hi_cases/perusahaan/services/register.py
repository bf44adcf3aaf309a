"""Companies named in an old register: taken in by name, unverified, suggested for merging.

The same name in another spelling is the same row, so taking a register in twice adds nothing. A
thousand names cost a handful of statements. The trail gets one entry for the batch; that a row
came from a register is said on the row itself.
"""

from collections.abc import Iterable

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.rujukan import Rujukan
from hi_cases.perusahaan import queries, rules
from hi_cases.perusahaan.models import Perusahaan
from hi_cases.perusahaan.services.indeks import indekskan, usulkan, usulkan_banyak
from hi_cases.perusahaan.services.periksa import PANJANG_NAMA, versi_sektor
from hi_cases.perusahaan.types import AsalPerusahaan

_SEKALI = 500
_SATU_PER_SATU = 20


def daftarkan_dari_register(pelaku: Pelaku, nama: str, sektor: str | None = None) -> Perusahaan:
    """Return the company of this name, taken in when it is new."""
    hasil = daftarkan_banyak_dari_register(pelaku, [(nama, sektor)])
    if nama not in hasil:
        raise DataTidakSah({"nama": f"Nama perusahaan tidak terbaca: “{nama}”."})
    return queries.ambil(pelaku, hasil[nama])


def daftarkan_banyak_dari_register(
    pelaku: Pelaku, nama_sektor: Iterable[tuple[str, str | None]]
) -> dict[str, int]:
    """Return for each name as written the number of its company; new names become rows.

    Names without a letter in them, or longer than a name can be, are left out of the answer.
    `sektor` is the register's own word; one that fits no category leaves the company without.
    """
    authz.tabel().pastikan(pelaku, "perusahaan.daftarkan")
    ditulis: dict[str, list[str]] = {}
    sektor: dict[str, str | None] = {}
    semua = list(dict.fromkeys(nama_sektor))
    kbli = queries.kategori_kbli()
    kategori = {kata: rules.kategori_dari_teks(kata, kbli) for kata in {kata for _, kata in semua}}
    for nama, kata in semua:
        baku = rules.nama_baku(nama)
        if not rules.inti_baku(nama) or len(baku) > PANJANG_NAMA:
            continue
        ditulis.setdefault(baku, []).append(nama)
        sektor[baku] = sektor.get(baku) or kategori[kata]
    dikenal = _dikenal(ditulis)
    baru = _tambah({b: n[0] for b, n in ditulis.items() if b not in dikenal}, sektor)
    if baru:
        _usulkan_baru(baru)
        nomor = sorted(baru.values())
        audit.catat(
            pelaku,
            "daftarkan_dari_register",
            Rujukan("perusahaan", nomor[0]),
            keterangan=f"{len(baru)} perusahaan masuk dari register, belum terverifikasi "
            f"(nomor {nomor[0]} sampai {nomor[-1]}).",
        )
    dikenal |= baru
    return {nama: dikenal[baku] for baku, semua in ditulis.items() for nama in semua}


def _dikenal(baku: Iterable[str]) -> dict[str, int]:
    """Return the companies of these canonical names; a merged one answers for its target."""
    semua, hasil, digabung = sorted(baku), {}, set()
    for mulai in range(0, len(semua), _SEKALI):
        stmt = (
            sa.select(Perusahaan.nama_baku, Perusahaan.id, Perusahaan.digabung_ke_id)
            .where(Perusahaan.nama_baku.in_(semua[mulai : mulai + _SEKALI]))
            .order_by(Perusahaan.digabung_ke_id.is_not(None), Perusahaan.id)
        )
        for nama_baku, satu, sasaran in db.session.execute(stmt):
            if nama_baku not in hasil:
                hasil[nama_baku] = satu
                if sasaran is not None:
                    digabung.add(satu)
    utama = queries.utama(digabung) if digabung else {}
    return {nama_baku: utama.get(satu, satu) for nama_baku, satu in hasil.items()}


def _tambah(nama: dict[str, str], sektor: dict[str, str | None]) -> dict[str, int]:
    """Insert new rows in batches; return the number of each canonical name."""
    kini = clock.sekarang()
    baris = [
        {
            "nama": rules.nama_tampil(tertulis),
            "nama_baku": baku,
            "nama_urut": rules.nama_urut(baku),
            "bentuk": rules.urai(tertulis).bentuk,
            "sektor": sektor[baku],
            "sektor_versi": versi_sektor(sektor[baku]),
            "asal": AsalPerusahaan.REGISTER,
            "terverifikasi": False,
            "dibuat_pada": kini,
            "diubah_pada": kini,
            "versi": 1,
        }
        for baku, tertulis in nama.items()
    ]
    if not baris:
        return {}
    stmt = sa.insert(Perusahaan).returning(Perusahaan.nama_baku, Perusahaan.id)
    baru: dict[str, int] = dict(db.session.execute(stmt, baris).all())
    indekskan({satu: baku for baku, satu in baru.items()})
    return baru


def _usulkan_baru(baru: dict[str, int]) -> None:
    """Suggest duplicates: a few names by the index, many by one pass over all names."""
    if len(baru) <= _SATU_PER_SATU:
        stmt = sa.select(Perusahaan).where(Perusahaan.id.in_(baru.values()))
        for satu in db.session.scalars(stmt.order_by(Perusahaan.id)).all():
            usulkan(satu)
        return
    for _ in usulkan_banyak(frozenset(baru.values())):
        pass
