"""Each silence is found on the day after its period, told once, and ends when it is settled.

Working days of April 2026 by SKB 2026: Friday 3 April is the last holiday; 10 working days after
Friday 10 April end on Friday 24 April, 7 after Monday 6 April on Wednesday 15 April.
"""

from datetime import date

import pytest
import sqlalchemy as sa

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.pemberitahuan.models import Kabar, PesanKeluar
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import DiamMatang
from hi_cases.perselisihan.types import Hasil, Jawaban, Tahap, Tindakan
from hi_cases.perselisihan.types.diam import JenisDiam, SebabDiam
from tests.integration.perselisihan.kantor import Kantor


def baris() -> list[tuple[JenisDiam, date, SebabDiam | None]]:
    return [
        (satu.jenis, satu.jatuh, satu.sebab)
        for satu in db.session.scalars(sa.select(DiamMatang).order_by(DiamMatang.id))
    ]


def kabar_diam(kunci: str = "diam:") -> list[Kabar]:
    stmt = sa.select(Kabar).where(Kabar.kunci.startswith(kunci)).order_by(Kabar.id)
    return list(db.session.scalars(stmt))


def anjuran_didiamkan(kantor: Kantor) -> None:
    """The employer has the anjuran on Friday 10 April: JWB-10 ends on Friday 24 April."""
    kantor.anjuran("HAK")
    kantor.pada("2026-04-10")
    kantor.terima(kantor.termohon)


def dikembalikan(kantor: Kantor) -> None:
    """The applicant has the file back on Monday 6 April: REG-LENGKAP ends on 15 April."""
    kantor.buka("HAK")
    kantor.lakukan(Tindakan.TERIMA_BERKAS)
    kantor.lakukan(
        Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Surat kuasa"], cara="langsung", nomor="1"
    )
    kantor.lakukan(
        Tindakan.CATAT_TERIMA_PENGEMBALIAN,
        cara="langsung",
        penerima="Siti",
        bukti="Tanda terima 3",
        dikonfirmasi=True,
    )


def ditawarkan(kantor: Kantor) -> None:
    """Offered on Monday 6 April: PILIH-7 ends on Wednesday 15 April."""
    kantor.catat("PHK")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")


BERAKHIR = {
    # UU 2/2004 Ps 13(2)c-d; Ps 4(2); Ps 4(4): the last day is still the party's own.
    "anjuran": (anjuran_didiamkan, date(2026, 4, 24), JenisDiam.ANJURAN, Peran.MEDIATOR),
    "berkas": (dikembalikan, date(2026, 4, 15), JenisDiam.KELENGKAPAN, Peran.PETUGAS),
    "pilihan": (ditawarkan, date(2026, 4, 15), JenisDiam.PILIHAN, Peran.KABID),
}


@pytest.mark.parametrize("kasus", BERAKHIR)
def test_diam_matang_pada_hari_sesudah_jatuh(kantor: Kantor, kasus: str, perekam) -> None:
    siapkan, jatuh, jenis, peran = BERAKHIR[kasus]
    siapkan(kantor)
    kantor.pada(jatuh)
    assert services.tandai_siap(kantor.id) == 0
    assert services.cari_siap() == 0
    kantor.pada(jatuh)
    kantor.maju(1)
    assert services.cari_siap() == 1
    assert [services.tandai_siap(kantor.id) for _ in range(3)] == [1, 0, 0]
    assert baris() == [(jenis, jatuh, None)]
    (kabar,) = kabar_diam()
    assert kabar.penerima_id == kantor.akun[peran].id
    assert kabar.judul.startswith(kantor.perkara.sebutan)
    # Which side was silent, where each has its own time; never a name.
    sendiri = jenis in {JenisDiam.ANJURAN, JenisDiam.ANJURAN_KONSILIATOR}
    assert kabar.judul.endswith("(pengusaha)") is sendiri
    kantor.maju(12)
    assert services.tandai_siap(kantor.id) == 0


