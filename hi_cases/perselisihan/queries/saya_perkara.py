"""One case as one of its parties may read it: what is not here is not shown to a party.

Of the other side only its name, its kind, and what it was sent and when: never NIK, telephone,
address, files, or what it answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from hi_cases.core import authz
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.dokumen import queries as dokumen
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import JejakHitung
from hi_cases.perselisihan.models import (
    Anjuran,
    Klarifikasi,
    Kuasa,
    Panggilan,
    PeristiwaPerkara,
    PerjanjianBersama,
    Perkara,
    Perundingan,
    Pihak,
    Sidang,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.queries import pertemuan
from hi_cases.perselisihan.queries.akses import perkara
from hi_cases.perselisihan.queries.fakta import Bahan, bahan, fakta_banyak
from hi_cases.perselisihan.queries.posisi import posisi as posisi_di
from hi_cases.perselisihan.queries.saya import (
    keadaan,
    pernyataan_pihak,
    sisa_panel,
    sudah_banyak,
    tenggat_panel,
)
from hi_cases.perselisihan.queries.saya_tampak import (
    KabarTampak,
    PanggilanTampak,
    PernyataanTampak,
    PertemuanTampak,
    PihakTampak,
    SidangTampak,
    TanggapanTampak,
)
from hi_cases.perselisihan.rules import alur, izin
from hi_cases.perselisihan.rules.kabar_pihak import Kejadian, kabar
from hi_cases.perselisihan.rules.langkah import Langkah, dilalui, langkah
from hi_cases.perselisihan.rules.menunggu_pihak import UntukPihak, panel
from hi_cases.perselisihan.rules.pernyataan import MENGIKAT, isi_pernyataan
from hi_cases.perselisihan.rules.pertemuan import Lepas
from hi_cases.perselisihan.types import (
    Fakta,
    Posisi,
    Sebagai,
    StatusPernyataan,
    Tahap,
)


@dataclass(frozen=True)
class HalamanSaya:
    """The page of a case for one of its parties."""

    perkara: Perkara
    keadaan: str
    fakta: Fakta
    posisi: tuple[Posisi, ...]
    panel: UntukPihak
    langkah: list[Langkah]
    jejak: JejakHitung | None
    sisa: int | None
    """Working days left until the panel's day; below zero is late."""
    pilihan: list[alur.Pilihan]
    pihak: list[PihakTampak]
    panggilan: list[PanggilanTampak]
    sidang: list[SidangTampak]
    jadwal: list[PertemuanTampak]
    """Meetings still to come, the next one first."""
    lepas: Lepas
    """For which meetings, days and hours a summons calls nobody any more."""
    klarifikasi: Sequence[Klarifikasi]
    perundingan: list[Perundingan]
    anjuran: Anjuran | None
    anjuran_terbuka: bool
    """The reader's party has the anjuran, proven: its text may be read here too."""
    anjuran_di_akun: int | None
    """Its letter, where it was sent to the reader's account: there it is read."""
    tanggapan: list[TanggapanTampak]
    perjanjian: Sequence[PerjanjianBersama]
    kuasa: list[Kuasa]
    pernyataan: list[PernyataanTampak]
    berkas: list[Any]
    kabar: list[KabarTampak]

    @property
    def saya(self) -> frozenset[int]:
        """The parties for which the reader stands."""
        return frozenset(p.pihak_id for p in self.posisi if p.pihak_id is not None)

    @property
    def mengikat(self) -> bool:
        return any(satu.mengikat for satu in self.posisi)

    @property
    def belum_diajukan(self) -> bool:
        """Talks that an outsider keeps here: the office sees nothing of them."""
        return self.perkara.tahap is Tahap.BIPARTIT and self.perkara.pemilik_id is not None

    @property
    def hanya_kuasa(self) -> bool:
        """The reader stands for a party by a power of attorney, and by nothing else."""
        return _hanya_kuasa(self.posisi)


def _hanya_kuasa(posisi: tuple[Posisi, ...]) -> bool:
    return all(satu.sebagai is Sebagai.KUASA for satu in posisi)


def _saya(posisi: tuple[Posisi, ...]) -> frozenset[int]:
    return frozenset(satu.pihak_id for satu in posisi if satu.pihak_id is not None)


def _pihak(semua: list[Pihak], saya: frozenset[int]) -> list[PihakTampak]:
    return [
        PihakTampak(p.id, p.nama, p.jenis.label, p.sisi, p.id in saya, len(p.anggota))
        for p in semua
    ]


