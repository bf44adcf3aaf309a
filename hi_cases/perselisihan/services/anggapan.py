"""Kabid takes back what silence was taken to mean: the party was not silent, or not so long."""

from __future__ import annotations

from typing import Any

from hi_cases.core.errors import DataTidakSah
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import Pihak
from hi_cases.perselisihan.services import anjuran
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup
from hi_cases.perselisihan.types import Jawaban, Tahap

_TANPA_MEDIATOR = dict.fromkeys(
    ("mediator_id", "mediator_nama", "dilimpahkan_pada", "pelimpahan_diterima_pada")
)


def _yang_diam(di: Lingkup, pihak_id: int | None) -> Pihak:
    """Return the party whose silence was noted."""
    diam = {p.id for p in di.fakta.pihak if Jawaban.DIANGGAP_MENOLAK in p.jawaban}
    if pihak_id not in diam:
        raise DataTidakSah({"pihak_id": "Pilih pihak yang dicatat dianggap menolak."})
    return di.pihak(pihak_id)


def _menolak(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """The rejection falls away; the clock runs again, from another day where one is proven.

    Where the day of receipt stays, the period is over and an answer may be recorded late, or the
    silence be noted once more.
    """
    pihak = _yang_diam(di, isi["pihak_id"])
    if isi["diterima_pada"] is not None:
        data = {**isi, "tanggal": isi["diterima_pada"]}
        lama = anjuran.geser_terima(di, data)
        if not lama.data["gugur"]:
            raise DataTidakSah(
                {"diterima_pada": "Tanggal itu sama dengan yang tercatat. Kosongkan bila tetap."}
            )
        kalimat = lama.keterangan
    else:
        anjuran.gugurkan_diam(di, pihak)
        kalender_kerja.buka_kembali(
            di.pelaku,
            di.perkara.rujukan,
            anjuran.kode_jawab(di),
            kunci=queries.kunci_pihak(pihak.id),
            alasan=isi["alasan"],
        )
        kalimat = f"Catatan dianggap menolak {pihak.nama} dibatalkan. {isi['alasan']}"
    data = {"pihak_id": pihak.id, "alasan": isi["alasan"], "bukti": isi["bukti"]}
    return Catatan(di.hari_ini, kalimat, data, pihak_id=pihak.id)


def _pelimpahan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """The offer stands again with its own period; the choice made in time can be recorded."""
    if isi["diterima_pada"] is not None or isi["pihak_id"] is not None:
        raise DataTidakSah(
            {
                "diterima_pada": "Pihak dan tanggal terima hanya untuk anjuran. Tanggal penawaran "
                "yang keliru diperbaiki lewat “Perbaiki tanggal”."
            }
        )
    lama = di.perkara.mediator_nama
    kalender_kerja.buka_kembali(
        di.pelaku, di.perkara.rujukan, "PILIH-7", kunci="", alasan=isi["alasan"]
    )
    kalender_kerja.serahkan(di.perkara.rujukan, None)
    return Catatan(
        di.hari_ini,
        f"Pelimpahan kepada mediator {lama} dibatalkan. {isi['alasan']}",
        {
            "alasan": isi["alasan"],
            "bukti": isi["bukti"],
            "mediator_id": di.perkara.mediator_id,
            "mediator": lama,
        },
        setel=_TANPA_MEDIATOR,
    )


def batalkan_anggapan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Take back a noted rejection, or a delegation that followed from no choice."""
    if di.fakta.tahap is Tahap.DILIMPAHKAN_MEDIATOR:
        return _pelimpahan(di, isi)
    return _menolak(di, isi)
