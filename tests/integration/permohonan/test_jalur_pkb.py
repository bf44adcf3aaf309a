"""A collective agreement: the company files, every union agrees, then the office examines."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.authz import Pelaku
from hi_cases.core.errors import TidakBerizin, TidakDitemukan, TindakanDitolak
from hi_cases.permohonan import queries, services
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.types import Cara, Hasil, NilaiButir, StatusPihak, Tahap, Tindakan
from hi_cases.permohonan.types.pihak import DataPihak
from hi_cases.syarat_kerja.queries import instrumen
from hi_cases.syarat_kerja.types import DasarSah, JenisInstrumen, MacamInstrumen, StatusInstrumen
from tests.factories.berkas import pdf
from tests.perangkat.permohonan import DuniaPermohonan

T = Tindakan


def _draf(dunia: DuniaPermohonan, *nama: str) -> Permohonan:
    satu = services.buat(dunia.pengaju, "pkb_baru", dunia.pt.id)
    services.simpan_pihak(dunia.pengaju, satu.id, satu.versi, [DataPihak(s) for s in nama])
    return dunia.isi(satu, ditandatangani="2026-02-20")


def _serikat(dunia: DuniaPermohonan, satu: Permohonan, ke: int) -> Pelaku:
    """Return the account of a union that joined by its code."""
    akun = dunia.orang("serikat")
    services.gabung_pihak(akun, services.undang_pihak(dunia.pengaju, satu.pihak[ke].id))
    return akun


def _setuju(dunia: DuniaPermohonan, akun: Pelaku, satu: Permohonan) -> None:
    dunia.tindak(akun, satu, T.KONFIRMASI, nama="Ketua Serikat", paham=True)


def test_it_reaches_the_office_only_when_every_union_has_agreed(dunia: DuniaPermohonan) -> None:
    satu = dunia.tindak(dunia.pengaju, _draf(dunia, "SP Satu", "SP Dua"), T.AJUKAN)
    assert (satu.tahap, satu.putaran, satu.nomor) == (Tahap.MENUNGGU_PIHAK, 0, None)
    assert dunia.berjalan(satu) == {}
    pertama = _serikat(dunia, satu, 0)
    _setuju(dunia, pertama, satu)
    assert satu.tahap is Tahap.MENUNGGU_PIHAK
    dunia.jam.atur("2026-03-04")
    # The second has no account: its letter is recorded at the counter.
    dunia.tindak(
        dunia.petugas,
        satu,
        T.CATAT_KONFIRMASI,
        pihak_id=satu.pihak[1].id,
        tanggal="2026-03-03",
        nama="Ketua SP Dua",
    )
    assert (satu.tahap, satu.putaran, satu.nomor) == (Tahap.DIAJUKAN, 1, "PKB-2026-0001")
    assert [(s.status, s.cara) for s in satu.pihak] == [
        (StatusPihak.SETUJU, Cara.DARING),
        (StatusPihak.SETUJU, Cara.KERTAS),
    ]
    # PKB-TELITI, six working days by the office's setting, from the last agreement on 3 March:
    # 4, 5, 6, 9, 10, 11 March.
    assert dunia.berjalan(satu) == {"PKB-TELITI": date(2026, 3, 11)}


def test_a_union_reads_it_and_nobody_elses_code_opens_it(dunia: DuniaPermohonan) -> None:
    satu = dunia.tindak(dunia.pengaju, _draf(dunia, "SP Satu"), T.AJUKAN)
    kode = services.undang_pihak(dunia.pengaju, satu.pihak[0].id)
    baru = services.undang_pihak(dunia.pengaju, satu.pihak[0].id)
    akun, lain = dunia.orang("serikat"), dunia.orang("serikat")
    with pytest.raises(TindakanDitolak):
        services.gabung_pihak(akun, kode)
    services.gabung_pihak(akun, baru)
    with pytest.raises(TindakanDitolak):
        services.gabung_pihak(lain, baru)
    assert queries.ambil(akun, satu.id) is satu
    for orang in (lain, dunia.lain):
        with pytest.raises(TidakDitemukan):
            queries.ambil(orang, satu.id)
    with pytest.raises(TidakBerizin):
        dunia.tindak(dunia.pengaju, satu, T.KONFIRMASI, nama="X", paham=True)


def test_a_refusal_leads_back_to_the_draft_and_everybody_is_asked_again(
    dunia: DuniaPermohonan,
) -> None:
    satu = dunia.tindak(dunia.pengaju, _draf(dunia, "SP Satu", "SP Dua"), T.AJUKAN)
    satu_akun, dua = _serikat(dunia, satu, 0), _serikat(dunia, satu, 1)
    _setuju(dunia, satu_akun, satu)
    dunia.tindak(dua, satu, T.TOLAK_KONFIRMASI, alasan="Pasal 12 bukan yang disepakati.")
    assert satu.tahap is Tahap.MENUNGGU_PIHAK
    assert satu.pihak[1].catatan == "Pasal 12 bukan yang disepakati."
    dunia.tindak(dunia.pengaju, satu, T.TARIK_KE_DRAF)
    assert satu.tahap is Tahap.DRAF
    assert {s.status for s in satu.pihak} == {StatusPihak.MENUNGGU}


def test_clauses_below_the_law_are_registered_with_a_note(dunia: DuniaPermohonan) -> None:
    pp = dunia.tindak(dunia.petugas, dunia.nilai(dunia.diteliti()), T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, pp, T.SAHKAN, nomor="1/PP", tanggal="2026-03-02")
    satu = dunia.tindak(dunia.pengaju, _draf(dunia, "SP Satu"), T.AJUKAN)
    _setuju(dunia, _serikat(dunia, satu, 0), satu)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.nilai(satu)
    hasil = queries.butir_putaran(satu)["tidak_di_bawah_hukum"]
    services.nilai_butir(
        dunia.petugas,
        satu.id,
        "tidak_di_bawah_hukum",
        NilaiButir.DI_BAWAH_HUKUM,
        "Pasal 31: cuti tahunan di bawah ketentuan.",
        versi=hasil.versi,
    )
    dunia.tindak(dunia.petugas, dunia.lihat(satu), T.NYATAKAN_LENGKAP)
    dunia.tindak(dunia.kabid, satu, T.DAFTARKAN, nomor="1/PKB", tanggal="2026-03-02")
    assert (satu.tahap, satu.hasil) == (Tahap.SELESAI, Hasil.TERDAFTAR)
    baris = instrumen.terakhir(dunia.pt.id, JenisInstrumen.PKB)
    assert baris is not None
    assert (baris.macam, baris.dasar_sah, baris.serikat) == (
        MacamInstrumen.UTAMA,
        DasarSah.BUKTI_PENDAFTARAN,
        ["SP Satu"],
    )
    assert [c["isi"] for c in baris.catatan] == ["Pasal 31: cuti tahunan di bawah ketentuan."]
    # A collective agreement takes the place of the employer's own rules (UU 13/2003 Ps 108(2)).
    lama = instrumen.terakhir(dunia.pt.id, JenisInstrumen.PP)
    assert lama is not None
    assert lama.status is StatusInstrumen.DIGANTIKAN


def _dikembalikan(dunia: DuniaPermohonan) -> tuple[Permohonan, Pelaku]:
    """Return a filing that its union agreed to and the office returned, and the union."""
    satu = dunia.tindak(dunia.pengaju, _draf(dunia, "SP Satu"), T.AJUKAN)
    akun = _serikat(dunia, satu, 0)
    _setuju(dunia, akun, satu)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.nilai(satu, kecuali={"tanda_tangan": NilaiButir.TIDAK_SESUAI})
    return dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN), akun


def test_a_new_text_after_a_return_asks_the_unions_again(dunia: DuniaPermohonan) -> None:
    satu, akun = _dikembalikan(dunia)
    dunia.unggah(satu, "naskah", pdf("naskah PKB yang baru"))
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    assert (satu.tahap, satu.putaran) == (Tahap.MENUNGGU_PIHAK, 1)
    _setuju(dunia, akun, satu)
    assert (satu.tahap, satu.putaran) == (Tahap.DIAJUKAN, 2)


def test_a_changed_answer_asks_again_and_the_same_answers_do_not(dunia: DuniaPermohonan) -> None:
    satu, akun = _dikembalikan(dunia)
    dunia.isi(satu, ditandatangani="2026-02-20")
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    assert (satu.tahap, satu.putaran) == (Tahap.DIAJUKAN, 2)
    dunia.tindak(dunia.petugas, satu, T.AMBIL)
    dunia.nilai(satu, kecuali={"tanda_tangan": NilaiButir.TIDAK_SESUAI})
    dunia.tindak(dunia.petugas, satu, T.KEMBALIKAN)
    dunia.isi(satu, ditandatangani="2026-02-21")
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    assert (satu.tahap, satu.putaran) == (Tahap.MENUNGGU_PIHAK, 2)
    _setuju(dunia, akun, satu)
    assert (satu.tahap, satu.putaran) == (Tahap.DIAJUKAN, 3)


def test_a_refused_correction_goes_back_to_the_company(dunia: DuniaPermohonan) -> None:
    satu, akun = _dikembalikan(dunia)
    nomor = satu.nomor
    dunia.unggah(satu, "naskah", pdf("naskah PKB yang keliru"))
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    dunia.tindak(akun, satu, T.TOLAK_KONFIRMASI, alasan="Pasal 12 bukan yang disepakati.")
    dunia.tindak(dunia.pengaju, satu, T.TARIK_KE_DRAF)
    assert (satu.tahap, satu.putaran, satu.nomor) == (Tahap.DIKEMBALIKAN, 1, nomor)
    dunia.tindak(dunia.pengaju, satu, T.AJUKAN_ULANG)
    assert satu.tahap is Tahap.MENUNGGU_PIHAK
    _setuju(dunia, akun, satu)
    assert (satu.tahap, satu.putaran) == (Tahap.DIAJUKAN, 2)
