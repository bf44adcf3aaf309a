"""Whom a period of a submission reminds: the company of its own, else who examines it."""

from __future__ import annotations

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan import queries
from hi_cases.permohonan.queries.pengingat import bahan_pengingat
from hi_cases.permohonan.types import Tindakan
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def test_the_company_is_reminded_of_its_own_period_the_office_of_the_others(
    dunia: DuniaPermohonan,
) -> None:
    masuk, kembali = dunia.diajukan(), dunia.dikembalikan()
    dunia.tindak(dunia.petugas, kembali, T.CATAT_TERIMA, tanggal="2026-03-02", bukti="ekspedisi")
    semua = kalender.tenggat_berjalan("permohonan")
    bahan = {(t.rujukan_id, t.kode): b for t in semua if (b := bahan_pengingat(semua)[t.id])}
    assert set(bahan) == {(masuk.id, "PP-6"), (masuk.id, "PP-30"), (kembali.id, "PP-14")}
    milik = bahan[kembali.id, "PP-14"]
    assert (milik.milik_pihak, milik.pihak) == (True, (dunia.pengaju.id,))
    assert milik.judul_pihak == "Perbaikan peraturan perusahaan, PP-2026-0002 (PP baru)"
    kantor = bahan[masuk.id, "PP-6"]
    assert (kantor.milik_pihak, kantor.pihak) == (False, ())
    assert set(kantor.petugas) == {dunia.petugas.id, dunia.analis.id}
    assert not kantor.lewat_dikabarkan
    assert bahan[masuk.id, "PP-30"].lewat_dikabarkan
    dunia.tindak(dunia.petugas, masuk, T.AMBIL)
    assert {t.penanggung_jawab_id for t in queries.tenggat(masuk)} == {dunia.petugas.id}
