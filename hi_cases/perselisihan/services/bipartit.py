"""Acts of bipartit: rounds of talks, agreement, failure."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import PerjanjianBersama, Perundingan
from hi_cases.perselisihan.services import permohonan
from hi_cases.perselisihan.services.lingkup import Catatan, Lingkup, polos, tidak_sebelum
from hi_cases.perselisihan.types import BuktiBipartit, Hasil, HasilPerundingan, SebabGagal
from hi_cases.perselisihan.types.permohonan import HasilRonde

_PANJANG_KETERANGAN = 300


def catat_perundingan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Record the risalah of one round; the first starts BIP-30 on its own day."""
    terakhir = db.session.scalar(
        sa.select(sa.func.max(Perundingan.tanggal)).filter_by(perkara_id=di.perkara.id)
    )
    tidak_sebelum(isi, "tanggal", terakhir, "perundingan sebelumnya")
    tidak_sebelum(isi, "ditandatangani_pada", isi["tanggal"], "perundingan itu sendiri")
    ke = di.fakta.perundingan + 1
    db.session.add(
        Perundingan(
            perkara_id=di.perkara.id,
            ke=ke,
            penolakan=isi.pop("penolakan") or "",
            **isi,
        )
    )
    return Catatan(
        isi["tanggal"],
        f"Perundingan bipartit ke-{ke}: {isi['hasil'].label.lower()}.",
        {"ke": ke, "hasil": isi["hasil"]},
        bukti=f"risalah perundingan ke-{ke}",
    )


def simpan_pb(di: Lingkup, isi: dict[str, Any], hasil: Hasil) -> PerjanjianBersama:
    """Keep an agreement; the parties must register it at the PHI where it was made (Ps 7)."""
    if len(isi["penandatangan"]) < 2:
        raise DataTidakSah({"penandatangan": "Perjanjian bersama ditandatangani para pihak."})
    pb = PerjanjianBersama(
        perkara_id=di.perkara.id,
        hasil=hasil,
        disaksikan=bool(isi.get("disaksikan")),
        **{nama: isi[nama] for nama in ("tanggal", "tempat", "isi", "penandatangan", "pengadilan")},
    )
    db.session.add(pb)
    return pb


def catatan_pb(isi: dict[str, Any]) -> Catatan:
    """Say what the parties must do next with their agreement."""
    return Catatan(
        isi["tanggal"],
        f"Perjanjian bersama; para pihak wajib mendaftarkannya di PHI pada {isi['pengadilan']}.",
        {"tempat": isi["tempat"], "pengadilan": isi["pengadilan"]},
    )


def pb_bipartit(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """End the case with an agreement of the parties between themselves."""
    simpan_pb(di, isi, Hasil.PB_BIPARTIT)
    return catatan_pb(isi)


def _periksa_sebab(di: Lingkup, sebab: SebabGagal) -> None:
    if sebab is SebabGagal.BUNTU and not di.fakta.perundingan:
        raise TindakanDitolak(
            "Belum ada perundingan yang tercatat. Catat risalahnya, atau pilih sebab penolakan.",
            "UU 2/2004 Ps. 3 ayat (3)",
        )
    if sebab is SebabGagal.LEWAT_WAKTU and not di.fakta.lewat("BIP-30"):
        raise TindakanDitolak(
            "Waktu berunding (BIP-30) belum lewat. Bipartit dapat gagal lebih awal karena "
            "penolakan atau karena tidak tercapai kesepakatan.",
            "UU 2/2004 Ps. 3 ayat (2)-(3)",
        )


def _riwayat(di: Lingkup) -> list[dict[str, Any]]:
    """The rounds kept here, as a filing tells of them."""
    stmt = sa.select(Perundingan).filter_by(perkara_id=di.perkara.id).order_by(Perundingan.ke)
    buntu = {HasilPerundingan.BUNTU: HasilRonde.BUNTU}
    return [
        {
            "tanggal": satu.tanggal.isoformat(),
            "hasil": buntu.get(satu.hasil, HasilRonde.LANJUT).value,
            "keterangan": satu.kesimpulan[:_PANJANG_KETERANGAN],
        }
        for satu in db.session.scalars(stmt)
    ]


def bipartit_gagal(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Let the case go on as a draft of a registration, with what is known filled in."""
    sebab: SebabGagal = isi["sebab"]
    _periksa_sebab(di, sebab)
    perkara = di.perkara
    if perkara.bukti_bipartit is None:
        ditolak = sebab is SebabGagal.PENOLAKAN and not di.fakta.perundingan
        perkara.bukti_bipartit = BuktiBipartit.PENOLAKAN if ditolak else BuktiBipartit.RISALAH
        perkara.bukti_bipartit_tanggal = isi["tanggal"]
    draf = queries.draf_dari(perkara) | {"tanggal_masuk": None, "riwayat_bipartit": _riwayat(di)}
    return Catatan(
        isi["tanggal"],
        f"{sebab.label}. {isi['keterangan'] or ''}".strip(),
        {"sebab": sebab},
        setel={"draf": polos(permohonan.draf_luar(di.pelaku, perkara, draf))},
    )
