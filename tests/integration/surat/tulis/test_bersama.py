"""Two tabs, two people: nothing that was written is lost."""

from __future__ import annotations

from hi_cases.core.authz import Peran
from hi_cases.surat.services import tulis as layanan
from tests.integration.surat.tulis.halaman import JSON, akun, satu_surat, tersembunyi, tulisan

URAIAN = {"bebas-isi": "Agar pengusaha membayar.", "bebas-pertimbangan": "Lembur terbukti."}


def test_two_tabs_that_write_different_blocks_both_keep_theirs(mediator, tulis) -> None:
    surat = tulis("anjuran")
    satu, dua = tulisan(mediator, surat), tulisan(mediator, surat)
    alamat = f"/surat/{surat.id}"
    mediator.post(alamat, data={**satu, "bebas-isi": "Membayar."}, headers=JSON)
    jawaban = mediator.post(alamat, data={**dua, "bebas-pertimbangan": "Terbukti."}, headers=JSON)
    assert jawaban.status_code == 200
    assert jawaban.json["lain"] == ["Isi anjuran"]
    bebas = satu_surat().bebas
    assert (bebas["isi"], bebas["pertimbangan"]) == ("Membayar.", "Terbukti.")
    # The second tab still shows the other block as it was: going on, it does not undo it.
    lagi = {**dua, "versi": jawaban.json["versi"], "dasar": jawaban.json["dasar"]}
    jawaban = mediator.post(alamat, data={**lagi, "bebas-pertimbangan": "Nyata."}, headers=JSON)
    assert jawaban.status_code == 200
    bebas = satu_surat().bebas
    assert (bebas["isi"], bebas["pertimbangan"]) == ("Membayar.", "Nyata.")
    # And writing into that very block it is asked.
    lagi = {**lagi, "versi": jawaban.json["versi"], "dasar": jawaban.json["dasar"]}
    isi = {**lagi, "bebas-pertimbangan": "Nyata.", "bebas-isi": "Tidak membayar."}
    jawaban = mediator.post(alamat, data=isi, headers=JSON)
    assert jawaban.json["bentrok"] == ["Isi anjuran"]
    assert satu_surat().bebas["isi"] == "Membayar."


def test_the_same_block_written_twice_is_for_a_person_to_choose(mediator, tulis) -> None:
    surat = tulis("anjuran")
    satu, dua = tulisan(mediator, surat), tulisan(mediator, surat)
    alamat = f"/surat/{surat.id}"
    mediator.post(
        alamat,
        data={**satu, "bebas-isi": "Tab satu.", "bebas-keterangan_pekerja": "Dari tab satu."},
        headers=JSON,
    )
    otomatis = mediator.post(alamat, data={**dua, "bebas-isi": "Tab dua."}, headers=JSON)
    assert otomatis.status_code == 409
    assert otomatis.json["bentrok"] == ["Isi anjuran"]
    assert satu_surat().bebas["isi"] == "Tab satu."
    dengan_tombol = mediator.post(alamat, data={**dua, "bebas-isi": "Tab dua."})
    assert dengan_tombol.status_code == 409
    halaman = dengan_tombol.text
    assert "Tab satu." in halaman
    assert "Tab dua." in halaman
    # What only the first tab wrote stands in the field already, so sending on keeps it.
    assert "Dari tab satu.</textarea>" in halaman
    pilih = {
        **dua,
        "versi": tersembunyi(halaman, "versi"),
        "dasar": tersembunyi(halaman, "dasar"),
        "bebas-isi": "Tab dua.",
        "bebas-keterangan_pekerja": "Dari tab satu.",
        "tersimpan-bebas-isi": tersembunyi(halaman, "tersimpan-bebas-isi"),
        "pilih-bebas-isi": "anda",
    }
    assert mediator.post(alamat, data=pilih).status_code == 302
    bebas = satu_surat().bebas
    assert (bebas["isi"], bebas["keterangan_pekerja"]) == ("Tab dua.", "Dari tab satu.")


def test_the_stored_version_may_be_chosen(mediator, tulis) -> None:
    surat = tulis("anjuran")
    dua = tulisan(mediator, surat)
    mediator.post(f"/surat/{surat.id}", data={**dua, "bebas-isi": "Tab satu."}, headers=JSON)
    halaman = mediator.post(f"/surat/{surat.id}", data={**dua, "bebas-isi": "Tab dua."}).text
    pilih = {
        **dua,
        "versi": tersembunyi(halaman, "versi"),
        "bebas-isi": "Tab dua.",
        "tersimpan-bebas-isi": "Tab satu.",
        "pilih-bebas-isi": "tersimpan",
    }
    assert mediator.post(f"/surat/{surat.id}", data=pilih).status_code == 302
    assert satu_surat().bebas["isi"] == "Tab satu."


def test_sending_the_same_twice_is_no_conflict(mediator, tulis) -> None:
    surat = tulis("anjuran")
    isi = {**tulisan(mediator, surat), **URAIAN}
    for _ in range(2):
        assert mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON).status_code == 200
    assert satu_surat().versi == int(isi["versi"]) + 1


def test_what_is_typed_while_it_is_handed_in_stays_on_the_page(mediator, tulis, kantor) -> None:
    surat = tulis("risalah_sidang")
    isi = tulisan(mediator, surat)
    layanan.buang(kantor.akun[Peran.MEDIATOR], surat.id, surat.versi)
    nama = next(nama for nama in isi if nama.startswith("bebas-"))
    jawaban = mediator.post(f"/surat/{surat.id}", data={**isi, nama: "Tulisan panjang saya."})
    assert jawaban.status_code == 422
    assert "Tulisan panjang saya.</textarea>" in jawaban.text
    assert "bukan draf lagi" in jawaban.text


def test_an_expired_session_keeps_what_was_typed(mediator, tulis, kantor, masuk) -> None:
    surat = tulis("anjuran")
    isi = {**tulisan(mediator, surat), "bebas-isi": "Ketikan sebelum sesi berakhir."}
    kantor.jam.atur("2026-04-06T20:00:00+07:00")
    jawaban = mediator.post(f"/surat/{surat.id}", data=isi)
    assert jawaban.location.startswith("/login?next=")
    masuk(mediator, akun(kantor, Peran.MEDIATOR))
    lagi = mediator.get(jawaban.location.split("next=")[1].replace("%2F", "/").replace("%3F", "?")
                        .replace("%3D", "="))  # fmt: skip
    assert "Ketikan sebelum sesi berakhir.</textarea>" in lagi.text
