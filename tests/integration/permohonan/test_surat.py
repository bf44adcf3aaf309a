"""Letters about submissions: issuing one is the act, its receipt starts the applicant's time."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage

from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.errors import TindakanDitolak
from hi_cases.dokumen.services import titip
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.queries.surat import PEMOHON
from hi_cases.permohonan.types import Cara, Hasil, NilaiButir, Tahap, Tindakan
from hi_cases.surat.models import Surat
from hi_cases.surat.queries.pindaian import terpindai
from hi_cases.surat.queries.setujui import LamaTerbit, lama_terbit
from hi_cases.surat.queries.terima import surat_saya
from hi_cases.surat.rules.setujui import giliran
from hi_cases.surat.services import ajukan, sampaikan, setujui, tulis
from hi_cases.surat.services.kop import muat_kop
from hi_cases.surat.services.pindaian import simpan_pindaian
from hi_cases.surat.services.templat import muat_bawaan
from hi_cases.surat.types import CaraSampai
from hi_cases.syarat_kerja.queries import instrumen
from hi_cases.syarat_kerja.types import DasarSah, JenisInstrumen, StatusInstrumen
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


class Kantor:
    """Who signs: the head of the section and the head of the office."""

    def __init__(self, dunia: DuniaPermohonan) -> None:
        muat_kop(SISTEM)
        muat_bawaan(SISTEM)
        self.dunia = dunia
        self.subkoor = dunia.orang("subkoor", jabatan="Sub Koordinator")
        self.kabid = dunia.orang("kabid", jabatan="Kepala Bidang HI")
        self.kadis = dunia.orang("kadis", jabatan="Kepala Dinas")

    def terbitkan(
        self, kode: str, satu: Permohonan, pihak: int | None = None, **isian: Any
    ) -> Surat:
        """Write a letter as the officer does, and let everybody whose turn it is take his step."""
        draf = tulis.buat(self.dunia.petugas, kode, satu.rujukan, pihak, isian)
        ajukan(self.dunia.petugas, draf.id, draf.versi)
        orang: dict[str, Pelaku] = {
            "subkoor": self.subkoor,
            "kabid": self.kabid,
            "kadis": self.kadis,
        }
        while (langkah := giliran(draf.langkah)) is not None:
            setujui(orang[langkah.peran.value], langkah.id, draf.versi)
        return draf


@pytest.fixture
def kantor(dunia: DuniaPermohonan) -> Kantor:
    """Return the office with its letterhead and kinds of letters."""
    return Kantor(dunia)


def test_the_decree_is_the_approval_and_enters_the_register(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    dunia.jam.atur("2026-03-05")
    sk = kantor.terbitkan("sk_pengesahan_pp", satu)
    dunia.lihat(satu)
    assert (satu.tahap, satu.hasil, satu.selesai_pada) == (
        Tahap.SELESAI,
        Hasil.DISAHKAN,
        date(2026, 3, 5),
    )
    assert sk.nomor == "560/001/SK-PP/2026"
    baris = instrumen.berlaku(dunia.pt.id, JenisInstrumen.PP, date(2026, 6, 1))
    assert baris is not None
    assert (baris.nomor, baris.dasar_sah, baris.permohonan_id) == (
        sk.nomor,
        DasarSah.SK,
        satu.id,
    )
    assert (baris.berlaku_dari, baris.berlaku_sampai) == (date(2026, 6, 1), date(2028, 5, 31))
    assert baris.jumlah_pekerja == 200
    assert dunia.berjalan(satu) == {}


def test_the_answer_to_a_filing_by_account_goes_there_with_its_issue(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    dunia.jam.atur("2026-03-05")
    sk = kantor.terbitkan("sk_pengesahan_pp", satu)
    (kiriman,) = sk.penyampaian
    assert (kiriman.pihak_id, kiriman.cara, kiriman.dikirim_pada) == (
        PEMOHON,
        CaraSampai.PORTAL,
        date(2026, 3, 5),
    )
    assert kiriman.diterima_pada is None
    (milik,) = surat_saya(dunia.pengaju, satu.rujukan)
    assert (milik.terbuka, milik.baru) == (True, True)
    # Opened is a hint, no receipt.
    assert sampaikan.dibuka(dunia.pengaju, sk)
    assert kiriman.dibuka_pada is not None
    assert kiriman.diterima_pada is None


def test_a_notice_in_ink_goes_to_the_account_once_its_scan_is_kept(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.nilai(dunia.diteliti(), kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
    surat = kantor.terbitkan("pemberitahuan_perbaikan", satu, PEMOHON)
    assert surat.penyampaian == []
    assert terpindai([surat]) == frozenset()
    # Issued here, the letter is the act, under its own number: nobody types it.
    dikembalikan = queries.pengembalian(dunia.lihat(satu))
    assert dikembalikan is not None
    assert dikembalikan.nomor == surat.nomor
    dunia.jam.atur("2026-03-04")
    titipan = titip(dunia.petugas, FileStorage(io.BytesIO(pdf("pindaian")), "pindaian.pdf"))
    simpan_pindaian(dunia.petugas, surat, titipan)
    assert terpindai([surat]) == {surat.id}
    (kiriman,) = surat.penyampaian
    assert (kiriman.cara, kiriman.dikirim_pada) == (CaraSampai.PORTAL, date(2026, 3, 4))
    # Neither its sending nor its opening starts the time to correct: PP-14 waits for the receipt.
    sampaikan.dibuka(dunia.pengaju, surat)
    assert dunia.berjalan(dunia.lihat(satu)) == {}
    sampaikan.terima(dunia.petugas, kiriman.id, kiriman.versi, date(2026, 3, 4), "Rini", "Akun")
    # Permenaker 28/2014 Ps 9: as counted below, fourteen working days from 4 March.
    assert dunia.berjalan(dunia.lihat(satu)) == {"PP-14": date(2026, 3, 31)}
    simpan_pindaian(
        dunia.petugas,
        surat,
        titip(dunia.petugas, FileStorage(io.BytesIO(pdf("lagi")), "lagi.pdf")),
    )
    assert len(surat.penyampaian) == 1


def test_a_filing_at_the_counter_is_answered_as_the_officer_says(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    satu.cara = Cara.KERTAS
    assert kantor.terbitkan("sk_pengesahan_pp", satu).penyampaian == []


def test_the_decree_tells_the_period_that_ends_first_and_names_the_other(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    draf = tulis.buat(dunia.petugas, "sk_pengesahan_pp", satu.rujukan, None, {})
    # Both began on Monday 2 March: PP-5 (Permenaker 28/2014 Ps 10(2)) leaves five working days,
    # PP-30 (UU 13/2003 Ps 112(2)) thirty.
    assert lama_terbit(draf) == LamaTerbit("PP-5", 0, 5, diajukan=False, lain=(("PP-30", 30),))


def test_a_letter_must_be_out_before_what_its_own_act_ends(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    """The refusal ends PP-5 as the decree does; the hand-over ends PP-30."""
    satu = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    tolak = tulis.buat(dunia.petugas, "penolakan_permohonan", satu.rujukan, None, {})
    assert lama_terbit(tolak) == LamaTerbit("PP-5", 0, 5, diajukan=False, lain=(("PP-30", 30),))
    alih = tulis.buat(dunia.petugas, "pengalihan_permohonan", satu.rujukan, None, {})
    batas = lama_terbit(alih)
    assert batas is not None
    assert "PP-30" in {batas.kode, *(kode for kode, _sisa in batas.lain)}


def test_the_notice_sends_it_back_and_its_receipt_starts_the_fourteen_days(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.nilai(dunia.diteliti(), kecuali={"syarat_kerja": NilaiButir.TIDAK_SESUAI})
    surat_kembali = kantor.terbitkan("pemberitahuan_perbaikan", satu, PEMOHON)
    dunia.lihat(satu)
    assert satu.tahap is Tahap.DIKEMBALIKAN
    assert "Memuat syarat kerja" in str(surat_kembali.naskah)
    dunia.jam.atur("2026-03-06")
    kiriman = sampaikan.kirim(
        dunia.petugas, surat_kembali.id, PEMOHON, CaraSampai.LANGSUNG, date(2026, 3, 3)
    )
    sampaikan.terima(
        dunia.petugas, kiriman.id, kiriman.versi, date(2026, 3, 4), "Rini", "Tanda terima"
    )
    dunia.lihat(satu)
    # Permenaker 28/2014 Ps 9, fourteen working days from 4 March: 5, 6, 9-13, 16, 17 March nine;
    # 18-24 March nobody works; 25, 26, 27, 30, 31 March five.
    assert dunia.berjalan(satu) == {"PP-14": date(2026, 3, 31)}
    sampaikan.perbaiki_terima(
        dunia.petugas,
        kiriman.id,
        kiriman.versi,
        date(2026, 3, 5),
        "Tanda terima",
        "Salah baca tanggal",
    )
    # One working day later: 1 April.
    assert dunia.berjalan(dunia.lihat(satu)) == {"PP-14": date(2026, 4, 1)}


def test_a_letter_is_not_issued_where_its_act_is_not_possible(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    satu = dunia.diteliti()
    with pytest.raises(TindakanDitolak, match="tahap diteliti"):
        kantor.terbitkan("sk_pengesahan_pp", satu)
    assert dunia.lihat(satu).tahap is Tahap.DITELITI


def test_a_renewal_takes_the_place_of_what_was_in_force(
    dunia: DuniaPermohonan, kantor: Kantor
) -> None:
    lama = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    dunia.tindak(kantor.kabid, lama, T.SAHKAN, nomor="1/2026", tanggal="2026-03-02")
    pertama = instrumen.terakhir(dunia.pt.id, JenisInstrumen.PP)
    assert pertama is not None
    dunia.jam.atur("2028-04-03")
    baru = dunia.diajukan("pp_pembaruan", berlaku_dari="2028-06-01", berlaku_sampai="2030-05-31")
    assert baru.acuan == pertama.rujukan
    dunia.tindak(dunia.petugas, baru, T.AMBIL)
    dunia.tindak(dunia.petugas, dunia.nilai(baru), T.NYATAKAN_LENGKAP)
    dunia.tindak(kantor.kabid, baru, T.SAHKAN, nomor="2/2028", tanggal="2028-04-03")
    kedua = instrumen.terakhir(dunia.pt.id, JenisInstrumen.PP)
    assert kedua is not None
    # The old one lasts until the new one begins, on 1 June 2028.
    assert (pertama.status, kedua.menggantikan_id) == (StatusInstrumen.BERLAKU, pertama.id)
    assert instrumen.berlaku(dunia.pt.id, JenisInstrumen.PP, date(2028, 5, 31)) == pertama
    assert instrumen.berlaku(dunia.pt.id, JenisInstrumen.PP, date(2028, 6, 1)) == kedua
