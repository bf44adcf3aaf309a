"""Join a case into another one of the same employer and subject, link and unlink, and undo it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import queries as dokumen
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import (
    AksesPihak,
    KartuLacak,
    Panggilan,
    PeristiwaPerkara,
    Perkara,
    PernyataanPihak,
    TautanPerkara,
    Tuntutan,
    Undangan,
)
from hi_cases.perselisihan.queries.gabung_pisah import banyak_kuasa, data_gabung
from hi_cases.perselisihan.queries.tuntutan import TERIMA_GABUNGAN
from hi_cases.perselisihan.rules import gabung_pisah as aturan
from hi_cases.perselisihan.services.lingkup import Catatan, CatatanLain, Lingkup
from hi_cases.perselisihan.services.salinan import salin_pihak, selaraskan
from hi_cases.perselisihan.types import Hasil, Tindakan

TERIMA = TERIMA_GABUNGAN
LEPAS = "lepas_gabungan"


def tautan_antara(satu_id: int, lain_id: int) -> TautanPerkara | None:
    """Return the link between two cases, whichever was linked to the other."""
    pasangan = sa.and_(TautanPerkara.dari_id == satu_id, TautanPerkara.ke_id == lain_id)
    balik = sa.and_(TautanPerkara.dari_id == lain_id, TautanPerkara.ke_id == satu_id)
    return db.session.scalars(sa.select(TautanPerkara).where(sa.or_(pasangan, balik))).first()


def tautkan(di: Lingkup, ke: Perkara, alasan: str) -> dict[str, Any]:
    """Link the case, or say the new reason on the link that is there; return how to undo it."""
    ada = tautan_antara(di.perkara.id, ke.id)
    if ada is not None:
        lama, ada.alasan = ada.alasan, alasan
        return {"tautan_lama": lama}
    db.session.add(
        TautanPerkara(
            dari_id=di.perkara.id,
            ke_id=ke.id,
            alasan=alasan,
            pada=clock.sekarang(),
            pelaku_nama=di.pelaku.nama,
        )
    )
    return {}


def _salin_tuntutan(dari: Perkara, ke: Perkara) -> list[int]:
    awal = max((satu.urutan for satu in ke.tuntutan), default=-1) + 1
    baru = [
        Tuntutan(urutan=awal + i, uraian=satu.uraian, jumlah=satu.jumlah)
        for i, satu in enumerate(dari.tuntutan)
    ]
    ke.tuntutan.extend(baru)
    db.session.flush()
    return [satu.id for satu in baru]


def gabungkan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Join the case into its main case: parties and claims are copied, then it ends."""
    if isi["perkara_id"] == di.perkara.id:
        raise DataTidakSah({"perkara_id": "Perkara tidak digabungkan dengan dirinya sendiri."})
    utama = queries.kunci_perkara(di.pelaku, isi["perkara_id"])
    b, a = data_gabung(di.perkara), data_gabung(utama)
    if salah := aturan.halangan_gabung(b, a):
        raise DataTidakSah({"perkara_id": salah})
    rencana = aturan.rencana_gabung(b, a)
    baris = {satu.id: satu for satu in di.perkara.pihak}
    kuasa = banyak_kuasa(di.perkara, (s.pihak.id for s in rencana.salinan), di.hari_ini)
    pihak = {
        str(s.pihak.id): salin_pihak(baris[s.pihak.id], utama, s.anggota or None).id
        for s in rencana.salinan
    }
    data = {
        "perkara_id": utama.id,
        "pihak": pihak,
        "tuntutan": _salin_tuntutan(di.perkara, utama),
        "alasan": isi["alasan"],
        **tautkan(di, utama, f"digabung ke {utama.sebutan}. {isi['alasan']}"),
    }
    selaraskan(utama)
    diperiksa = aturan.kalimat_kuasa(kuasa, utama.sebutan)
    masuk = Catatan(
        isi["tanggal"],
        f"Perkara {di.perkara.sebutan} digabungkan ke perkara ini: {len(pihak)} pihak dan "
        f"{len(data['tuntutan'])} tuntutan ditambahkan. {isi['alasan']} {diperiksa}".strip(),
        {"perkara_id": di.perkara.id},
    )
    return Catatan(
        isi["tanggal"],
        f"Digabungkan ke perkara {utama.sebutan}. {isi['alasan']}",
        data,
        alasan_tenggat=f"digabung ke perkara {utama.sebutan}",
        lain=(CatatanLain(utama, TERIMA, masuk),),
    )


# -- undo -----------------------------------------------------------------------------------


def _peristiwa(perkara_id: int, tindakan: str) -> list[PeristiwaPerkara]:
    stmt = (
        sa.select(PeristiwaPerkara)
        .filter_by(perkara_id=perkara_id, tindakan=tindakan)
        .order_by(PeristiwaPerkara.id.desc())
    )
    return list(db.session.scalars(stmt))


