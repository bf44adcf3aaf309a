"""Other parties of a document: named, invited by a code, asked; and the rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import (
    DataTidakSah,
    KonflikVersi,
    TidakBerizin,
    TidakDitemukan,
    TindakanDitolak,
)
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import BarisPermohonan, Permohonan, PihakPermohonan
from hi_cases.permohonan.services import pihak as layanan
from hi_cases.permohonan.types import DataPihak, Tahap, Tindakan
from hi_cases.perusahaan.types import PeranWakil
from tests.perangkat.jenis_uji import terpasang
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan
DUA = (DataPihak("SP Logam", jumlah_anggota=90), DataPihak("SB Bersatu"))


@pytest.fixture
def draf(dunia: DuniaPermohonan) -> Iterator[Permohonan]:
    """Return a draft with two unions and one worker, complete."""
    with terpasang():
        satu = services.buat(dunia.pengaju, "uji", dunia.pt.id)
        services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, DUA)
        services.simpan_baris(
            dunia.pengaju, satu.id, satu.versi, [{"nama": "Siti", "mulai": "1-2-2026"}]
        )
        yield satu


def _masuk(dunia: DuniaPermohonan, satu: Permohonan, ke: int) -> Pelaku:
    serikat = dunia.orang("serikat")
    kode = services.undang_pihak(dunia.pengaju, satu.pihak[ke].id)
    services.gabung_pihak(serikat, kode.lower().replace("-", " "))
    return serikat


def test_each_union_joins_by_its_code_and_the_last_yes_files_it(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    assert (draf.tahap, draf.putaran, draf.nomor) == (Tahap.MENUNGGU_PIHAK, 0, None)
    satu, dua = _masuk(dunia, draf, 0), _masuk(dunia, draf, 1)
    assert [s.id for s in queries.daftar_saya(satu)] == [draf.id]
    assert "persetujuan Anda, SB Bersatu" in queries.ringkas(satu, draf).kalimat
    dunia.tindak(satu, draf, T.KONFIRMASI)
    assert draf.tahap is Tahap.MENUNGGU_PIHAK
    with pytest.raises(TindakanDitolak, match="sudah menjawab"):
        dunia.tindak(satu, draf, T.KONFIRMASI)
    dunia.tindak(dua, draf, T.KONFIRMASI)
    assert (draf.tahap, draf.putaran, draf.nomor) == (Tahap.DIAJUKAN, 1, "UJI-2026-0001")


def test_a_letter_older_than_the_filing_files_nothing_before_it(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    dunia.jam.atur("2026-03-04")
    for satu, tanggal in zip(draf.pihak, ("2026-02-20", "2026-02-27"), strict=True):
        dunia.tindak(dunia.petugas, draf, T.CATAT_KONFIRMASI, pihak_id=satu.id, tanggal=tanggal)
    assert (draf.tahap, draf.diajukan_pada) == (Tahap.DIAJUKAN, date(2026, 3, 2))
    assert [s.dijawab_pada for s in draf.pihak] == [date(2026, 2, 20), date(2026, 2, 27)]
    dunia.tindak(dunia.petugas, draf, T.AMBIL)


def test_a_code_works_once_and_a_new_one_ends_the_old(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    pihak = draf.pihak[0].id
    lama = services.undang_pihak(dunia.pengaju, pihak)
    baru = services.undang_pihak(dunia.pengaju, pihak)
    serikat = dunia.orang("serikat")
    with pytest.raises(TindakanDitolak, match="tidak dikenal"):
        services.gabung_pihak(serikat, lama)
    with pytest.raises(TidakBerizin):
        services.gabung_pihak(dunia.lain, baru)
    assert services.gabung_pihak(serikat, baru) is draf
    with pytest.raises(TindakanDitolak, match="tidak dikenal"):
        services.gabung_pihak(dunia.orang("serikat"), baru)
    with pytest.raises(TindakanDitolak, match="sudah menjadi pihak"):
        services.gabung_pihak(serikat, services.undang_pihak(dunia.pengaju, draf.pihak[1].id))


def test_taken_back_to_a_draft_everybody_is_asked_anew_and_nobody_reads_it(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    serikat = _masuk(dunia, draf, 0)
    dunia.tindak(serikat, draf, T.KONFIRMASI)
    dunia.tindak(dunia.pengaju, draf, T.TARIK_KE_DRAF)
    assert {s.status.value for s in draf.pihak} == {"menunggu"}
    with pytest.raises(TidakDitemukan):
        queries.ambil(serikat, draf.id)
    satu = draf.pihak[0]
    services.simpan_pihak(
        dunia.pengaju, draf.id, draf.versi, [DataPihak("SP Logam Baru", id=satu.id)]
    )
    assert [(s.nama, s.pengguna_id) for s in draf.pihak] == [("SP Logam Baru", None)]


def test_a_list_is_read_by_its_columns_and_bad_cells_are_named(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    with pytest.raises(DataTidakSah) as galat:
        services.simpan_baris(
            dunia.pengaju, draf.id, draf.versi, [{"nama": "A", "mulai": "1-2-2026"}, {"nama": ""}]
        )
    assert set(galat.value.bidang) == {"baris-2-nama", "baris-2-mulai"}
    lama = draf.versi
    services.simpan_baris(dunia.pengaju, draf.id, lama, [])
    with pytest.raises(KonflikVersi):
        services.simpan_baris(dunia.pengaju, draf.id, lama, [{"nama": "B", "mulai": "2-2-2026"}])
    assert draf.versi > lama
    assert BarisPermohonan.query.filter_by(permohonan_id=draf.id).count() == 0


def test_only_the_company_names_its_unions_and_each_once(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    with pytest.raises(TidakDitemukan):
        services.simpan_pihak(dunia.lain, draf.id, draf.versi, DUA)
    with pytest.raises(DataTidakSah):
        services.simpan_pihak(
            dunia.pengaju, draf.id, draf.versi, [DataPihak("SP X"), DataPihak("sp x")]
        )
    besok = DataPihak("SP X", surel="bukan surel", tanggal_pencatatan=date(2026, 3, 3))
    with pytest.raises(DataTidakSah) as galat:
        services.simpan_pihak(dunia.pengaju, draf.id, draf.versi, [besok])
    assert set(galat.value.bidang) == {"pihak-0-surel", "pihak-0-tanggal_pencatatan"}


def test_a_union_left_out_while_its_code_is_typed_is_told_so(
    dunia: DuniaPermohonan, draf: Permohonan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other writer holds the submission first, and commits while this one waits for it."""
    pihak_id = draf.pihak[0].id
    kode = services.undang_pihak(dunia.pengaju, pihak_id)

    def sesudah_menunggu(asli: Callable[..., Any]) -> Callable[..., Any]:
        def panggil(*isi: Any) -> Any:
            db.session.execute(
                sa.delete(PihakPermohonan).filter_by(id=pihak_id),
                execution_options={"synchronize_session": False},
            )
            return asli(*isi)

        return panggil

    monkeypatch.setattr(layanan, "kunci", sesudah_menunggu(layanan.kunci))
    with pytest.raises(TindakanDitolak, match="Kode"):
        services.gabung_pihak(dunia.orang("serikat"), kode)
    db.session.rollback()


def test_an_account_of_the_companys_own_side_is_no_union(
    dunia: DuniaPermohonan, draf: Permohonan
) -> None:
    dunia.tindak(dunia.pengaju, draf, T.AJUKAN)
    kode = services.undang_pihak(dunia.pengaju, draf.pihak[0].id)
    wakil = dunia.wakil(dunia.pt_id, PeranWakil.PEMBACA, tambahan=("serikat",))
    with pytest.raises(TindakanDitolak, match="pernah mewakili"):
        services.gabung_pihak(wakil, kode)
    services.gabung_pihak(dunia.orang("serikat"), kode)
