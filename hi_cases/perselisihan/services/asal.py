"""Handing a submission over to a case: refused workers to bipartit, failed talks to a filing.

The submission is held first, so that two who press at once find one case; it stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import services as dokumen
from hi_cases.permohonan import queries as permohonan
from hi_cases.permohonan import services as layanan_permohonan
from hi_cases.perselisihan import queries as perselisihan
from hi_cases.perselisihan.models import AsalPerkara, Perkara
from hi_cases.perselisihan.queries import asal as bacaan
from hi_cases.perselisihan.queries.asal import Alih
from hi_cases.perselisihan.rules import asal as aturan
from hi_cases.perselisihan.services import permohonan as draf
from hi_cases.perselisihan.services.buka import buka_bipartit, buka_draf
from hi_cases.perselisihan.services.lingkup import polos
from hi_cases.perselisihan.types import JenisPihak
from hi_cases.perselisihan.types.asal import PilihanPhk, PilihanPkb
from hi_cases.syarat_kerja.rules.alih import PekerjaMenolak

_LABEL_LAIN = "dokumen"
BELUM_DIAJUKAN = (
    "Hal ini sudah disalin ke perselisihan di akun lain dan belum diajukan ke dinas. Mintalah "
    "pemilik akun itu melanjutkan atau mengurungkannya."
)


def alihkan(pelaku: Pelaku, permohonan_id: int, pilihan: PilihanPhk | PilihanPkb) -> Perkara:
    """Hand over what was chosen; sent twice, it returns the case that is there.

    Raises TidakDitemukan where it is not the actor's to do, DataTidakSah by field, TindakanDitolak
    where the other side has brought the same talks to the office.
    """
    permohonan.pegang(pelaku, permohonan_id)
    satu = bacaan.alih(pelaku, permohonan_id)
    if isinstance(pilihan, PilihanPhk):
        return _phk(pelaku, satu, pilihan)
    return _pkb(pelaku, satu, pilihan)


def _phk(pelaku: Pelaku, satu: Alih, pilihan: PilihanPhk) -> Perkara:
    if satu.laporan is None:
        raise TindakanDitolak("Laporan ini tidak memuat pekerja yang menolak.", aturan.DASAR_PHK)
    kunci = aturan.pilih(satu.pekerja, pilihan.pekerja)
    if (ada := _sudah(pelaku, satu, kunci)) is not None:
        return ada
    pekerja = {k: satu.pekerja[k] for k in kunci}
    isi = aturan.draf_phk(
        satu.laporan,
        list(pekerja.values()),
        bacaan.pengusaha(satu.permohonan),
        pilihan.pemohon,
    )
    perkara = buka_bipartit(pelaku, isi)
    _ikat(pelaku, satu, perkara, pekerja, aturan.DASAR_PHK)
    return perkara


def _sudah(pelaku: Pelaku, satu: Alih, kunci: Iterable[str]) -> Perkara | None:
    """Return the one case that all of them are in; refuse where only some are in one."""
    perkara = {k: satu.perkara[k] for k in kunci if k in satu.perkara}
    if not perkara:
        return None
    if len(set(perkara.values())) == 1 and len(perkara) == len(list(kunci)):
        return _yang_ada(pelaku, next(iter(perkara.values())))
    nama = ", ".join(satu.pekerja[k].nama for k in perkara)
    raise DataTidakSah({"pekerja": f"Sudah dibawa ke perkara: {nama}. Hapus pilihannya."})


def _yang_ada(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return the case that is there; refuse where it is in another account that has not filed."""
    try:
        return perselisihan.perkara(pelaku, perkara_id)
    except TidakDitemukan:
        raise TindakanDitolak(BELUM_DIAJUKAN) from None


