"""The expiry warning of a case, and the days it is computed from."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.kalender_kerja.types import Ketentuan
from hi_cases.perselisihan.models import Anjuran, GugatanPhi, KandidatDaluwarsa, Perkara, Sidang
from hi_cases.perselisihan.queries.fakta import JAWABAN, kunci_pihak
from hi_cases.perselisihan.rules.daluwarsa import KODE, Daluwarsa, hitung_daluwarsa
from hi_cases.perselisihan.types import HASIL_KE_PHI, Fakta, Jawaban, Jenis, KandidatGagal

_MENOLAK = frozenset({Jawaban.MENOLAK, Jawaban.DIANGGAP_MENOLAK})


def _jawaban(anjuran: Anjuran) -> list[tuple[int, Jawaban, date]]:
    """(party, answer, day) of every answer, workers of a group one by one."""
    hasil = []
    for satu in anjuran.tanggapan:
        if satu.jawaban is not None and satu.dijawab_pada is not None:
            hasil.append((satu.pihak_id, satu.jawaban, satu.dijawab_pada))
        hasil += [(satu.pihak_id, a.jawaban, a.dijawab_pada) for a in satu.anggota]
    return hasil


def _dari_anjuran(perkara: Perkara, anjuran: Anjuran) -> dict[KandidatGagal, list[date]]:
    jawaban = _jawaban(anjuran)
    diam = {kunci_pihak(p) for p, j, _ in jawaban if j is Jawaban.DIANGGAP_MENOLAK}
    akhir = [
        satu.jatuh
        for satu in kalender_kerja.tenggat_untuk(perkara.rujukan)
        if satu.kode in JAWABAN and satu.kunci in diam and satu.jatuh is not None
    ]
    return {
        KandidatGagal.ANJURAN_TERBIT: [anjuran.tanggal],
        KandidatGagal.RISALAH: [anjuran.tanggal] if anjuran.nomor_risalah else [],
        KandidatGagal.ANJURAN_DITERIMA: [satu.diterima_pada for satu in anjuran.tanggapan],
        KandidatGagal.JAWABAN_MENOLAK: [h for _, j, h in jawaban if j is Jawaban.MENOLAK],
        KandidatGagal.AKHIR_JAWABAN: akhir,
    }


def kandidat_gagal(perkara: Perkara) -> dict[KandidatGagal, date]:
    """Return the days of this PHK case that may count as failure, the earliest of each kind."""
    if Jenis.PHK not in perkara.jenis:
        return {}
    sidang = db.session.scalar(
        sa.select(sa.func.max(Sidang.tanggal)).filter_by(perkara_id=perkara.id, terlaksana=True)
    )
    hari: dict[KandidatGagal, list[date]] = {
        KandidatGagal.SIDANG_TERAKHIR: [sidang] if sidang else []
    }
    anjuran = db.session.scalars(sa.select(Anjuran).filter_by(perkara_id=perkara.id)).first()
    if anjuran is not None:
        hari |= _dari_anjuran(perkara, anjuran)
    return {kandidat: min(semua) for kandidat, semua in hari.items() if semua}


def _gagal(fakta: Fakta) -> bool:
    """Mediasi or konsiliasi has failed once somebody rejected, or the case ended so."""
    ditolak = any(_MENOLAK & set(pihak.jawaban) for pihak in fakta.pihak)
    return fakta.hasil in HASIL_KE_PHI or (ditolak and fakta.hasil is None)


def _versi(pada: date) -> Ketentuan | None:
    return kalender_kerja.ketentuan_banyak([KODE], pada).get(KODE)


def daluwarsa(perkara: Perkara, fakta: Fakta) -> Daluwarsa | None:
    """Return the warning as of today, or as of the day of the first suit."""
    if Jenis.PHK not in fakta.jenis:
        return None
    stmt = sa.select(sa.func.min(GugatanPhi.tanggal)).filter_by(perkara_id=perkara.id)
    digugat = db.session.scalar(stmt)
    kandidat = db.session.scalars(sa.select(KandidatDaluwarsa).filter_by(perkara_id=perkara.id))
    diterima = perkara.phk_keputusan_diterima
    return hitung_daluwarsa(
        kalender_kerja.kalender(),
        _versi(digugat or clock.hari_ini()),
        lama=_versi(diterima) if diterima else None,
        jenis=fakta.jenis,
        alasan_phk=perkara.alasan_phk or "",
        keputusan_diterima=diterima,
        gagal=_gagal(fakta),
        kandidat={satu.kandidat: satu.tanggal for satu in kandidat},
    )
