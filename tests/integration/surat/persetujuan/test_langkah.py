"""Steps of approval: whose turn, by whom, returned, taken back; the last one issues."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, KonflikVersi, TidakBerizin, TindakanDitolak
from hi_cases.surat import services
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.setujui import panel
from hi_cases.surat.rules.naskah_json import dari_json
from hi_cases.surat.services import delegasi
from hi_cases.surat.types import (
    KolomTanda,
    Paragraf,
    SebutanDelegasi,
    StatusLangkah,
    StatusSurat,
    TandaTangan,
)
from tests.integration.surat.persetujuan.dunia import (
    LENGKAP,
    MEDIATOR_SAJA,
    Kantor,
    draf,
    giliran_kini,
    tambah_templat,
    templat,
)


def _kolom(surat: Surat) -> list[KolomTanda]:
    naskah = dari_json(surat.naskah or {})
    return [k for blok in naskah.blok if isinstance(blok, TandaTangan) for k in blok.kolom]


def _diajukan(kantor: Kantor, langkah=LENGKAP, **lain) -> Surat:
    surat = draf(kantor.mediator, tambah_templat(templat("surat_contoh", langkah)), **lain)
    return services.ajukan(kantor.mediator, surat.id, surat.versi)


def _lakukan(pelaku, surat: Surat, catatan: str = "") -> Surat:
    return services.setujui(pelaku, giliran_kini(surat).id, surat.versi, catatan)


def test_the_whole_way(kantor: Kantor, jam) -> None:
    surat = _diajukan(kantor)
    assert surat.status is StatusSurat.DIPERIKSA
    assert [(s.peran, s.urutan) for s in surat.langkah] == [
        (Peran.SUBKOOR, 1),
        (Peran.KABID, 2),
        (Peran.KADIS, 3),
        (Peran.MEDIATOR, 4),
    ]
    assert [s.dibuka_pada is not None for s in surat.langkah] == [True, False, False, False]
    beku = dari_json(surat.naskah or {})
    assert beku.rancangan
    assert (beku.nomor, beku.alamat_periksa) == ("", "")
    _lakukan(kantor.subkoor, surat, "Sudah dibaca.")
    jam.atur("2026-04-08")
    _lakukan(kantor.kabid, surat)
    _lakukan(kantor.kadis, surat)
    assert kantor.benda.panggilan == []
    terbit = _lakukan(kantor.mediator, surat)
    assert terbit.status is StatusSurat.TERBIT
    assert terbit.nomor == "560/001/HI-S/IV/2026"
    assert str(terbit.tanggal) == "2026-04-08"
    assert terbit.terbit_oleh == "Mediator Uji"
    assert kantor.benda.panggilan == [("kunci", 7), ("terbit", terbit.nomor)]
    assert surat.langkah[0].catatan == "Sudah dibaca."
    assert {s.status for s in surat.langkah} == {StatusLangkah.SELESAI}
    jadi = dari_json(terbit.naskah or {})
    assert not jadi.rancangan
    assert jadi.nomor == terbit.nomor
    assert jadi.alamat_periksa.endswith(f"/periksa/{terbit.kode_periksa}")
    assert jadi.blok[0] == Paragraf(
        "Kepada PT Maju & Jaya pada 8 April 2026 dengan nomor 560/001/HI-S/IV/2026."
    )
    assert [(k.jabatan, k.nama, k.elektronik) for k in _kolom(terbit)] == [
        ("Kepala Dinas", "Kadis Uji", ""),
        ("Mediator", "Mediator Uji", ""),
    ]


def test_optional_steps_are_left_out(kantor: Kantor) -> None:
    surat = _diajukan(kantor, tanpa_langkah=["periksa", "mengetahui"])
    assert [satu.peran for satu in surat.langkah] == [Peran.KABID, Peran.MEDIATOR]
    _lakukan(kantor.kabid, surat)
    assert [k.nama for k in _kolom(_lakukan(kantor.mediator, surat))] == ["Mediator Uji"]


def test_a_step_that_is_not_optional_cannot_be_left_out(kantor: Kantor) -> None:
    surat = _diajukan(kantor, tanpa_langkah=["setujui", "tanda_tangan"])
    assert len(surat.langkah) == 4


def test_one_person_takes_two_steps_by_two_clicks(kantor: Kantor, pengguna) -> None:
    rangkap = pengguna("subkoor", "kabid", nama="Rangkap")
    surat = _diajukan(kantor)
    _lakukan(rangkap.pelaku, surat)
    assert giliran_kini(surat).peran is Peran.KABID
    _lakukan(rangkap.pelaku, surat)
    assert giliran_kini(surat).peran is Peran.KADIS
    assert [s.oleh_nama for s in surat.langkah[:2]] == ["Rangkap", "Rangkap"]


def test_nobody_goes_before_his_turn_or_in_anothers_place(kantor: Kantor) -> None:
    surat = _diajukan(kantor)
    with pytest.raises(TindakanDitolak, match="tidak sedang menunggu"):
        services.setujui(kantor.kabid, surat.langkah[1].id, surat.versi)
    for lain in (kantor.kabid, kantor.mediator, kantor.petugas):
        with pytest.raises(TidakBerizin, match="Sub koordinator"):
            services.setujui(lain, surat.langkah[0].id, surat.versi)
    assert giliran_kini(surat) is surat.langkah[0]


def test_the_mediators_step_is_that_of_the_things_own_mediator(kantor: Kantor) -> None:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    with pytest.raises(TidakBerizin, match="mediator perkara ini"):
        _lakukan(kantor.mediator2, surat)
    assert panel(kantor.mediator2, surat).hak is None
    assert panel(kantor.mediator, surat).hak is not None


def test_without_a_mediator_such_a_letter_is_not_handed_in(kantor: Kantor) -> None:
    kantor.benda.mediator = None
    with pytest.raises(TindakanDitolak, match="belum punya mediator"):
        _diajukan(kantor)


def test_what_is_missing_is_named_and_refused(kantor: Kantor) -> None:
    with pytest.raises(DataTidakSah) as galat:
        _diajukan(kantor, bebas={"bebas": "  "})
    assert galat.value.bidang == {"bebas.bebas": "Uraian belum ditulis."}


def test_a_character_that_no_font_has_is_refused(kantor: Kantor) -> None:
    with pytest.raises(DataTidakSah, match="di bagian “Uraian” tidak dapat dicetak"):
        _diajukan(kantor, bebas={"bebas": "Huruf \U0001f984 ini"})


def test_returned_with_remarks_it_goes_round_from_the_start(kantor: Kantor) -> None:
    surat = _diajukan(kantor)
    _lakukan(kantor.subkoor, surat)
    with pytest.raises(DataTidakSah):
        services.kembalikan(kantor.kabid, giliran_kini(surat).id, surat.versi, " ")
    services.kembalikan(kantor.kabid, giliran_kini(surat).id, surat.versi, "Perbaiki uraian.")
    assert (surat.status, surat.naskah) == (StatusSurat.DRAF, None)
    assert [(s.putaran, s.status) for s in surat.langkah] == [
        (1, StatusLangkah.SELESAI),
        (1, StatusLangkah.DIKEMBALIKAN),
    ]
    assert surat.langkah[1].catatan == "Perbaiki uraian."
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    db.session.expire_all()
    assert [(s.putaran, s.urutan) for s in surat.langkah][2:] == [(2, 1), (2, 2), (2, 3), (2, 4)]
    assert giliran_kini(surat).peran is Peran.SUBKOOR


def test_the_author_or_a_superior_takes_it_back(kantor: Kantor) -> None:
    surat = _diajukan(kantor)
    with pytest.raises(TidakBerizin, match="ditarik penulisnya"):
        services.tarik(kantor.mediator2, surat.id, surat.versi)
    services.tarik(kantor.mediator, surat.id, surat.versi)
    assert surat.status is StatusSurat.DRAF
    assert [s.status for s in surat.langkah] == [StatusLangkah.DITARIK]
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    services.tarik(kantor.kabid, surat.id, surat.versi)
    assert surat.status is StatusSurat.DRAF
    with pytest.raises(TindakanDitolak):
        services.tarik(kantor.kabid, surat.id, surat.versi)


def test_a_second_click_finds_another_version(kantor: Kantor) -> None:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    langkah, versi = giliran_kini(surat).id, surat.versi
    services.setujui(kantor.mediator, langkah, versi)
    with pytest.raises(KonflikVersi) as galat:
        services.setujui(kantor.mediator, langkah, versi)
    assert "baru saja diproses" in galat.value.pesan
    with pytest.raises(TindakanDitolak):
        services.setujui(kantor.mediator, langkah, surat.versi)
    assert [satu for satu, _ in kantor.benda.panggilan].count("terbit") == 1


def test_facts_that_changed_since_send_the_letter_back(kantor: Kantor) -> None:
    surat = _diajukan(kantor, MEDIATOR_SAJA)
    kantor.benda.nama = "PT Nama Baru"
    with pytest.raises(TindakanDitolak, match="Data perkara berubah"):
        _lakukan(kantor.mediator, surat)
    services.kembalikan(
        kantor.mediator, giliran_kini(surat).id, surat.versi, "Nama perusahaan berubah."
    )
    services.ajukan(kantor.mediator, surat.id, surat.versi)
    assert "PT Nama Baru" in str(_lakukan(kantor.mediator, surat).naskah)


@pytest.mark.parametrize(
    ("sebutan", "jabatan"),
    [
        (SebutanDelegasi.PLT, "Plt. Kepala Bidang HI"),
        (SebutanDelegasi.PLH, "Plh. Kepala Bidang HI"),
        (SebutanDelegasi.AN, "a.n. Kepala Bidang HI,\nMediator Ahli"),
    ],
)
def test_a_stand_in_signs_as_what_he_is_on_his_days_only(
    kantor: Kantor, jam, sebutan: SebutanDelegasi, jabatan: str
) -> None:
    kantor.akun("kabid")
    wakil = kantor.akun("mediator2")
    wakil.jabatan, wakil.nip = "Mediator Ahli", "198506232010012004"
    delegasi.catat(
        kantor.admin,
        peran=Peran.KABID,
        pengguna_id=wakil.id,
        sebutan=sebutan,
        dari=jam_hari("2026-04-07"),
        sampai=jam_hari("2026-04-08"),
        dasar="Surat Perintah 1",
    )
    surat = _diajukan(kantor, (("kabid", "tanda_tangan", False),))
    for hari in ("2026-04-06", "2026-04-09"):
        jam.atur(hari)
        with pytest.raises(TidakBerizin):
            _lakukan(wakil.pelaku, surat)
    jam.atur("2026-04-08T23:59:00+07:00")
    (kolom,) = _kolom(_lakukan(wakil.pelaku, surat))
    assert (kolom.jabatan, kolom.nama, kolom.nip) == (jabatan, "Mediator2 Uji", wakil.nip)


def test_a_kind_may_be_signed_in_the_name_of_a_higher_office(kantor: Kantor) -> None:
    kantor.akun("kadis").jabatan = "Kepala Dinas Ketenagakerjaan"
    kabid = kantor.akun("kabid")
    kabid.jabatan = "Kepala Bidang HI"
    dasar = templat("atas", (("kabid", "tanda_tangan", False),))
    langkah = replace(dasar.persetujuan[0], atas_nama="kadis")
    satu = draf(kantor.mediator, tambah_templat(replace(dasar, persetujuan=(langkah,))))
    services.ajukan(kantor.mediator, satu.id, satu.versi)
    (sebelum,) = _kolom(satu)
    assert sebelum.jabatan == "a.n. Kepala Dinas,\nKepala Bidang"
    (kolom,) = _kolom(_lakukan(kabid.pelaku, satu))
    assert kolom.jabatan == "a.n. Kepala Dinas Ketenagakerjaan,\nKepala Bidang HI"


def _tunjuk(kantor: Kantor, oleh, peran: Peran, wakil, **lain):
    isi = {
        "sebutan": SebutanDelegasi.PLT,
        "dari": jam_hari("2026-04-06"),
        "sampai": jam_hari("2026-04-08"),
        "dasar": "Surat Perintah 1",
    }
    return delegasi.catat(oleh, peran=peran, pengguna_id=wakil.id, **(isi | lain))


def test_who_stands_in_does_not_look_twice_at_one_letter(kantor: Kantor) -> None:
    """The kabid, as Plt. kadis, cannot take the step after his own; another stand-in can."""
    kantor.akun("subkoor")
    _tunjuk(kantor, kantor.admin, Peran.KADIS, kantor.akun("kabid"))
    surat = _diajukan(kantor, tanpa_langkah=["periksa"])
    _lakukan(kantor.kabid, surat)
    assert panel(kantor.kabid, surat).hak is None
    with pytest.raises(TidakBerizin, match="sudah mengambil langkah Kepala bidang.* orang lain"):
        _lakukan(kantor.kabid, surat)
    _lakukan(kantor.kadis, surat)
    assert giliran_kini(surat).peran is Peran.MEDIATOR


def test_nor_the_other_way_round(kantor: Kantor) -> None:
    """He looked through it as Plt. subkoor: his own step as kabid is another's now."""
    kantor.akun("subkoor")
    _tunjuk(kantor, kantor.admin, Peran.SUBKOOR, kantor.akun("kabid"))
    surat = _diajukan(kantor)
    _lakukan(kantor.kabid, surat)
    with pytest.raises(TidakBerizin, match="sudah mengambil langkah Sub koordinator"):
        _lakukan(kantor.kabid, surat)


