"""What the office looked at: papers that a party added, and personal data that were masked."""

from __future__ import annotations

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakBerizin
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Perkara
from hi_cases.perselisihan.queries.masuk import DILIHAT
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.services.lakukan import catat_peristiwa
from hi_cases.perselisihan.services.lingkup import Catatan


def _perkara(pelaku: Pelaku, perkara_id: int, kode: str) -> Perkara:
    """Return a case on which the actor may do this: any for the counter, his own for a mediator."""
    perkara = queries.kunci_perkara(pelaku, perkara_id)
    milik = alur.milik(pelaku, queries.fakta(perkara))
    authz.tabel().pastikan(pelaku, kode, milik_sendiri=milik)
    return perkara


def tandai_dokumen_dilihat(pelaku: Pelaku, perkara_id: int) -> None:
    """Take the papers that parties added off the list of what waits."""
    if not pelaku.staf:
        raise TidakBerizin
    perkara = _perkara(pelaku, perkara_id, izin.MASUK)
    catat_peristiwa(
        pelaku,
        perkara,
        DILIHAT,
        dari=perkara.tahap,
        catatan=Catatan(clock.hari_ini(), "Dokumen tambahan dari para pihak sudah dilihat."),
        dasar="praktik dinas: dokumen para pihak",
        data={},
    )


def buka_data_pribadi(pelaku: Pelaku, perkara_id: int, alasan: str = "") -> None:
    """Note that the actor reads NIK and telephone of the parties in clear."""
    perkara = _perkara(pelaku, perkara_id, izin.BUKA_DATA_PRIBADI)
    audit.catat(
        pelaku,
        "perselisihan.buka_data_pribadi",
        perkara.rujukan,
        keterangan=f"NIK dan telepon para pihak dibuka. {alasan.strip()[:300]}".strip(),
        dasar="UU 27/2022 tentang Pelindungan Data Pribadi",
    )
