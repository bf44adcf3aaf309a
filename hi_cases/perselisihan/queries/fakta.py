"""Build the facts of cases from their rows: many at once, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from hi_cases.core import clock
from hi_cases.core.db import db
from hi_cases.jadwal import queries as jadwal
from hi_cases.kalender_kerja import queries as kalender_kerja
from hi_cases.perselisihan.models import (
    Anjuran,
    Arbitrase,
    BenturanKepentingan,
    GugatanPhi,
    Konsiliasi,
    Panggilan,
    PerjanjianBersama,
    Perkara,
    PernyataanPihak,
    Perundingan,
    Pihak,
    Sidang,
    TanggapanAnjuran,
)
from hi_cases.perselisihan.rules import mangkir, patut, pertemuan
from hi_cases.perselisihan.rules.permohonan import galat_permohonan
from hi_cases.perselisihan.rules.pernyataan import kesepakatan
from hi_cases.perselisihan.types import (
    HASIL_PB,
    Asal,
    BarisTenggat,
    BuktiBipartit,
    Fakta,
    FaktaPihak,
    Jawaban,
    JenisPernyataan,
    JenisPihak,
    JenisSidang,
    PanggilanPendek,
    PerihalPanggilan,
    StatusKuasa,
    StatusPernyataan,
    Tahap,
)
from hi_cases.perusahaan.queries import kecamatan

T = TypeVar("T")
JAWABAN = ("JWB-10", "KON-JWB-10")


def kunci_pihak(pihak_id: int) -> str:
    """Return the key that tells apart the answers of two parties among running deadlines."""
    return f"pihak:{pihak_id}"


def tenggat_berjalan(perkara_id: int) -> list[Any]:
    """Return the running deadlines of a case."""
    return kalender_kerja.tenggat_untuk_banyak("perkara", [perkara_id], berjalan_saja=True)[
        perkara_id
    ]


def batas_panggilan(untuk: date) -> tuple[date | None, int]:
    """Return the last day on which a summons to this day keeps the distance, and the distance."""
    jarak = int(kalender_kerja.pengaturan("jarak_panggilan", untuk))
    return patut.terima_terakhir(kalender_kerja.kalender(), untuk, jarak), jarak


def panggilan_pendek(diterima: date, untuk: date) -> PanggilanPendek | None:
    """Return what is short about a summons received on this day; None: it keeps the distance."""
    jarak = int(kalender_kerja.pengaturan("jarak_panggilan", untuk))
    return patut.pendek(kalender_kerja.kalender(), diterima, untuk, jarak)


def _per_perkara(baris: Iterable[T]) -> dict[int, list[T]]:
    hasil: dict[int, list[T]] = defaultdict(list)
    for satu in baris:
        hasil[satu.perkara_id].append(satu)  # type: ignore[attr-defined]
    return hasil


@dataclass
class Bahan:
    """The rows of some cases, by case."""

    perundingan: dict[int, list[Perundingan]]
    panggilan: dict[int, list[Panggilan]]
    sidang: dict[int, list[Sidang]]
    anjuran: dict[int, list[Anjuran]]
    perjanjian: dict[int, list[PerjanjianBersama]]
    gugatan: dict[int, list[GugatanPhi]]
    konsiliasi: dict[int, list[Konsiliasi]]
    arbitrase: dict[int, list[Arbitrase]]
    benturan: dict[int, list[BenturanKepentingan]]
    tenggat: dict[int, list[Any]] = field(default_factory=dict)
    pernyataan: dict[int, list[PernyataanPihak]] = field(default_factory=dict)
    """What parties said and waits for the office, and their choices after the offer."""
    acara: dict[int, list[Any]] = field(default_factory=dict)
    """Meetings on the calendar, with what they were before they were moved."""

    def lepas(self, perkara_id: int) -> pertemuan.Lepas:
        """For when parties were called, and the office then held nothing."""
        return pertemuan.hari_lepas(self.acara.get(perkara_id, ()))

    def panggilan_berlaku(self, perkara_id: int) -> list[Panggilan]:
        """The summonses but those for when the office then held nothing."""
        lepas = self.lepas(perkara_id)
        return [
            satu
            for satu in self.panggilan.get(perkara_id, ())
            if not lepas.kena(satu.perihal, satu.untuk_tanggal, satu.pukul)
        ]

    def absen(self, perkara_id: int, pihak_id: int) -> tuple[date, ...]:
        """Days of sessions from which a party stayed away since it last came, duly summoned."""
        sidang, berlaku = self.sidang.get(perkara_id, []), self.panggilan_berlaku(perkara_id)
        return tuple(sorted(mangkir.hari_absen(sidang, berlaku, pihak_id)))

    def mangkir(self, perkara_id: int, pihak_id: int) -> int:
        """How many of those sessions there are."""
        return len(self.absen(perkara_id, pihak_id))

    def pendek(self, perkara_id: int, pihak_id: int) -> tuple[PanggilanPendek, ...]:
        """Of those sessions, the ones whose summons it had too near to the day."""
        sidang = self.sidang.get(perkara_id, [])
        terima = mangkir.terima_absen(sidang, self.panggilan_berlaku(perkara_id), pihak_id)
        semua = (panggilan_pendek(hari, untuk) for untuk, hari in sorted(terima.items()))
        return tuple(satu for satu in semua if satu is not None)

    def panggilan_ke(self, perkara_id: int, pihak_id: int, perihal: PerihalPanggilan) -> int:
        """What the next summons of a party is called: I, II, III."""
        if perihal is PerihalPanggilan.SIDANG:
            return self.mangkir(perkara_id, pihak_id) + 1
        berlaku = self.panggilan_berlaku(perkara_id)
        return mangkir.ke_klarifikasi(berlaku, pihak_id, clock.hari_ini())

    def perjanjian_berlaku(self, perkara: Perkara) -> list[PerjanjianBersama]:
        """The agreement that a case ended with; a reopening takes the one before it back."""
        terakhir = self.perjanjian.get(perkara.id, [])[-1:]
        return [satu for satu in terakhir if satu.hasil is perkara.hasil]

    def anjuran_kini(self, perkara_id: int) -> Anjuran | None:
        """The anjuran that is being answered: a case has one way, so one anjuran."""
        return next(iter(self.anjuran.get(perkara_id, ())), None)


def _baca(model: Any, ids: Sequence[int], *urut: Any, muat: Sequence[Any] = ()) -> dict[int, list]:
    stmt = sa.select(model).where(model.perkara_id.in_(ids)).order_by(*urut, model.id)
    return _per_perkara(db.session.scalars(stmt.options(*muat)))


def _pernyataan(ids: Sequence[int]) -> dict[int, list[PernyataanPihak]]:
    memilih = sa.and_(
        PernyataanPihak.jenis == JenisPernyataan.PILIH_JALUR,
        PernyataanPihak.status == StatusPernyataan.DITINDAKLANJUTI,
    )
    stmt = sa.select(PernyataanPihak).where(
        PernyataanPihak.perkara_id.in_(ids),
        sa.or_(PernyataanPihak.status == StatusPernyataan.MENUNGGU, memilih),
    )
    return _per_perkara(db.session.scalars(stmt.order_by(PernyataanPihak.id)))


def _kuasa(perkara: Perkara, hari_ini: date) -> tuple[int, int]:
    """Return (in force or waiting, waiting) of the powers of attorney."""
    semua = [satu for pihak in perkara.pihak for satu in pihak.kuasa]
    menunggu = sum(satu.status is StatusKuasa.MENUNGGU for satu in semua)
    berlaku = sum(
        satu.status is StatusKuasa.TERVERIFIKASI
        and (satu.berlaku_sampai is None or satu.berlaku_sampai >= hari_ini)
        for satu in semua
    )
    return berlaku + menunggu, menunggu


def bahan(ids: Sequence[int]) -> Bahan:
    """Read what the facts of these cases are made of."""
    return Bahan(
        perundingan=_baca(Perundingan, ids, Perundingan.ke),
        panggilan=_baca(Panggilan, ids),
        sidang=_baca(Sidang, ids, Sidang.tanggal, Sidang.ke, muat=[selectinload(Sidang.kehadiran)]),
        anjuran=_baca(
            Anjuran,
            ids,
            muat=[selectinload(Anjuran.tanggapan).selectinload(TanggapanAnjuran.anggota)],
        ),
        perjanjian=_baca(PerjanjianBersama, ids),
        gugatan=_baca(GugatanPhi, ids),
        konsiliasi=_baca(Konsiliasi, ids),
        arbitrase=_baca(Arbitrase, ids),
        benturan=_baca(BenturanKepentingan, ids),
        tenggat=kalender_kerja.tenggat_untuk_banyak("perkara", ids, berjalan_saja=True),
        pernyataan=_pernyataan(ids),
        acara=jadwal.acara_rujukan_banyak("perkara", ids),
    )


def _jawaban(pihak: Pihak, tanggapan: TanggapanAnjuran | None) -> tuple[Jawaban | None, ...]:
    if pihak.jenis is not JenisPihak.KELOMPOK:
        return (tanggapan.jawaban if tanggapan else None,)
    per_anggota = {satu.anggota_id: satu.jawaban for satu in tanggapan.anggota} if tanggapan else {}
    return tuple(per_anggota.get(anggota.id) for anggota in pihak.anggota)


def _dijawab_pada(tanggapan: TanggapanAnjuran | None) -> date | None:
    if tanggapan is None:
        return None
    hari = [satu.dijawab_pada for satu in tanggapan.anggota]
    return tanggapan.dijawab_pada or max(hari, default=None)


def _sidang_berikut(perkara_id: int, isi: Bahan) -> tuple[date | None, dict[int, bool]]:
    """Return the day of the next session, and of each party called to it whether that is proven."""
    panggilan = [
        satu
        for satu in isi.panggilan_berlaku(perkara_id)
        if satu.perihal is PerihalPanggilan.SIDANG
    ]
    lalu = [s.tanggal for s in isi.sidang.get(perkara_id, ()) if s.jalur is JenisSidang.MEDIASI]
    hari = pertemuan.sidang_berikut(
        isi.acara.get(perkara_id, ()),
        [satu.untuk_tanggal for satu in panggilan],
        max(lalu, default=None),
    )
    terbukti: dict[int, bool] = {}
    for satu in panggilan:
        if satu.untuk_tanggal == hari:
            terbukti[satu.pihak_id] = terbukti.get(satu.pihak_id, False) or satu.patut
    return hari, terbukti


def _fakta_pihak(
    perkara: Perkara, isi: Bahan, dipanggil: dict[int, bool]
) -> tuple[FaktaPihak, ...]:
    anjuran = isi.anjuran_kini(perkara.id)
    tanggapan = {satu.pihak_id: satu for satu in anjuran.tanggapan} if anjuran else {}
    jatuh = {
        satu.kunci: satu.jatuh for satu in isi.tenggat.get(perkara.id, ()) if satu.kode in JAWABAN
    }
    hasil = []
    for pihak in perkara.pihak:
        milik = tanggapan.get(pihak.id)
        hasil.append(
            FaktaPihak(
                id=pihak.id,
                sisi=pihak.sisi,
                jenis=pihak.jenis,
                nama=pihak.nama,
                dipanggil=pihak.id in dipanggil,
                terpanggil=dipanggil.get(pihak.id, False),
                mangkir=isi.mangkir(perkara.id, pihak.id),
                absen=isi.absen(perkara.id, pihak.id),
                pendek=isi.pendek(perkara.id, pihak.id),
                hadir=len(mangkir.hari_hadir(isi.sidang.get(perkara.id, ()), pihak.id)),
                terima_anjuran=milik.diterima_pada if milik else None,
                jawab_jatuh=jatuh.get(kunci_pihak(pihak.id)),
                jawaban=_jawaban(pihak, milik) or (None,),
                dijawab_pada=_dijawab_pada(milik),
            )
        )
    return tuple(hasil)


def _berjalan(tenggat: Iterable[BarisTenggat]) -> dict[str, date | None]:
    """Running deadlines by code; of several parties the last day counts, unknown days win."""
    hasil: dict[str, date | None] = {}
    for satu in tenggat:
        lama = hasil.get(satu.kode, date.min)
        hasil[satu.kode] = None if satu.jatuh is None or lama is None else max(lama, satu.jatuh)
    return hasil


def _bukti_draf(perkara: Perkara) -> BuktiBipartit | None:
    """The proof of bipartit that a draft names, as far as it can be read."""
    tulis = (perkara.draf or {}).get("bukti_bipartit")
    return next((satu for satu in BuktiBipartit if satu.value == tulis), None)


def _dari(perkara: Perkara, isi: Bahan, hari_ini: date, jumlah_panggilan: int) -> Fakta:
    id_ = perkara.id
    perundingan = isi.perundingan.get(id_, [])
    sidang = isi.sidang.get(id_, [])
    mediasi = [satu for satu in sidang if satu.jalur is JenisSidang.MEDIASI]
    anjuran = isi.anjuran_kini(id_)
    konsiliasi = next(iter(isi.konsiliasi.get(id_, ())), None)
    arbitrase = next(iter(isi.arbitrase.get(id_, ())), None)
    perjanjian = isi.perjanjian.get(id_, [])
    gugatan = isi.gugatan.get(id_, [])
    draf = perkara.tahap is Tahap.DRAF
    galat = galat_permohonan(perkara.draf or {}, hari_ini, kecamatan()) if draf else ()
    kuasa, kuasa_menunggu = _kuasa(perkara, hari_ini)
    panggilan = isi.panggilan.get(id_, ())
    pernyataan = isi.pernyataan.get(id_, [])
    berikut, dipanggil = _sidang_berikut(id_, isi)
    pihak = _fakta_pihak(perkara, isi, dipanggil)
    ditawarkan = perkara.tahap is Tahap.DITAWARKAN
    terjadwal = [satu for satu in isi.acara.get(id_, ()) if pertemuan.terbuka(satu)]
    return Fakta(
        tahap=perkara.tahap,
        hari_ini=hari_ini,
        hasil=perkara.hasil,
        jenis=perkara.jenis,
        lokasi=perkara.lokasi,
        pihak=pihak,
        berkas_lengkap=not galat,
        galat_berkas=galat,
        perundingan=len(perundingan),
        hasil_perundingan=perundingan[-1].hasil if perundingan else None,
        bukti_bipartit=_bukti_draf(perkara) if draf else perkara.bukti_bipartit,
        berjalan=_berjalan(isi.tenggat.get(id_, ())),
        mediator_id=perkara.mediator_id,
        benturan=frozenset(satu.mediator_id for satu in isi.benturan.get(id_, ())),
        pelimpahan_diterima=perkara.pelimpahan_diterima_pada,
        ditawarkan=perkara.ditawarkan_pada is not None,
        panggilan_belum_diterima=sum(satu.diterima_pada is None for satu in panggilan),
        panggilan_mendatang=sum(
            satu.untuk_tanggal >= hari_ini for satu in isi.panggilan_berlaku(id_)
        ),
        sidang_berikut=berikut,
        jadwal=len(terjadwal),
        jadwal_mendatang=sum(pertemuan.hari(satu) >= hari_ini for satu in terjadwal),
        kuasa=kuasa,
        kuasa_menunggu=kuasa_menunggu,
        pernyataan_menunggu=sum(s.status is StatusPernyataan.MENUNGGU for s in pernyataan),
        dipilih_semua=kesepakatan(pihak, pernyataan).sama if ditawarkan else None,
        sidang=len(mediasi),
        sidang_terlaksana=sum(satu.terlaksana for satu in mediasi),
        konsiliator_menerima=konsiliasi.diterima_pada if konsiliasi else None,
        sidang_konsiliasi=len(sidang) - len(mediasi),
        jumlah_panggilan=jumlah_panggilan,
        anjuran_terbit=anjuran is not None,
        anjuran_diketahui=anjuran is not None and anjuran.diketahui_pada is not None,
        arbiter_ditunjuk=arbitrase is not None and arbitrase.ditunjuk_pada is not None,
        arbitrase_diperpanjang=arbitrase is not None and arbitrase.diperpanjang_pada is not None,
        pb=perkara.hasil in HASIL_PB and perkara.asal is Asal.SISTEM,
        akta_phi=bool(perjanjian) and perjanjian[-1].akta_nomor is not None,
        gugatan_phi=bool(gugatan),
        putusan_phi=bool(gugatan) and all(satu.putusan_nomor for satu in gugatan),
        tahap_sebelum_akhir=(
            Tahap(perkara.tahap_sebelum_akhir) if perkara.tahap_sebelum_akhir else None
        ),
        daring=perkara.diajukan_pada is not None,
        register=perkara.asal is Asal.REGISTER,
    )


def fakta_banyak(daftar: Sequence[Perkara], isi: Bahan | None = None) -> dict[int, Fakta]:
    """Return the facts of these cases, which were read with their parties."""
    if not daftar:
        return {}
    hari_ini = clock.hari_ini()
    jumlah = int(kalender_kerja.pengaturan("jumlah_panggilan", hari_ini))
    isi = isi or bahan([satu.id for satu in daftar])
    return {satu.id: _dari(satu, isi, hari_ini, jumlah) for satu in daftar}


def fakta(perkara: Perkara) -> Fakta:
    """Return the facts of one case."""
    db.session.flush()
    return fakta_banyak([perkara])[perkara.id]


def hari_lepas(perkara_id: int) -> pertemuan.Lepas:
    """Return for which meetings, days and hours a summons of this case calls nobody any more."""
    return pertemuan.hari_lepas(jadwal.acara_rujukan_banyak("perkara", [perkara_id])[perkara_id])