def _panggilan(semua: list[Panggilan], saya: frozenset[int]) -> list[PanggilanTampak]:
    return [
        PanggilanTampak(
            satu.id,
            satu.pihak_id,
            satu.perihal,
            satu.ke,
            satu.untuk_tanggal,
            satu.pukul,
            satu.tempat,
            satu.dikirim_pada,
            satu.diterima_pada,
            satu.pihak_id in saya,
        )
        for satu in sorted(semua, key=lambda satu: (satu.untuk_tanggal, satu.id), reverse=True)
    ]


def _sidang(semua: list[Sidang], saya: frozenset[int]) -> list[SidangTampak]:
    return [
        SidangTampak(
            satu.jalur.value,
            satu.ke,
            satu.tanggal,
            satu.tempat,
            satu.terlaksana,
            any(k.hadir and k.pihak_id in saya for k in satu.kehadiran),
        )
        for satu in reversed(semua)
    ]


def _jadwal(p: Perkara, isi: Bahan, fakta: Fakta, saya: frozenset[int]) -> list[PertemuanTampak]:
    """Return the meetings that stand; why one was moved, and what others said, is not told."""
    return [
        PertemuanTampak(
            satu.id,
            satu.apa,
            satu.mulai,
            satu.selesai,
            satu.di,
            satu.semula[0].waktu if satu.semula else "",
            next((s.jawaban for s in satu.pihak if s.pihak_id in saya and s.jawaban), ""),
            len(satu.semula),
        )
        for satu in pertemuan.tampil(p, isi.acara.get(p.id, []), fakta.sidang)
        if satu.terbuka and satu.hari >= fakta.hari_ini
    ]


def _isi_jawaban(tanggapan: TanggapanAnjuran) -> str:
    if tanggapan.jawaban is not None:
        return tanggapan.jawaban.label
    hitung = [satu.jawaban.label.lower() for satu in tanggapan.anggota]
    return ", ".join(f"{hitung.count(kata)} {kata}" for kata in dict.fromkeys(hitung))


def _tanggapan(
    anjuran: Anjuran | None, fakta: Fakta, saya: frozenset[int]
) -> list[TanggapanTampak]:
    if anjuran is None:
        return []
    peta = {satu.pihak_id: satu for satu in anjuran.tanggapan}
    hasil = []
    for p in fakta.pihak:
        milik = peta.get(p.id)
        sendiri = p.id in saya
        hasil.append(
            TanggapanTampak(
                nama=p.nama,
                saya=sendiri,
                diterima=p.terima_anjuran,
                terjawab=p.terjawab,
                jawaban=_isi_jawaban(milik) if milik is not None and sendiri else "",
                dijawab=p.dijawab_pada,
            )
        )
    return hasil


def _pernyataan(posisi: tuple[Posisi, ...]) -> list[PernyataanTampak]:
    mengikat = {satu.pihak_id for satu in posisi if satu.mengikat}
    return [
        PernyataanTampak(
            satu.id,
            satu.jenis.label,
            isi_pernyataan(satu.jenis, satu.isi),
            satu.status,
            satu.pengguna_nama,
            satu.dibuat_pada,
            satu.tanggapan,
            satu.status is StatusPernyataan.MENUNGGU
            and (satu.jenis not in MENGIKAT or satu.pihak_id in mengikat),
        )
        for satu in pernyataan_pihak(_saya(posisi))
    ]


def _peristiwa(perkara_id: int) -> Sequence[PeristiwaPerkara]:
    stmt = sa.select(PeristiwaPerkara).filter_by(perkara_id=perkara_id)
    return db.session.scalars(stmt.order_by(PeristiwaPerkara.id.desc())).all()


def _data(satu: PeristiwaPerkara, panggilan: dict[int, int], kuasa: dict[int, int]) -> dict:
    """Return an event's data with its party, which some name by a summons or a letter only."""
    data = dict(satu.data)
    if "pihak_id" not in data:
        tidak_langsung = panggilan.get(data.get("panggilan_id") or 0) or kuasa.get(
            data.get("kuasa_id") or 0
        )
        data["pihak_id"] = tidak_langsung or 0
    return data