def test_diam_konsiliasi_dicatat_petugas(kantor: Kantor) -> None:
    """UU 2/2004 Ps 23(2)d: received on 24 April; 1 May is a holiday, so 10 working days end
    on Monday 11 May."""
    kantor.catat("PHK")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.pada("2026-04-10")
    kantor.lakukan(
        Tindakan.PILIH_KONSILIASI,
        konsiliator="Rina",
        bukti="Surat",
        diterima_konsiliator=date(2026, 4, 10),
        disepakati_semua=True,
    )
    kantor.pada("2026-04-20")
    kantor.lakukan(
        Tindakan.CATAT_SIDANG_KONSILIASI,
        tempat="",
        hadir=[kantor.pemohon, kantor.termohon],
        ringkasan="Keterangan",
    )
    kantor.lakukan(Tindakan.ANJURAN_KONSILIATOR, nomor="K-1", isi="Agar dibayar.")
    kantor.pada("2026-04-24")
    kantor.terima(kantor.termohon)
    kantor.pada("2026-05-11")
    assert services.tandai_siap(kantor.id) == 0
    kantor.pada("2026-05-12")
    assert services.tandai_siap(kantor.id) == 1
    assert baris() == [(JenisDiam.ANJURAN_KONSILIATOR, date(2026, 5, 11), None)]
    assert {satu.penerima_id for satu in kabar_diam()} == {kantor.akun[Peran.PETUGAS].id}
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    assert baris()[0][2] is SebabDiam.DICATAT


def test_atasan_dikabari_sesudah_dua_dan_lima_hari_kerja_sekali(kantor: Kantor) -> None:
    """Found on Saturday 25 April: Monday 27 is the first working day, Tuesday 28 the second;
    Friday 1 May is a holiday, so the fifth is Monday 4 May."""
    anjuran_didiamkan(kantor)
    urutan = []
    for hari in ("2026-04-25", "2026-04-27", "2026-04-28", "2026-04-28", "2026-05-01",
                 "2026-05-04", "2026-05-20"):  # fmt: skip
        kantor.pada(hari)
        services.tandai_siap(kantor.id)
        urutan.append(len(kabar_diam()))
    assert urutan == [1, 1, 2, 2, 2, 3, 3]
    penerima = [satu.penerima_id for satu in kabar_diam()]
    assert penerima == [
        kantor.akun[satu].id for satu in (Peran.MEDIATOR, Peran.SUBKOOR, Peran.KABID)
    ]


