"""The bound file: what is offered, page numbers by hand, bookmarks, and what is named only."""

from __future__ import annotations

import io
from typing import Any

import pytest
import sqlalchemy as sa
from pypdf import PdfReader

from hi_cases.audit.models import Jejak
from hi_cases.core import berkas
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.surat.models import BundelSurat, StatusSurat
from hi_cases.surat.queries import bundel as baca
from hi_cases.surat.services import bundel as layanan
from hi_cases.surat.services.bundel import penjilidan as modul
from tests.integration.surat.bundel import contoh
from tests.integration.surat.bundel.dunia import MEDIATOR, lampirkan
from workers.tasks.surat import jilid


def _minta(kantor: Any, *kunci: str) -> BundelSurat:
    return layanan.minta(kantor.akun[MEDIATOR], kantor.perkara.rujukan, kunci)


def _jilid(kantor: Any, db_session: Any, *kunci: str) -> BundelSurat:
    bundel = _minta(kantor, *kunci)
    db_session.commit()
    jilid(bundel.pekerjaan_id)
    db_session.expire_all()
    return bundel


def _isi(bundel: BundelSurat) -> bytes:
    with berkas.buka(bundel.sha256 or "") as aliran:
        return aliran.read()


def test_what_is_offered_in_the_order_of_the_court(kantor: Any, ada: dict[str, Any]) -> None:
    semua = baca.calon(baca.sumber(kantor.akun[MEDIATOR], kantor.perkara.rujukan))
    kunci = [satu.kunci for satu in semua]
    assert kunci == [
        f"surat:{ada['anjuran'].id}",
        f"surat:{ada['risalah_penyelesaian'].id}",
        "jawaban",
        f"surat:{ada['panggilan'].id}",
        f"surat:{ada['surat_pengantar'].id}",
        "penyampaian",
        f"berkas:{ada['bipartit'].id}",
        f"berkas:{ada['ktp'].id}",
        f"berkas:{ada['upah'].id}",
        f"berkas:{ada['jahat'].id}",
        f"berkas:{ada['sandi'].id}",
    ]
    menurut = {satu.kunci: satu for satu in semua}
    assert not menurut[f"berkas:{ada['ktp'].id}"].terpilih
    assert not menurut[f"surat:{ada['surat_pengantar'].id}"].terpilih
    assert not menurut[f"berkas:{ada['upah'].id}"].dapat
    assert menurut[f"surat:{ada['panggilan'].id}"].judul.endswith("untuk PT Sinar Cikarang Abadi")


def test_numbered_through_with_contents_and_bookmarks(
    kantor: Any, ada: dict[str, Any], db_session: Any
) -> None:
    """By hand: cover 1, contents 2; anjuran 3-5, answers 6, service 7, bipartit 8-9, jahat 10-11;
    the workbook and the locked file are named without a page.
    """
    bundel = _jilid(
        kantor,
        db_session,
        f"surat:{ada['anjuran'].id}",
        "jawaban",
        "penyampaian",
        f"berkas:{ada['upah'].id}",
        f"berkas:{ada['bipartit'].id}",
        f"berkas:{ada['sandi'].id}",
        f"berkas:{ada['jahat'].id}",
    )
    halaman = contoh.teks_halaman(_isi(bundel))
    assert bundel.halaman == len(halaman) == 11
    assert [f"hlm. {ke} dari 11" in teks for ke, teks in enumerate(halaman, 1)] == [True] * 11
    assert "Siti Aminah" in halaman[0]
    isi = halaman[1]
    kata = "1 Anjuran|3–5|Jawaban para pihak atas anjuran|8–9|10–11|Tidak dijilid"
    terpisah = "daftar upah ?.xlsx|lampirkan terpisah|PDF bersandi"
    for baris in (*kata.split("|"), *terpisah.split("|")):
        assert baris in isi, baris
    assert halaman[2].startswith("anjuran 1")
    assert "Setuju" in halaman[5]
    for kata in ("Pos tercatat", "RR1234", "7 April 2026 oleh Satpam Joko", "Resi bercap"):
        assert kata in halaman[6]
    assert halaman[7].startswith("Bipartit 1")
    assert halaman[9].startswith("Jahat 1")
    pembaca = PdfReader(io.BytesIO(_isi(bundel)))
    penanda = [(str(p.title), pembaca.get_destination_page_number(p)) for p in pembaca.outline]
    assert penanda == [
        ("Sampul", 0),
        ("Daftar isi", 1),
        ("1. Anjuran", 2),
        ("2. Jawaban para pihak atas anjuran", 5),
        ("3. Daftar penyampaian surat dan bukti terimanya", 6),
        ("5. Risalah bipartit", 7),
        ("7. jahat.pdf", 9),
    ]
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(pembaca.root_object)


