"""The union of a failed PKB reaches the case with the account that joined the submission."""

from __future__ import annotations

import sqlalchemy as sa

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.papan import papan
from hi_cases.perselisihan.models import AksesPihak
from hi_cases.perselisihan.queries.asal import akun_serikat
from hi_cases.perselisihan.services.lingkup import Lingkup
from hi_cases.perselisihan.types import AsalAkses, Sisi


def buka_akses_serikat(di: Lingkup) -> None:
    """Open the case to the accounts of the unions on the other side, once it is in the register.

    A company's needs none: its party is tied to it. Who joined by the code of the submission has
    no less than who comes with the code of an invitation.
    """
    akun = akun_serikat(di.perkara)
    if not akun:
        return
    sudut = papan().akun
    kontak = sudut.kontak(akun.values()) if sudut else {}
    for pihak in di.perkara.pihak:
        nomor = akun.get(pihak.id)
        siapa = kontak.get(nomor) if nomor is not None else None
        if pihak.sisi is not Sisi.TERMOHON or siapa is None or not siapa.aktif:
            continue
        ada = sa.select(AksesPihak.id).filter_by(pihak_id=pihak.id, pengguna_id=siapa.id)
        if not siapa.pelaku.berperan(Peran.SERIKAT) or db.session.scalar(ada) is not None:
            continue
        db.session.add(
            AksesPihak(
                pihak_id=pihak.id,
                pengguna_id=siapa.id,
                pengguna_nama=siapa.pelaku.nama,
                asal=AsalAkses.UNDANGAN,
                penuh=True,
                dibuka_pada=clock.sekarang(),
            )
        )
        audit.catat(
            di.pelaku,
            "perselisihan.buka_akses_serikat",
            di.perkara.rujukan,
            sesudah={"pihak_id": pihak.id, "pengguna_id": siapa.id},
            keterangan="Akun serikat pada permohonan PKB membuka perkara ini.",
        )