def _berlanjut(utama: Perkara, dari_id: int) -> str | None:
    """Return what happened in the main case since the join, or None."""
    masuk = next(s for s in _peristiwa(utama.id, TERIMA) if s.data.get("perkara_id") == dari_id)
    sesudah = db.session.scalars(
        sa.select(PeristiwaPerkara)
        .where(PeristiwaPerkara.perkara_id == utama.id, PeristiwaPerkara.id > masuk.id)
        .order_by(PeristiwaPerkara.id)
        .limit(1)
    ).first()
    if sesudah is None:
        return None
    return f"{sesudah.keterangan.rstrip('.')} ({tulis_tanggal(sesudah.tanggal, hari=False)})"


def _terpakai(di: Lingkup, pihak: list[int]) -> bool:
    """Tell whether a copied party has got anything of its own since."""
    for model in (Undangan, PernyataanPihak, Panggilan):
        if db.session.scalar(sa.select(sa.exists().where(model.pihak_id.in_(pihak)))):
            return True
    return any(dokumen.berkas_untuk(di.pelaku, Rujukan("pihak", satu)) for satu in pihak)


def _cabut_salinan(utama: Perkara, pihak: list[int], tuntutan: list[int]) -> None:
    for model in (AksesPihak, KartuLacak):
        for satu in db.session.scalars(sa.select(model).where(model.pihak_id.in_(pihak))).all():
            db.session.delete(satu)
    db.session.flush()
    utama.pihak = [satu for satu in utama.pihak if satu.id not in pihak]
    utama.tuntutan = [satu for satu in utama.tuntutan if satu.id not in tuntutan]
    selaraskan(utama)


def batalkan(di: Lingkup, alasan: str) -> tuple[CatatanLain, ...]:
    """Take the copies out of the main case again, where nothing has been built on them."""
    if di.perkara.hasil is not Hasil.DIGABUNG:
        return ()
    data = _peristiwa(di.perkara.id, Tindakan.GABUNGKAN.value)[0].data
    utama = queries.kunci_perkara(di.pelaku, data["perkara_id"])
    pihak = [int(satu) for satu in data["pihak"].values()]
    berlanjut = _berlanjut(utama, di.perkara.id)
    if berlanjut is None and _terpakai(di, pihak):
        berlanjut = "pihak yang disalin sudah menerima undangan, panggilan, atau berkas"
    if berlanjut:
        raise TindakanDitolak(
            f"Perkara {utama.sebutan} sudah berlanjut sejak penggabungan: {berlanjut}. Pihak yang "
            "disalin ke sana tidak dapat ditarik lagi, jadi perkara ini tidak dibuka kembali. "
            f"Bila perlu ditangani sendiri, pisahkan dari perkara {utama.sebutan}."
        )
    _cabut_salinan(utama, pihak, [int(satu) for satu in data["tuntutan"]])
    _pulihkan_tautan(di.perkara.id, utama.id, data.get("tautan_lama"))
    catatan = Catatan(
        di.hari_ini,
        f"Penggabungan perkara {di.perkara.sebutan} dibatalkan; pihak dan tuntutannya ditarik. "
        f"{alasan}",
        {"perkara_id": di.perkara.id},
    )
    return (CatatanLain(utama, LEPAS, catatan),)


def _pulihkan_tautan(satu_id: int, lain_id: int, lama: str | None) -> None:
    ada = tautan_antara(satu_id, lain_id)
    if ada is None:
        return
    if lama is None:
        db.session.delete(ada)
    else:
        ada.alasan = lama
    db.session.flush()


# -- unlink ---------------------------------------------------------------------------------


def _pasangan_gabung(di: Lingkup, lain: Perkara) -> bool:
    if lain.id == di.perkara.perkara_asal_id or lain.perkara_asal_id == di.perkara.id:
        return True
    return any(
        satu.hasil is Hasil.DIGABUNG
        and _peristiwa(satu.id, Tindakan.GABUNGKAN.value)[0].data.get("perkara_id") == ke.id
        for satu, ke in ((di.perkara, lain), (lain, di.perkara))
    )


def lepas_tautan(di: Lingkup, isi: dict[str, Any]) -> Catatan:
    """Take a wrong link away; both trails keep that it was there, and why not any more."""
    tautan = db.session.get(TautanPerkara, isi["tautan_id"])
    if tautan is None or di.perkara.id not in {tautan.dari_id, tautan.ke_id}:
        raise DataTidakSah({"tautan_id": "Pilih salah satu tautan perkara ini."})
    lain_id = tautan.ke_id if tautan.dari_id == di.perkara.id else tautan.dari_id
    lain = queries.kunci_perkara(di.pelaku, lain_id)
    if _pasangan_gabung(di, lain):
        raise DataTidakSah(
            {
                "tautan_id": f"Tautan dengan {lain.sebutan} berasal dari pemisahan atau "
                "penggabungan, jadi tidak dilepas."
            }
        )
    lama = tautan.alasan
    db.session.delete(tautan)
    db.session.flush()

    def catatan(dengan: Perkara) -> Catatan:
        return Catatan(
            di.hari_ini,
            f"Tautan dengan {dengan.sebutan} dilepas. {isi['alasan']}",
            {"perkara_id": dengan.id, "alasan": isi["alasan"], "alasan_tautan": lama},
        )

    lepas = CatatanLain(lain, Tindakan.LEPAS_TAUTAN.value, catatan(di.perkara))
    inti = catatan(lain)
    return Catatan(inti.tanggal, inti.keterangan, inti.data, lain=(lepas,))