def _pkb(pelaku: Pelaku, satu: Alih, pilihan: PilihanPkb) -> Perkara:
    if satu.rundingan is None:
        raise TindakanDitolak("PKB ini tidak sedang dirundingkan.", aturan.DASAR_PKB)
    if not pelaku.staf and pilihan.serikat_id != satu.serikat_id:
        raise DataTidakSah({"pemohon": "Pilih pihak yang Anda wakili."})
    if galat := aturan.galat_pkb(pilihan, clock.hari_ini()):
        raise DataTidakSah(galat)
    kunci = bacaan.kunci_sisi(pilihan.serikat_id)
    if kunci in satu.perkara:
        return _yang_ada(pelaku, satu.perkara[kunci])
    if (lain := bacaan.lawan_di_dinas(satu, kunci)) is not None:
        sebutan = db.session.get_one(Perkara, lain).sebutan
        raise TindakanDitolak(
            f"Pihak lain sudah mengajukan perselisihan ini ke dinas ({sebutan}).", aturan.DASAR_PKB
        )
    isi = aturan.draf_pkb(satu.rundingan, pilihan, bacaan.pengusaha(satu.permohonan))
    if pelaku.staf:
        isi |= {"saluran": "loket", "tanggal_masuk": clock.hari_ini().isoformat()}
    perkara = buka_draf(pelaku, isi)
    _ikat(pelaku, satu, perkara, {kunci: None}, aturan.DASAR_PKB)
    # Only now the company of the submission is known to be the one that the draft names.
    perkara.draf = polos(draf.draf_luar(pelaku, perkara, isi))
    db.session.flush()
    return perkara


def _ikat(
    pelaku: Pelaku,
    satu: Alih,
    perkara: Perkara,
    isi: Mapping[str, PekerjaMenolak | None],
    dasar: str,
) -> None:
    """Tie the matters to their case, carry the papers along, leave a trace on the submission."""
    db.session.flush()
    _lepas(satu.permohonan.id, isi)
    for kunci, orang in isi.items():
        db.session.add(
            AsalPerkara(
                perkara_id=perkara.id,
                permohonan_id=satu.permohonan.id,
                kunci=kunci,
                diberitahu=orang.diberitahu if orang else None,
                ditolak=orang.ditolak if orang else None,
                pada=clock.sekarang(),
            )
        )
    _bawa_berkas(pelaku, satu, perkara)
    db.session.flush()
    audit.catat(
        pelaku,
        "perselisihan.alihkan_permohonan",
        satu.permohonan.rujukan,
        sesudah={"perkara_id": perkara.id, "jumlah": len(isi)},
        keterangan=f"Dibawa ke perselisihan: {perkara.sebutan}.",
        dasar=dasar,
    )


def _lepas(permohonan_id: int, kunci: Iterable[str]) -> None:
    """Let go what stood in a case that ended without a result, or that its writer left."""
    stmt = sa.update(AsalPerkara).where(
        AsalPerkara.permohonan_id == permohonan_id,
        AsalPerkara.kunci.in_(list(kunci)),
        AsalPerkara.dilepas_pada.is_(None),
    )
    db.session.execute(stmt.values(dilepas_pada=clock.sekarang()))


def _bawa_berkas(pelaku: Pelaku, satu: Alih, perkara: Perkara) -> None:
    """Hang the papers that count today on the case, by reference: their content is kept once.

    They are the company's: on its party where there is one, on a draft as all that it holds.
    """
    milik = (s for s in perkara.pihak if s.jenis is JenisPihak.PENGUSAHA)
    pihak = next(milik, None)
    ke = Rujukan("pihak", pihak.id) if pihak is not None else perkara.rujukan
    jenis = layanan_permohonan.jenis_dari(satu.permohonan)
    nama = {diminta.kode: diminta.label for diminta in jenis.dokumen}
    for baris in satu.permohonan.dokumen:
        if baris.berlaku:
            dari = f"{nama.get(baris.kode, _LABEL_LAIN)}, dari {satu.permohonan.sebutan}"
            dokumen.rujuk(pelaku, baris.berkas_id, ke, dari[:300])