def test_the_contents_of_many_parts_count_their_own_pages(
    kantor: Any, ada: dict[str, Any], db_session: Any
) -> None:
    satu = contoh.tulis(contoh.lembar("Bukti"))
    semua = [
        lampirkan(kantor.perkara.rujukan, satu, keterangan=f"Bukti {ke}") for ke in range(1, 41)
    ]
    bundel = _jilid(kantor, db_session, *(f"berkas:{b.id}" for b in semua))
    halaman = contoh.teks_halaman(_isi(bundel))
    depan = next(ke for ke, teks in enumerate(halaman) if teks.startswith("Bukti 1"))
    assert depan > 2
    assert bundel.halaman == depan + 40
    assert [baris["dari"] for baris in bundel.isi or ()] == list(range(depan + 1, depan + 41))


def test_a_signed_scan_stands_behind_its_letter_as_such(
    kantor: Any, ada: dict[str, Any], db_session: Any
) -> None:
    from hi_cases.surat.queries.pindaian import rujukan_pindaian

    lampirkan(rujukan_pindaian(ada["anjuran"]), contoh.tulis(contoh.lembar("Bertanda")))
    bundel = _jilid(kantor, db_session, f"surat:{ada['anjuran'].id}")
    halaman = contoh.teks_halaman(_isi(bundel))
    assert "Pindaian bertanda tangan: Anjuran" in " ".join(halaman[1].split())
    # The three issued pages first; what somebody brought does not take their place.
    assert [teks.split()[0] for teks in halaman[2:]] == ["anjuran"] * 3 + ["Bertanda"]


def test_what_went_away_meanwhile_is_named(
    kantor: Any, ada: dict[str, Any], db_session: Any
) -> None:
    surat = ada["risalah_penyelesaian"]
    bundel = _minta(kantor, f"surat:{ada['anjuran'].id}", f"surat:{surat.id}")
    surat.status, surat.alasan_batal = StatusSurat.DIBATALKAN, "keliru"
    db_session.commit()
    jilid(bundel.pekerjaan_id)
    assert [baris["sebab"] for baris in bundel.isi or ()] == [None, "hilang"]


def test_the_limit_of_pages_names_the_rest(
    kantor: Any, ada: dict[str, Any], db_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four pages may be bound: three of the anjuran; of two letters with two and one, the last."""
    monkeypatch.setattr(modul, "BATAS_HALAMAN", 4)
    surat = [f"surat:{ada[k].id}" for k in ("anjuran", "risalah_penyelesaian", "panggilan")]
    bundel = _jilid(kantor, db_session, *surat)
    assert [(b["dari"], b["sebab"]) for b in bundel.isi or ()] == [
        (3, None),
        (None, "panjang"),
        (6, None),
    ]


def test_nothing_to_bind_is_a_failure_that_says_so(
    kantor: Any, ada: dict[str, Any], db_session: Any
) -> None:
    bundel = _jilid(kantor, db_session, f"berkas:{ada['sandi'].id}")
    kerja = db_session.get(Pekerjaan, bundel.pekerjaan_id)
    assert (kerja.status, bundel.sha256) == (StatusPekerjaan.GAGAL, None)
    assert "bersandi" in kerja.galat


@pytest.mark.parametrize("kunci", [(), ("surat:0",), ("upah",)])
def test_what_is_refused(kantor: Any, ada: dict[str, Any], kunci: tuple[str, ...]) -> None:
    with pytest.raises(TindakanDitolak):
        _minta(kantor, *(f"berkas:{ada[k].id}" if k in ada else k for k in kunci))


def test_one_at_a_time_and_old_ones_stay(kantor: Any, ada: dict[str, Any], db_session: Any) -> None:
    pertama = _jilid(kantor, db_session, f"surat:{ada['anjuran'].id}")
    kedua = _minta(kantor, f"surat:{ada['panggilan'].id}")
    with pytest.raises(TindakanDitolak, match="sedang dijilid"):
        _minta(kantor, "jawaban")
    semua = baca.daftar(kantor.akun[MEDIATOR], kantor.perkara.rujukan)
    assert [satu.bundel.id for satu in semua] == [kedua.id, pertama.id]
    assert [satu.berjalan for satu in semua] == [True, False]


def test_the_trail_tells_of_asking_and_binding(
    kantor: Any, ada: dict[str, Any], db_session: Any
) -> None:
    bundel = _jilid(kantor, db_session, f"surat:{ada['anjuran'].id}", f"berkas:{ada['ktp'].id}")
    layanan.keluarkan(kantor.akun[MEDIATOR], bundel.id)
    jejak = db_session.scalars(
        sa.select(Jejak).where(Jejak.tindakan.like("surat.jilid%")).order_by(Jejak.urutan)
    ).all()
    assert [satu.tindakan for satu in jejak] == [
        "surat.jilid_diminta",
        "surat.jilid_selesai",
        "surat.jilid_diunduh",
    ]
    assert jejak[0].sesudah["rahasia"] == [f"berkas:{ada['ktp'].id}"]
    assert jejak[2].sesudah["sha256"] == bundel.sha256


def test_a_reader_does_not_bind(kantor: Any, ada: dict[str, Any], pengguna: Any) -> None:
    analis = pengguna("analis").pelaku
    with pytest.raises(TidakBerizin):
        layanan.minta(analis, kantor.perkara.rujukan, ["jawaban"])
