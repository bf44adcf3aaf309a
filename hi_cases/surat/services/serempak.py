"""One letter to each of several parties: written, corrected, signed together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.akses import tahan_amplop
from hi_cases.surat.queries.setujui import pengganti
from hi_cases.surat.queries.templat import templat_dari
from hi_cases.surat.rules.isi import langkah_opsional
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services.akhiri import ganti, lepaskan_penerus
from hi_cases.surat.services.setujui import ajukan, setujui, tarik_karena
from hi_cases.surat.services.tulis import buang, buat, simpan
from hi_cases.surat.types import StatusSurat, Templat

_HIDUP = (StatusSurat.DRAF, StatusSurat.DIPERIKSA, StatusSurat.TERBIT)


def tahan_semua(kode: str, rujukan: Rujukan) -> list[Surat]:
    """Hold the letters of a kind about a thing that are in force or on their way, in one order.

    Before them, letters of any kind that somebody may be sending: to sign one takes them as well.
    """
    tahan_amplop(rujukan)
    stmt = (
        sa.select(Surat)
        .filter_by(kode=kode, rujukan_jenis=rujukan.jenis, rujukan_id=rujukan.id)
        .where(Surat.status.in_(_HIDUP))
        .order_by(Surat.id)
        .with_for_update(of=Surat)
    )
    return list(db.session.scalars(stmt.execution_options(populate_existing=True)))


def _cocok(surat: Surat, sebagian: Mapping[str, str]) -> bool:
    return all(surat.isian.get(nama) == nilai for nama, nilai in sebagian.items())


def tulis_semua(
    pelaku: Pelaku,
    kode: str,
    rujukan: Rujukan,
    pihak_ids: Sequence[int],
    isian: Mapping[str, str],
    *,
    sama: str,
    semula: Mapping[str, str],
    lain: Sequence[Mapping[str, str]] = (),
) -> list[Surat]:
    """Leave each party with one draft that says `isian`, or its letter that says so already.

    What is on its way to the same end (`sama`, an answer) is taken back and corrected; what is
    issued and not sent yet, or was issued for what does not hold any more (`semula`), gets a draft
    that takes its place. Letters that say one of `lain` are for something else of the same end, and
    stay. Whatever one of the letters refuses undoes all of the caller's act.
    """
    semua = [
        satu
        for satu in tahan_semua(kode, rujukan)
        if not any(_cocok(satu, milik) for milik in lain)
    ]
    hasil = []
    for nomor in pihak_ids:
        milik = [s for s in semua if s.pihak_id == nomor and _cocok(s, {sama: isian[sama]})]
        hasil.append(_satu(pelaku, kode, rujukan, nomor, isian, semula, milik))
    return hasil


def _satu(
    pelaku: Pelaku,
    kode: str,
    rujukan: Rujukan,
    pihak_id: int,
    isian: Mapping[str, str],
    semula: Mapping[str, str],
    milik: Sequence[Surat],
) -> Surat:
    terbit = [s for s in milik if s.status is StatusSurat.TERBIT]
    if benar := next((s for s in reversed(milik) if _cocok(s, isian)), None):
        if benar.status is not StatusSurat.DRAF:
            return benar
    lama = [s for s in terbit if not s.penyampaian or (semula and _cocok(s, semula))]
    for satu in (s for s in milik if s.status is StatusSurat.DIPERIKSA):
        tarik_karena(pelaku, satu, "ditarik karena waktu pertemuannya berubah.")
    draf = [s for s in milik if s.status is StatusSurat.DRAF]
    pakai = _yang_dipakai(pelaku, draf, lama)
    for satu in draf:
        if satu is not pakai:
            buang(pelaku, satu.id, satu.versi)
    if pakai is None:
        return buat(pelaku, kode, rujukan, pihak_id, isian)
    return simpan(pelaku, pakai.id, pakai.versi, isian, {}, pakai.tanpa_langkah)


def _yang_dipakai(pelaku: Pelaku, draf: Sequence[Surat], lama: Sequence[Surat]) -> Surat | None:
    """Return the draft to be corrected: the heir of what is issued, or the one there is."""
    if lama:
        penerus = pengganti(lama[-1])
        return penerus if penerus in draf else ganti(pelaku, lama[-1].id, lama[-1].versi)
    for satu in draf:
        lepaskan_penerus(satu)
    return draf[-1] if draf else None


def buang_semua(
    pelaku: Pelaku, kode: str, rujukan: Rujukan, isian: Mapping[str, str], keterangan: str
) -> int:
    """Give up what is on its way and says `isian`; what is issued stays. Return how many."""
    semua = [
        satu
        for satu in tahan_semua(kode, rujukan)
        if satu.status is not StatusSurat.TERBIT and _cocok(satu, isian)
    ]
    for satu in semua:
        if satu.status is StatusSurat.DIPERIKSA:
            tarik_karena(pelaku, satu, keterangan)
        buang(pelaku, satu.id, satu.versi)
    return len(semua)


def dapat_sendiri(templat: Templat) -> bool:
    """Tell whether one signature is all that a kind of letter must have: the mediator's own."""
    wajib = [satu for satu in templat.persetujuan if not satu.opsional]
    return len(wajib) == 1 and Peran(wajib[0].peran) is Peran.MEDIATOR


def terbitkan_semua(
    pelaku: Pelaku, kode: str, rujukan: Rujukan, isian: Mapping[str, str]
) -> list[Surat]:
    """Hand in, sign and issue every draft of a kind that says `isian`, all of them or none.

    Steps that may be left out are left out: the signer takes the whole of it upon himself. Not so
    where one of these letters was handed in and lies with somebody: TindakanDitolak says with whom.
    """
    cocok = [satu for satu in tahan_semua(kode, rujukan) if _cocok(satu, isian)]
    for satu in cocok:
        _pastikan_tidak_menunggu(satu)
    semua = [satu for satu in cocok if satu.status is StatusSurat.DRAF]
    for satu in semua:
        lepaskan_penerus(satu)
    if not semua:
        raise TindakanDitolak("Tidak ada draf yang dapat diterbitkan. Muat ulang halaman ini.")
    return [_terbitkan(pelaku, satu) for satu in semua]


def _pastikan_tidak_menunggu(surat: Surat) -> None:
    langkah = giliran(surat.langkah)
    diperiksa = surat.status is StatusSurat.DIPERIKSA
    if diperiksa and langkah is not None and langkah.peran is not Peran.MEDIATOR:
        raise TindakanDitolak(
            f"{surat.nama} untuk pertemuan ini sedang menunggu "
            f"{langkah.peran.label.lower()}. Tunggu keputusannya, atau tarik surat itu dahulu."
        )


def _terbitkan(pelaku: Pelaku, surat: Surat) -> Surat:
    templat = templat_dari(surat.templat)
    if not dapat_sendiri(templat):
        raise TindakanDitolak(
            f"{surat.nama} memerlukan persetujuan lebih dahulu. Ajukan satu-satu."
        )
    simpan(pelaku, surat.id, surat.versi, {}, {}, langkah_opsional(templat))
    ajukan(pelaku, surat.id, surat.versi)
    langkah = giliran(surat.langkah)
    if langkah is None:
        raise TidakBerizin("Surat ini ditandatangani mediator perkara ini.")
    return setujui(pelaku, langkah.id, surat.versi)
