"""Of some kinds one letter is enough: another is refused as it is begun, and says which it is."""

from __future__ import annotations

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat import services as surat_services
from hi_cases.surat.models import Surat
from hi_cases.surat.services import tulis
from hi_cases.surat.types import StatusSurat
from tests.integration.perselisihan.kantor import ANJURAN
from tests.integration.surat.sampaikan.loket import ISI_ANJURAN, PANGGILAN, Loket
from tests.integration.surat.tulis.halaman import akun

PB = {"tanggal": "2026-03-04", "tempat": "Karawang", "pengadilan": "PHI Bandung"}


def _perjanjian(loket: Loket) -> Surat:
    return loket.tulis("perjanjian_bersama", loket.mediator, isian=PB, bebas={"isi": "Dibayar."})


def _panggilan(loket: Loket, perihal: str = "sidang", untuk: str = "2026-03-09") -> Surat:
    isian = {**PANGGILAN, "perihal": perihal, "untuk_tanggal": untuk}
    return loket.tulis("panggilan", loket.mediator, loket.termohon, isian)


def test_the_risalah_of_an_anjuran_is_not_begun_by_hand(loket: Loket, client, masuk) -> None:
    """One was, beside the issued one and with its number, and took over the envelope."""
    surat = loket.surat_anjuran()
    with pytest.raises(TindakanDitolak, match="terbit bersama anjuran"):
        loket.tulis("risalah_penyelesaian", loket.mediator)
    masuk(client, akun(loket, Peran.MEDIATOR))
    daftar = client.get(f"/surat/tentang/perkara/{loket.id}").text
    assert "/baru/risalah_penyelesaian" not in daftar
    assert "Risalah penyelesaian terbit bersama anjuran" in daftar
    # The anjuran, too, is there: the list leads to it and to what takes its place.
    assert "/baru/anjuran" not in daftar
    assert f"/surat/{surat.id}/ganti" in daftar
    risalah = loket.lain("risalah_penyelesaian")[0]
    surat_services.ganti(loket.mediator, risalah.id, risalah.versi)


def test_a_draft_begun_before_is_not_issued_apart_from_its_anjuran(loket: Loket) -> None:
    loket.surat_anjuran()
    risalah = loket.lain("risalah_penyelesaian")[0]
    tiruan = surat_services.ganti(loket.mediator, risalah.id, risalah.versi)
    tiruan.mengganti_id = None
    db.session.flush()
    with pytest.raises(TindakanDitolak, match="terbit bersama anjuran"):
        surat_services.ajukan(loket.mediator, tiruan.id, tiruan.versi)


def test_an_anjuran_recorded_without_a_letter_leaves_its_risalah_to_be_written(
    loket: Loket,
) -> None:
    loket.limpahkan("HAK")
    loket.sidang()
    loket.lakukan(Tindakan.TERBITKAN_ANJURAN, **ANJURAN)
    loket.terbitkan(loket.tulis("risalah_penyelesaian", loket.mediator), loket.mediator)
    with pytest.raises(TindakanDitolak, match="560/001/RIS/2026 sudah terbit"):
        loket.tulis("risalah_penyelesaian", loket.mediator)


def test_a_second_anjuran_is_refused_as_it_is_begun(loket: Loket) -> None:
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    loket.sidang()
    satu = loket.tulis("anjuran", loket.mediator, bebas=ISI_ANJURAN)
    dua = loket.tulis("anjuran", loket.mediator, bebas=ISI_ANJURAN)
    surat_services.ajukan(loket.mediator, satu.id, satu.versi)
    with pytest.raises(TindakanDitolak, match="sedang menunggu persetujuan"):
        surat_services.ajukan(loket.mediator, dua.id, dua.versi)
    with pytest.raises(TindakanDitolak, match="sedang menunggu persetujuan"):
        loket.tulis("anjuran", loket.mediator)


def test_a_second_agreement_is_refused_with_the_number_of_the_first(loket: Loket) -> None:
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    loket.sidang()
    satu = loket.terbitkan(_perjanjian(loket), loket.mediator)
    with pytest.raises(TindakanDitolak, match=r"sudah terbit 4 Maret 2026.*surat penggantinya"):
        _perjanjian(loket)
    baru = surat_services.ganti(loket.mediator, satu.id, satu.versi)
    loket.terbitkan(baru, loket.mediator)
    assert satu.status is StatusSurat.DIGANTI


