"""What a draft says: facts of now, texts as typed, what is missing by name."""

from __future__ import annotations

from datetime import date

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.queries.naskah import kekurangan, naskah
from hi_cases.surat.types import Data, Paragraf
from tests.integration.surat.tulis.halaman import JSON, satu_surat, tulisan


def _data(teks) -> dict[str, str]:
    return {k: v for blok in teks.blok if isinstance(blok, Data) for k, v in blok.baris}


def test_a_corrected_name_shows_and_what_was_typed_stays(kantor, mediator, tulis) -> None:
    surat, pelaku = tulis("anjuran"), kantor.akun[Peran.MEDIATOR]
    isi = {**tulisan(mediator, surat), "bebas-keterangan_pengusaha": "PT Sinar lama."}
    mediator.post(f"/surat/{surat.id}", data=isi)
    kantor.perkara.pihak[1].nama = "PT Sinar Cikarang Makmur"
    db.session.flush()
    teks = naskah(pelaku, satu_surat())
    assert _data(teks)["Perusahaan"] == "PT Sinar Cikarang Makmur"
    assert Paragraf("PT Sinar lama.") in teks.blok


def test_the_parts_of_an_anjuran_begin_with_what_the_case_holds(kantor, mediator, tulis) -> None:
    """A party's own words go to its part, where each stands is told; nothing else is filled in."""
    kantor.maju(2)
    kantor.lakukan(
        Tindakan.CATAT_SIDANG, tempat="Ruang 1", hadir=[kantor.pemohon, kantor.termohon],
        terlaksana=True, ringkasan="Pengusaha menawar dua juta. Kedua pihak belum sepakat.",
    )  # fmt: skip
    surat = tulis("anjuran")
    pekerja, pengusaha = (surat.bebas[f"keterangan_{n}"] for n in ("pekerja", "pengusaha"))
    assert pekerja.startswith("Dalam permohonan yang masuk 6 April 2026 diuraikan: ")
    assert "Yang dituntut:" in pekerja
    assert pengusaha == "Pengusaha menawar dua juta."
    halaman = mediator.get(f"/surat/{surat.id}").text
    for kata in ("usulan, belum disunting", "Ringkasan sidang ke-1, 8 April 2026",
                 "Kedua pihak belum sepakat.", "belum tertulis; salin bila perlu"):  # fmt: skip
        assert kata in halaman
    isi = {**tulisan(mediator, surat), "bebas-keterangan_pengusaha": ""}
    mediator.post(f"/surat/{surat.id}", data=isi)
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert "Keterangan pihak pengusaha belum ditulis." in halaman
    assert "Tulis jawaban pengusaha atas tiap tuntutan" in halaman


def test_what_is_missing_is_named_in_order_and_with_its_place(kantor, mediator, tulis) -> None:
    surat = tulis("panggilan", kantor.termohon, perihal="sidang")
    kurang = kekurangan(kantor.akun[Peran.MEDIATOR], surat)
    assert [(satu.bidang, satu.pesan) for satu in kurang] == [
        ("isian.untuk_tanggal", "Tanggal pertemuan belum diisi."),
        ("isian.pukul", "Pukul belum diisi."),
        ("isian.tempat", "Tempat belum diisi."),
    ]
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert '<a href="#isian-untuk_tanggal">Tanggal pertemuan belum diisi.</a>' in halaman
    assert 'id="isian-untuk_tanggal"' in halaman


def test_a_day_on_which_nobody_works_is_named(kantor, mediator, tulis) -> None:
    # 11 April 2026 is a Saturday.
    surat = tulis("panggilan", kantor.termohon, perihal="sidang", untuk_tanggal="2026-04-11",
                  pukul="09:00", tempat="Ruang 1")  # fmt: skip
    kurang = kekurangan(kantor.akun[Peran.MEDIATOR], surat)
    assert [satu.bidang for satu in kurang] == ["isian.untuk_tanggal"]
    assert "bukan hari kerja" in kurang[0].pesan


def test_a_summons_outside_the_calendar_needs_its_reason(kantor, mediator, tulis) -> None:
    """The list and the page lead to planning; what says why it is outside may be handed in."""
    baru = f"/surat/tentang/perkara/{kantor.id}/baru/panggilan"
    for alamat in (f"/surat/tentang/perkara/{kantor.id}", baru):
        assert f'href="/perkara/{kantor.id}#jadwal"' in mediator.get(alamat).text
    isian = {"perihal": "sidang", "untuk_tanggal": "2026-04-13", "pukul": "09:00"}
    surat, pelaku = (
        tulis("panggilan", kantor.termohon, tempat="Aula", **isian),
        kantor.akun[Peran.MEDIATOR],
    )
    kurang = kekurangan(pelaku, surat)
    assert [satu.bidang for satu in kurang] == ["isian.untuk_tanggal"]
    assert "Belum ada pertemuan yang dijadwalkan" in kurang[0].pesan
    surat.isian = {**surat.isian, "alasan_luar_jadwal": "Di kantor kecamatan."}
    assert kekurangan(pelaku, surat) == []
    surat.isian = {**surat.isian, "alasan_luar_jadwal": " "}
    kantor.lakukan(
        Tindakan.JADWALKAN, perihal="sidang", tanggal=date(2026, 4, 13), mulai="10.00",
        selesai="12.00", tempat="Aula", ruang_id=None,
    )  # fmt: skip
    assert [satu.bidang for satu in kekurangan(pelaku, surat)] == ["isian.pukul"]
    surat.isian = {**surat.isian, "pukul": "10:00"}
    assert kekurangan(pelaku, surat) == []
    assert "Jadwalkan dahulu" not in mediator.get(baru).text