def test_nobody_appoints_himself_nor_for_days_that_are_over(kantor: Kantor) -> None:
    with pytest.raises(DataTidakSah, match="menunjuk diri sendiri"):
        _tunjuk(kantor, kantor.kabid, Peran.KADIS, kantor.akun("kabid"))
    with pytest.raises(DataTidakSah, match="tidak berlaku surut"):
        _tunjuk(
            kantor, kantor.admin, Peran.KADIS, kantor.akun("kabid"), dari=jam_hari("2026-04-05")
        )
    assert _tunjuk(kantor, kantor.admin, Peran.KADIS, kantor.akun("kabid")).id


def jam_hari(teks: str):
    """Return a day."""
    from datetime import date

    return date.fromisoformat(teks)


def test_the_trail_tells_each_step(kantor: Kantor) -> None:
    from hi_cases.audit import queries as audit

    surat = _diajukan(kantor, MEDIATOR_SAJA)
    _lakukan(kantor.mediator, surat)
    semua = [satu.tindakan for satu in audit.jejak(surat.rujukan)]
    assert semua == ["surat.terbitkan", "surat.ajukan"]


def test_rows_of_steps_follow_their_letter(kantor: Kantor) -> None:
    surat = _diajukan(kantor)
    assert db.session.query(LangkahSurat).filter_by(surat_id=surat.id).count() == 4
