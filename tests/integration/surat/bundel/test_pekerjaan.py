"""The job: progress, cancelled, killed and taken up again, asked for twice."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from hi_cases.core import clock, pekerjaan
from hi_cases.core.errors import GalatDomain, Sibuk
from hi_cases.core.pekerjaan import Pekerjaan, StatusPekerjaan
from hi_cases.surat.models import BundelSurat
from hi_cases.surat.services import bundel as layanan
from hi_cases.surat.services.bundel import penjilidan as modul
from hi_cases.surat.services.cetak import TakTercetak
from tests.integration.surat.bundel.dunia import MEDIATOR
from workers.tasks.inti import sapu_pekerjaan
from workers.tasks.surat import jilid


class Dibunuh(BaseException):
    """What SIGKILL leaves: no handler of ours ran."""


@pytest.fixture
def diminta(kantor: Any, ada: dict[str, Any], db_session: Any, perekam: Any) -> BundelSurat:
    """Return a bundle of three parts that was asked for."""
    kunci = [f"surat:{ada['anjuran'].id}", f"berkas:{ada['bipartit'].id}", "jawaban"]
    bundel = layanan.minta(kantor.akun[MEDIATOR], kantor.perkara.rujukan, kunci)
    db_session.commit()
    # Those whose turn the letter was are told by messages of their own.
    perekam.terkirim[:] = [satu for satu in perekam.terkirim if satu[0] == layanan.TUGAS]
    assert perekam.terkirim == [(layanan.TUGAS, (bundel.pekerjaan_id,))]
    perekam.terkirim.clear()
    return bundel


def _kerja(db_session: Any, bundel: BundelSurat) -> Pekerjaan:
    db_session.expire_all()
    return db_session.get(Pekerjaan, bundel.pekerjaan_id)


def test_progress_is_there_after_each_part(
    diminta: BundelSurat, db_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    tampak: list[tuple[int, int]] = []
    asli = modul.lembaran

    def intip(*argumen: Any) -> tuple[bytes, int]:
        kerja = _kerja(db_session, diminta)
        tampak.append((kerja.sudah, kerja.total))
        return asli(*argumen)

    monkeypatch.setattr(modul, "lembaran", intip)
    jilid(diminta.pekerjaan_id)
    assert tampak == [(0, 0), (1, 4), (2, 4)]
    kerja = _kerja(db_session, diminta)
    assert (kerja.status, kerja.sudah, kerja.total) == (StatusPekerjaan.SELESAI, 4, 4)
    assert kerja.hasil == {"bundel_id": diminta.id, "halaman": diminta.halaman}


def test_a_killed_worker_is_followed_by_another(
    diminta: BundelSurat,
    db_session: Any,
    perekam: Any,
    jam: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asli, kali = modul.lembaran, []

    def mati(*argumen: Any) -> tuple[bytes, int]:
        kali.append(1)
        if len(kali) == 2:
            raise Dibunuh
        return asli(*argumen)

    monkeypatch.setattr(modul, "lembaran", mati)
    with pytest.raises(Dibunuh):
        jilid(diminta.pekerjaan_id)
    kerja = _kerja(db_session, diminta)
    assert (kerja.status, kerja.sudah, diminta.sha256) == (StatusPekerjaan.BERJALAN, 1, None)
    # Sent again at once it is still the other's; only silence gives it away.
    jilid(diminta.pekerjaan_id)
    assert _kerja(db_session, diminta).percobaan == 1
    jam.atur((clock.sekarang() + pekerjaan.DIAM + timedelta(seconds=1)).isoformat())
    assert sapu_pekerjaan() == 1
    assert perekam.terkirim == [(layanan.TUGAS, (diminta.pekerjaan_id,))]
    jilid(diminta.pekerjaan_id)
    kerja = _kerja(db_session, diminta)
    assert (kerja.status, kerja.percobaan) == (StatusPekerjaan.SELESAI, 2)
    assert diminta.sha256
    # A message that comes late finds nothing to do.
    jilid(diminta.pekerjaan_id)
    assert _kerja(db_session, diminta).percobaan == 2


def test_cancelled_on_the_way_it_keeps_nothing(
    kantor: Any, diminta: BundelSurat, db_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = modul.lembaran

    def batalkan(*argumen: Any) -> tuple[bytes, int]:
        if _kerja(db_session, diminta).status is StatusPekerjaan.BERJALAN:
            layanan.batalkan(kantor.akun[MEDIATOR], diminta)
            db_session.commit()
        return asli(*argumen)

    monkeypatch.setattr(modul, "lembaran", batalkan)
    jilid(diminta.pekerjaan_id)
    kerja = _kerja(db_session, diminta)
    assert (kerja.status, kerja.sudah) == (StatusPekerjaan.DIBATALKAN, 0)
    assert diminta.sha256 is None


def test_time_that_is_over_names_the_rest(
    diminta: BundelSurat, db_session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    jarum = iter([0.0, 1.0, modul.BATAS_WAKTU + 1, modul.BATAS_WAKTU + 2])
    monkeypatch.setattr(modul.time, "monotonic", lambda: next(jarum))
    jilid(diminta.pekerjaan_id)
    db_session.expire_all()
    assert [satu["sebab"] for satu in diminta.isi or ()] == [None, "lambat", "lambat"]


@pytest.mark.parametrize("galat", [TakTercetak("Ketik ulang."), Sibuk("Coba lagi.")])
def test_what_the_printer_refuses_ends_it_with_the_sentence(
    diminta: BundelSurat, db_session: Any, monkeypatch: pytest.MonkeyPatch, galat: GalatDomain
) -> None:
    def menolak(*_: object) -> None:
        raise galat

    monkeypatch.setattr(modul, "muka_dan_isi", menolak)
    jilid(diminta.pekerjaan_id)
    kerja = _kerja(db_session, diminta)
    assert (kerja.status, kerja.galat) == (StatusPekerjaan.GAGAL, galat.pesan)
    assert diminta.sha256 is None