def test_a_part_that_cannot_be_read_does_not_keep_the_others(kantor, mediator, tulis) -> None:
    surat = tulis("panggilan", kantor.termohon)
    isi = {
        **tulisan(mediator, surat),
        "isian-untuk_tanggal": "minggu depan",
        "isian-pukul": "jam sembilan",
        "isian-tempat": "Ruang 2",
    }
    jawaban = mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON).json
    assert set(jawaban["galat"]) == {"isian-untuk_tanggal", "isian-pukul"}
    assert satu_surat().isian["tempat"] == "Ruang 2"
    dengan_tombol = mediator.post(f"/surat/{surat.id}", data={**isi, "versi": jawaban["versi"]})
    assert dengan_tombol.status_code == 422
    assert 'value="minggu depan"' in dengan_tombol.text


def test_times_are_read_as_people_write_them(kantor, mediator, tulis) -> None:
    surat = tulis("panggilan", kantor.termohon)
    for ketikan, tersimpan in (("9", "09:00"), ("13.05", "13:05"), ("9:30 WIB", "09:30")):
        isi = {**tulisan(mediator, satu_surat()), "isian-pukul": ketikan}
        mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON)
        assert satu_surat().isian["pukul"] == tersimpan


def test_a_character_that_no_font_has_names_its_block(kantor, mediator, tulis) -> None:
    surat = tulis("anjuran")
    isi = {**tulisan(mediator, surat), "bebas-isi": "Bayar \U00013000 segera."}
    jawaban = mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON).json
    assert "di bagian “Isi anjuran” tidak dapat dicetak" in jawaban["pratinjau"]
    assert 'href="#bebas-isi"' in jawaban["pratinjau"]
    unduh = mediator.post(f"/surat/{surat.id}.pdf")
    assert unduh.status_code == 409
    assert "Isi anjuran" in unduh.text
    assert mediator.get(f"/surat/{surat.id}/gambar/1.png").status_code == 404


def test_hostile_words_stay_words(kantor, mediator, tulis) -> None:
    surat = tulis("anjuran")
    jahat = "</textarea><script>x</script> {{ perkara.nomor }} & < > \" ' #let"
    isi = {**tulisan(mediator, surat), "bebas-isi": jahat}
    mediator.post(f"/surat/{surat.id}", data=isi)
    halaman = mediator.get(f"/surat/{surat.id}").text
    assert "<script>x" not in halaman
    assert satu_surat().bebas["isi"] == jahat
    assert mediator.get(f"/surat/{surat.id}/gambar/1.png").status_code == 200


def test_steps_that_are_left_out_are_kept_and_have_no_signature(kantor, mediator, tulis) -> None:
    surat = tulis("anjuran")
    isi = tulisan(mediator, surat)
    for nama in ("langkah-mengetahui", "langkah-periksa"):
        isi.pop(nama)
    mediator.post(f"/surat/{surat.id}", data=isi)
    surat = satu_surat()
    assert surat.tanpa_langkah == ["mengetahui", "periksa"]
    tanda = naskah(kantor.akun[Peran.MEDIATOR], surat).blok[-1]
    assert [kolom.langkah for kolom in tanda.kolom] == ["tanda_tangan"]


def test_the_preview_address_changes_with_the_page(kantor, mediator, tulis) -> None:
    surat = tulis("anjuran")
    isi = tulisan(mediator, surat)
    satu = mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON).json["pratinjau"]
    sama = mediator.post(f"/surat/{surat.id}", data=isi, headers=JSON).json["pratinjau"]
    beda = mediator.post(
        f"/surat/{surat.id}", data={**isi, "bebas-isi": "Membayar."}, headers=JSON
    ).json["pratinjau"]
    assert satu == sama != beda


def test_handing_in_names_the_block_with_the_character(kantor, mediator, tulis) -> None:
    surat = tulis("risalah_sidang")
    isi = {nama: "Tulisan." for nama in tulisan(mediator, surat) if nama.startswith("bebas-")}
    isi["bebas-hasil_sidang"] = "Bayar \U00013000 segera."
    mediator.post(f"/surat/{surat.id}", data={**tulisan(mediator, surat), **isi})
    jawaban = mediator.post(f"/surat/{surat.id}/ajukan", data={"versi": str(satu_surat().versi)})
    assert jawaban.status_code == 422
    assert "tidak dapat dicetak" in jawaban.text
    assert satu_surat().naskah is None


def test_who_does_not_write_it_is_not_told_to_hand_it_in(kantor, mediator, tulis, masuk) -> None:
    surat = tulis("anjuran")
    assert f"/surat/{surat.id}/ajukan" in mediator.get(f"/surat/{surat.id}").text
    masuk(mediator, "petugas")
    assert f"/surat/{surat.id}/ajukan" not in mediator.get(f"/surat/{surat.id}").text


def test_the_next_summons_begins_where_the_last_one_was(kantor, mediator, tulis) -> None:
    tulis("panggilan", kantor.termohon, perihal="sidang", untuk_tanggal="2026-04-13",
          pukul="09:00", tempat="Ruang 1")  # fmt: skip
    halaman = mediator.get(f"/surat/tentang/perkara/{kantor.id}/baru/panggilan").text
    assert 'value="Ruang 1"' in halaman
    assert 'value="09.00"' in halaman
    assert "2026-04-13" not in halaman


def test_a_step_left_out_once_is_not_left_out_again_by_itself(kantor, mediator, tulis) -> None:
    satu = tulis("panggilan", kantor.termohon)
    isi = tulisan(mediator, satu)
    isi.pop("langkah-setujui")
    mediator.post(f"/surat/{satu.id}", data=isi)
    assert satu_surat().tanpa_langkah == ["setujui"]
    assert tulis("panggilan", kantor.pemohon).tanpa_langkah == []