def test_hari_yang_tidak_jalan_disusul_sekali(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kantor.pada("2026-06-10")
    assert services.tandai_siap(kantor.id) == 1
    assert len(kabar_diam()) == 1


def test_jawaban_yang_terlambat_mengakhiri_penunjuk(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kantor.pada("2026-04-27")
    services.tandai_siap(kantor.id)
    kantor.jawab(kantor.termohon, "setuju")
    assert baris() == [(JenisDiam.ANJURAN, date(2026, 4, 24), SebabDiam.DIJAWAB)]
    kantor.pada("2026-04-30")
    assert services.tandai_siap(kantor.id) == 0
    assert len(kabar_diam()) == 1


def test_kelengkapan_terlambat_dan_penutupan(kantor: Kantor) -> None:
    dikembalikan(kantor)
    kantor.pada("2026-04-16")
    services.tandai_siap(kantor.id)
    kantor.lakukan(Tindakan.TUTUP_TIDAK_LENGKAP)
    assert kantor.perkara.hasil is Hasil.TIDAK_DILENGKAPI
    assert baris()[0][2] is SebabDiam.DICATAT


def test_perkara_yang_menempuh_jalan_lain(kantor: Kantor) -> None:
    dikembalikan(kantor)
    kantor.pada("2026-04-16")
    services.tandai_siap(kantor.id)
    kantor.lakukan(Tindakan.CABUT, pihak_id=kantor.pemohon, surat="Surat 9", alasan="Sudah damai")
    assert baris()[0][2] is SebabDiam.BERAKHIR


def test_tanggal_terima_dibetulkan_tenggat_bergeser(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kantor.pada("2026-04-27")
    services.tandai_siap(kantor.id)
    kantor.lakukan(
        Tindakan.PERBAIKI_TERIMA_ANJURAN,
        pihak_id=kantor.termohon,
        tanggal=date(2026, 4, 15),
        bukti="Resi",
        alasan="Resi pos menyebut tanggal lain",
    )
    assert baris() == [(JenisDiam.ANJURAN, date(2026, 4, 24), SebabDiam.BERGESER)]
    # 15 April, so 10 working days end on Wednesday 29 April.
    kantor.pada("2026-04-30")
    assert services.tandai_siap(kantor.id) == 1
    assert baris()[1] == (JenisDiam.ANJURAN, date(2026, 4, 29), None)
    assert len(kabar_diam()) == 2


def test_surel_tanpa_nama_dan_tanpa_cerita(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kantor.pada("2026-04-25")
    services.tandai_siap(kantor.id)
    isi = [
        f"{satu.subjek}\n{satu.isi}"
        for satu in db.session.scalars(sa.select(PesanKeluar))
        if satu.kunci.startswith("diam:")
    ]
    assert isi
    for teks in isi:
        for bocor in ("Siti", "Sinar", "lembur", "Jatuh cinta"):
            assert bocor not in teks


def test_hari_ini_menaruhnya_di_atas(kantor: Kantor) -> None:
    anjuran_didiamkan(kantor)
    kantor.terima(kantor.pemohon)
    mediator = kantor.akun[Peran.MEDIATOR]
    kantor.pada("2026-04-24")
    assert queries.butir_diam(queries.hari_ini(mediator)) == []
    kantor.pada("2026-04-25")
    butir = queries.butir_diam(queries.hari_ini(mediator))
    assert [(b.diam.pihak_id, b.tombol, b.diam.jatuh) for b in butir] == [
        (kantor.pemohon, "Catat dianggap menolak", date(2026, 4, 24)),
        (kantor.termohon, "Catat dianggap menolak", date(2026, 4, 24)),
    ]
    assert queries.butir_diam(queries.hari_ini(kantor.mediator2)) == []
    for satu in butir:
        kantor.lakukan(satu.diam.tindakan, mediator, pihak_id=satu.isian["pihak_id"])
    assert queries.butir_diam(queries.hari_ini(mediator)) == []
    jawab = {p.id: (p.jawaban, p.dijawab_pada) for p in queries.fakta(kantor.perkara).pihak}
    assert set(jawab.values()) == {((Jawaban.DIANGGAP_MENOLAK,), date(2026, 4, 24))}


def test_saran_mediator_terisi(kantor: Kantor) -> None:
    ditawarkan(kantor)
    kantor.pada("2026-04-16")
    (butir,) = queries.butir_diam(queries.hari_ini(kantor.akun[Peran.KABID]))
    assert butir.saran is not None
    assert butir.isian["mediator_id"] in {kantor.akun[Peran.MEDIATOR].id, kantor.mediator2.id}
    kantor.lakukan(Tindakan.LIMPAHKAN, mediator_id=butir.isian["mediator_id"])
    assert kantor.tahap() is Tahap.DILIMPAHKAN_MEDIATOR


def test_menyeberang_tahun(kantor: Kantor) -> None:
    """UU 2/2004 Ps 13(2)c: received on Thursday 17 December 2026; 24 (cuti bersama) and 25
    December, 1 and 5 January are not worked: 18, 21-23, 28-31 December, 4 and 6 January."""
    kantor.pada("2026-12-07")
    kantor.anjuran("HAK")
    kantor.pada("2026-12-17")
    kantor.terima(kantor.termohon)
    kantor.pada("2027-01-06")
    assert services.tandai_siap(kantor.id) == 0
    kantor.pada("2027-01-07")
    assert services.tandai_siap(kantor.id) == 1
    assert baris() == [(JenisDiam.ANJURAN, date(2027, 1, 6), None)]