def _kabar(
    semua: Sequence[PeristiwaPerkara], p: Perkara, isi: Bahan, posisi: tuple[Posisi, ...]
) -> list[KabarTampak]:
    saya, kuasa_saja = _saya(posisi), _hanya_kuasa(posisi)
    nama = {satu.id: satu.nama for satu in p.pihak}
    panggilan = {satu.id: satu.pihak_id for satu in isi.panggilan.get(p.id, ())}
    kuasa = {satu.id: satu.pihak_id for pihak in p.pihak for satu in pihak.kuasa}
    hasil = []
    for satu in semua:
        data = _data(satu, panggilan, kuasa)
        if kalimat := kabar(Kejadian(satu.tindakan, data, saya, nama, kuasa_saja)):
            hasil.append(KabarTampak(satu.tanggal, kalimat))
    return hasil


def _berkas(pelaku: Pelaku, p: Perkara, saya: frozenset[int]) -> list[Any]:
    """Return the files of one's own parties; of a draft also those that hang on the case."""
    rujukan = [Rujukan("pihak", satu) for satu in sorted(saya)]
    if p.tahap in {Tahap.DRAF, Tahap.BIPARTIT}:
        rujukan.append(p.rujukan)
    return [satu for r in rujukan for satu in dokumen.berkas_untuk(pelaku, r, termasuk_batal=True)]


def _waktu_berunding(p: Perkara, semua: Iterable[Any]) -> Any:
    """Of talks that run, the period that they have, also where the panel speaks of something else.

    It is a picture only: its end closes nothing, it opens the way to the office.
    """
    if p.tahap is not Tahap.BIPARTIT:
        return None
    berjalan = (satu for satu in semua if satu.kode == "BIP-30" and satu.ditutup_pada is None)
    return next(berjalan, None)


def _jejak(dihitung: Any, *, dengan_bukti: bool) -> JejakHitung | None:
    """Return the picture of a count; how another party's receipt is proven is not told."""
    return kalender.jejak_tenggat(dihitung, dengan_bukti=dengan_bukti) if dihitung else None


def halaman_saya(pelaku: Pelaku, perkara_id: int) -> HalamanSaya:
    """Return the page of a case in which the actor has a place; else it is not found."""
    authz.tabel().pastikan(pelaku, izin.SAYA)
    p = perkara(pelaku, perkara_id)
    posisi = posisi_di(pelaku, perkara_id)
    isi = bahan([p.id])
    fakta = fakta_banyak([p], isi)[p.id]
    sudah = sudah_banyak({p.id: posisi}, isi)[p.id]
    saya = _saya(posisi)
    untuk = panel(fakta, posisi, sudah)
    peristiwa = _peristiwa(p.id)
    semua = kalender.tenggat_untuk(p.rujukan)
    tenggat, sendiri = tenggat_panel(semua, untuk)
    dihitung = tenggat or _waktu_berunding(p, semua)
    anjuran = isi.anjuran_kini(p.id)
    return HalamanSaya(
        perkara=p,
        keadaan=keadaan(fakta),
        fakta=fakta,
        posisi=posisi,
        panel=untuk,
        langkah=langkah(fakta, dilalui(reversed(peristiwa)), p.hasil),
        jejak=_jejak(dihitung, dengan_bukti=sendiri and untuk.pihak_id in saya),
        sisa=sisa_panel(tenggat, fakta),
        pilihan=alur.pilihan(pelaku, fakta, posisi),
        pihak=_pihak(p.pihak, saya),
        panggilan=_panggilan(isi.panggilan.get(p.id, []), saya),
        sidang=_sidang(isi.sidang.get(p.id, []), saya),
        jadwal=_jadwal(p, isi, fakta, saya),
        lepas=isi.lepas(p.id),
        klarifikasi=db.session.scalars(
            sa.select(Klarifikasi).filter_by(perkara_id=p.id).order_by(Klarifikasi.id.desc())
        ).all(),
        perundingan=isi.perundingan.get(p.id, []),
        anjuran=anjuran,
        anjuran_terbuka=any(f.terima_anjuran for f in fakta.pihak if f.id in saya),
        anjuran_di_akun=next(
            (s.anjuran_di_akun for s in sudah.values() if s.anjuran_di_akun), None
        ),
        tanggapan=_tanggapan(anjuran, fakta, saya),
        perjanjian=isi.perjanjian_berlaku(p),
        kuasa=[satu for pihak in p.pihak if pihak.id in saya for satu in pihak.kuasa],
        pernyataan=_pernyataan(posisi),
        berkas=_berkas(pelaku, p, saya),
        kabar=_kabar(peristiwa, p, isi, posisi),
    )
