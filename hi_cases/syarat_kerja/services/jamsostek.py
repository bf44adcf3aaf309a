"""Counts of members: stated by the company or the office, struck out, taken out as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.bidang import pastikan
from hi_cases.core.db import db, tahan
from hi_cases.core.ekspor import LembarEkspor, Nilai, tulis_xlsx
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.perusahaan import queries as perusahaan
from hi_cases.syarat_kerja.models import PesertaJamsostek
from hi_cases.syarat_kerja.queries import jamsostek as baca
from hi_cases.syarat_kerja.rules import jamsostek as aturan
from hi_cases.syarat_kerja.rules.izin import PESERTA, PESERTA_SAYA
from hi_cases.syarat_kerja.types import DataPeserta, Program


def _pastikan_boleh(pelaku: Pelaku, perusahaan_id: int) -> None:
    if pelaku.staf or pelaku.sistem:
        authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
        return
    authz.tabel().pastikan(pelaku, PESERTA_SAYA)
    if perusahaan_id not in perusahaan.perusahaan_bertindak(pelaku.id):
        raise TidakDitemukan("Perusahaan itu tidak ada di daftar, atau bukan milik Anda.")


def catat(
    pelaku: Pelaku, perusahaan_id: int, data: DataPeserta, *, impor_id: int | None = None
) -> Sequence[PesertaJamsostek]:
    """State how many members a company has; what stands there already is not written twice.

    Raises DataTidakSah by field for what cannot be.
    """
    _pastikan_boleh(pelaku, perusahaan_id)
    pastikan(aturan.periksa(data, clock.hari_ini()))
    tahan(f"peserta_jamsostek:{perusahaan_id}")
    ada = baca.tercatat(dict.fromkeys(perusahaan.keluarga(perusahaan_id), perusahaan_id))
    lama = ada.get(perusahaan_id, set())
    baru = [
        PesertaJamsostek(
            perusahaan_id=perusahaan_id,
            program=program,
            per_tanggal=data.per_tanggal,
            jumlah=jumlah,
            sumber=data.sumber,
            keterangan=data.keterangan,
            impor_id=impor_id,
            dicatat_pada=clock.sekarang(),
            dicatat_nama=pelaku.nama,
            dibatalkan_nama="",
            alasan_batal="",
        )
        for program, jumlah in data.jumlah.items()
        if (program, data.per_tanggal, jumlah) not in lama
    ]
    if not baru:
        return ()
    db.session.add_all(baru)
    db.session.flush()
    audit.catat(
        pelaku,
        "peserta_jaminan_sosial_dicatat",
        Rujukan("perusahaan", perusahaan_id),
        sesudah={s.program.value: s.jumlah for s in baru}
        | {"per_tanggal": data.per_tanggal.isoformat(), "sumber": data.sumber.value},
        keterangan=(
            f"Peserta jaminan sosial per {tulis_tanggal(data.per_tanggal, hari=False)}: "
            + ", ".join(f"{s.program.singkat} {s.jumlah}" for s in baru)
            + "."
        ),
    )
    return baru


def batalkan(pelaku: Pelaku, peserta_id: int, alasan: str) -> PesertaJamsostek:
    """Strike out a count that was a mistake; the one before it counts again."""
    satu = baca.ambil(pelaku, peserta_id)
    tahan(f"peserta_jamsostek:{satu.perusahaan_id}")
    db.session.refresh(satu)
    if satu.dibatalkan_pada is not None:
        raise TindakanDitolak("Catatan ini sudah dibatalkan.")
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis mengapa catatan ini keliru."})
    satu.dibatalkan_pada, satu.dibatalkan_nama = clock.sekarang(), pelaku.nama
    satu.alasan_batal = alasan
    db.session.flush()
    audit.catat(
        pelaku,
        "peserta_jaminan_sosial_dibatalkan",
        Rujukan("perusahaan", satu.perusahaan_id),
        sebelum={satu.program.value: satu.jumlah, "per_tanggal": satu.per_tanggal.isoformat()},
        keterangan=f"Jumlah peserta {satu.program.singkat} dibatalkan. {alasan}",
    )
    return satu


def _baris(saringan: baca.Saringan) -> Iterator[Sequence[Nilai]]:
    for satu in baca.semua_kurang(saringan):
        yield (
            satu.nama,
            satu.kecamatan,
            satu.pekerja,
            *(satu.jumlah.get(program) for program in Program),
            satu.per_tanggal,
        )


def kurang_xlsx(pelaku: Pelaku, saringan: baca.Saringan) -> BinaryIO:
    """Return the companies under full participation, as far as a filter leaves them."""
    authz.tabel().pastikan(pelaku, PESERTA, milik_sendiri=False)
    audit.catat(
        pelaku,
        "peserta_jaminan_sosial_diunduh",
        Rujukan("peserta_jamsostek", 0),
        keterangan="Daftar perusahaan yang pesertanya kurang diunduh.",
    )
    kepala = (
        "Perusahaan",
        "Kecamatan",
        "Pekerja",
        *(program.singkat for program in Program),
        "Data terbaru per",
    )
    catatan = (
        f"Dibuat {tulis_tanggal(clock.hari_ini(), hari=False)}. Kosong: belum ada datanya.",
        aturan.PERLU_VERIFIKASI,
    )
    return tulis_xlsx([LembarEkspor("Peserta kurang", kepala, _baris(saringan), catatan)])
