"""A company regulation from the draft to its decree: each due day worked by hand.

Working days without Saturdays, Sundays, holidays and shared leave; the first day is not counted
(`data/hari_libur.csv`): 18-24 March 2026 nobody works (Nyepi, Idulfitri), 3 April (Good Friday) and
1 May are holidays.
"""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TindakanDitolak
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.types import Cara, Hasil, NilaiButir, Tahap, Tindakan
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def test_a_regulation_is_filed_returned_corrected_and_approved(dunia: DuniaPermohonan) -> None:
    satu = dunia.diajukan()
    assert (satu.tahap, satu.putaran, satu.nomor) == (Tahap.DIAJUKAN, 1, "PP-2026-0001")
    # Permenaker 28/2014 Ps 8(5), six days: 3, 4, 5, 6, 9, 10 March.
    # UU 13/2003 Ps 112(2), thirty days: eleven to 17 March, 25-31 March five, April 1, 2 two,
    # 6-17 April ten, 20 and 21 April two.
    assert dunia.berjalan(satu) == {"PP-6": date(2026, 3, 10), "PP-30": date(2026, 4, 21)}

    dunia.jam.atur("2026-03-04")
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    assert (satu.tahap, satu.petugas_id) == (Tahap.DITELITI, dunia.petugas.id)
    dunia.nilai(satu, kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
    with pytest.raises(TindakanDitolak, match="belum sesuai"):
        dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    with pytest.raises(DataTidakSah) as tanpa:
        dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN, nomor=" ")
    # Ps 112(3) asks for a written notice: without its number nothing is returned or met.
    assert set(tanpa.value.bidang) == {"nomor"}
    assert set(dunia.berjalan(satu)) == {"PP-6", "PP-30"}
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN, catatan="Lengkapi syarat kerja.")
    # The written notice ends both (UU 13/2003 Ps 112(3)); the company's time waits for its proof.
    assert dunia.berjalan(satu) == {}

    dunia.jam.atur("2026-03-05")
    dunia.tindak(
        dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-05", bukti="Diterima Rini, ekspedisi"
    )
    # Permenaker 28/2014 Ps 9, fourteen days: 6, 9-13, 16, 17 March eight, 25-27 three, 30, 31 two,
    # 1 April.
    assert dunia.berjalan(satu) == {"PP-14": date(2026, 4, 1)}

    dunia.jam.atur("2026-03-30")
    dunia.unggah(satu, "naskah", pdf("naskah yang diperbaiki"))
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    assert (satu.tahap, satu.putaran, satu.nomor) == (Tahap.DIAJUKAN, 2, "PP-2026-0001")
    # Anew: six days 31 March, 1, 2, 6, 7, 8 April. Thirty: 31 March, 1, 2 April three, 6-17 ten,
    # 20-30 April nine, 4-8 May five, 11-13 May three.
    assert dunia.berjalan(satu) == {"PP-6": date(2026, 4, 8), "PP-30": date(2026, 5, 13)}

    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    with pytest.raises(TindakanDitolak, match="butir daftar periksa yang belum dinilai"):
        dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    dunia.jam.atur("2026-04-06")
    dunia.nilai(satu)
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    # Permenaker 28/2014 Ps 10(2), five days: 7, 8, 9, 10, 13 April.
    assert dunia.berjalan(satu) == {"PP-5": date(2026, 4, 13), "PP-30": date(2026, 5, 13)}

    dunia.jam.atur("2026-04-09")
    dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="560/12/PP/2026", tanggal="2026-04-09")
    assert (satu.tahap, satu.hasil, satu.selesai_pada) == (
        Tahap.SELESAI,
        Hasil.DISAHKAN,
        date(2026, 4, 9),
    )
    terpenuhi = [
        (t.kode, t.dipenuhi_pada)
        for t in kalender.tenggat_untuk(satu.rujukan)
        if t.status is StatusTenggat.TERPENUHI
    ]
    assert sorted(terpenuhi) == [
        ("PP-14", date(2026, 3, 30)),
        ("PP-30", date(2026, 3, 4)),
        ("PP-30", date(2026, 4, 9)),
        ("PP-5", date(2026, 4, 9)),
        ("PP-6", date(2026, 3, 4)),
        ("PP-6", date(2026, 4, 6)),
    ]
    assert [e.tindakan for e in queries.peristiwa(satu)] == [
        T.AJUKAN,
        T.AMBIL,
        T.KEMBALIKAN,
        T.CATAT_TERIMA,
        T.AJUKAN_ULANG,
        T.AMBIL,
        T.NYATAKAN_LENGKAP,
        T.SAHKAN,
    ]


def test_a_form_sent_twice_is_refused(dunia: DuniaPermohonan) -> None:
    satu = dunia.draf()
    versi = satu.versi
    services.lakukan(dunia.pengaju, satu.id, T.AJUKAN, versi, {})
    with pytest.raises(KonflikVersi):
        services.lakukan(dunia.pengaju, satu.id, T.AJUKAN, versi, {})


def test_no_act_is_dated_before_the_step_that_led_to_it(dunia: DuniaPermohonan) -> None:
    dunia.jam.atur("2026-03-04")
    satu = dunia.dikembalikan()
    dunia.jam.atur("2026-03-06")
    with pytest.raises(TindakanDitolak, match="sebelum permohonan diajukan"):
        dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-03", bukti="x")
    dunia.tindak(dunia.petugas, satu, T.CATAT_TERIMA, tanggal="2026-03-05", bukti="x")
    # Through an account it is filed on the day itself; at the counter on the day of the stamp.
    with pytest.raises(DataTidakSah):
        dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG, tanggal="2026-03-05")
    satu.cara = Cara.KERTAS
    db.session.flush()
    dunia.tindak(dunia.petugas, satu, T.AJUKAN_ULANG, tanggal="2026-03-05")
    assert satu.diajukan_pada == date(2026, 3, 5)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.nilai(satu)
    dunia.tindak(dunia.petugas, satu, T.NYATAKAN_LENGKAP)
    with pytest.raises(TindakanDitolak, match="langkah yang mendahuluinya, 6 Maret 2026"):
        dunia.tindak(dunia.kabid, satu, T.SAHKAN, nomor="1", tanggal="2026-03-05")