def test_the_next_summons_waits_until_the_last_one_is_sent(loket: Loket) -> None:
    """No two lie ready for one party; nobody was absent yet, so the next one is the first too."""
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    lain = _panggilan(loket)
    satu = loket.terbitkan(_panggilan(loket), loket.mediator)
    with pytest.raises(TindakanDitolak, match=r"belum dikirim. Kirim surat itu"):
        _panggilan(loket)
    with pytest.raises(TindakanDitolak, match="belum dikirim"):
        surat_services.ajukan(loket.mediator, lain.id, lain.versi)
    # Another purpose, another party: each has a count of its own.
    _panggilan(loket, "klarifikasi")
    isian = {**PANGGILAN, "untuk_tanggal": "2026-03-09"}
    loket.tulis("panggilan", loket.mediator, loket.pemohon, isian)
    loket.kirim_pos(satu, loket.termohon, "2026-03-04")
    dua = loket.terbitkan(_panggilan(loket, untuk="2026-03-10"), loket.mediator)
    assert "Panggilan I" in str(dua.naskah)
    assert "Panggilan II" not in str(dua.naskah)


def test_the_page_leads_to_the_summons_that_waits_to_be_sent(loket: Loket, client, masuk) -> None:
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    satu = loket.terbitkan(_panggilan(loket), loket.mediator)
    masuk(client, akun(loket, Peran.MEDIATOR))
    halaman = client.post(
        f"/surat/tentang/perkara/{loket.id}/baru/panggilan",
        data={"pihak": str(loket.termohon), "isian-perihal": "sidang"},
    )
    assert halaman.status_code == 422
    assert f'href="/surat/{satu.id}#penyampaian"' in halaman.text
    assert f'href="/surat/{satu.id}/ganti"' in halaman.text


def test_two_handed_in_before_are_not_both_issued(loket: Loket) -> None:
    """As old rows may stand: the second is refused when it is signed, and takes no number."""
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    satu, dua = _panggilan(loket), _panggilan(loket)
    surat_services.ajukan(loket.mediator, dua.id, dua.versi)
    dua.status = StatusSurat.DRAF
    db.session.flush()
    loket.terbitkan(satu, loket.mediator)
    dua.status = StatusSurat.DIPERIKSA
    db.session.flush()
    langkah = dua.langkah[-1]
    with pytest.raises(TindakanDitolak, match="belum dikirim"):
        surat_services.setujui(loket.akun[langkah.peran], langkah.id, dua.versi)
    assert dua.nomor is None


def test_each_return_of_the_file_has_a_letter_of_its_own(loket: Loket) -> None:
    loket.buka("HAK")
    loket.lakukan(Tindakan.TERIMA_BERKAS)
    loket.lakukan(Tindakan.KEMBALIKAN_BERKAS, kekurangan=["Risalah bipartit"])
    loket.terbitkan(loket.tulis("pengembalian_berkas", loket.petugas, loket.pemohon), loket.petugas)
    with pytest.raises(TindakanDitolak, match="sudah terbit"):
        tulis.buat(loket.petugas, "pengembalian_berkas", loket.perkara.rujukan, loket.pemohon, {})


def test_who_signs_the_anjuran_is_told_of_its_risalah(loket: Loket, client, masuk) -> None:
    loket.limpahkan("HAK")
    loket.pada("2026-03-04")
    loket.sidang()
    surat = loket.tulis("anjuran", loket.mediator, bebas=ISI_ANJURAN)
    surat_services.ajukan(loket.mediator, surat.id, surat.versi)
    langkah = surat.langkah[-1].id
    lain = _perjanjian(loket)
    surat_services.ajukan(loket.mediator, lain.id, lain.versi)
    masuk(client, akun(loket, Peran.MEDIATOR))
    kalimat = "Risalah penyelesaian terbit bersama anjuran ini"
    assert kalimat in client.get(f"/surat/{surat.id}").text
    assert kalimat in client.get(f"/surat/langkah/{langkah}/setujui").text
    assert kalimat not in client.get(f"/surat/{lain.id}").text
