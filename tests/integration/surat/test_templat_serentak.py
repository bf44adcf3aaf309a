"""Two admins at one kind of letter at the same moment: one draft, one version in force."""

from collections.abc import Callable

from flask import Flask

from hi_cases.core.authz import SISTEM, Pelaku, Peran
from hi_cases.core.db import db, mulai_tulis
from hi_cases.core.errors import GalatDomain
from hi_cases.surat.models import VersiTemplat
from hi_cases.surat.queries import templat as baca
from hi_cases.surat.rules.ubah_templat import nomor_bagian
from hi_cases.surat.services import templat as services
from hi_cases.surat.types import StatusTemplat
from tests.perangkat.serentak import serentak

ADMIN = Pelaku(1, "Admin Uji", frozenset({Peran.ADMIN}))
BANYAK = 6


def _sekaligus(app: Flask, tindakan: Callable[[int], object]) -> list[object]:
    """Do the same in several threads that begin together; return what each got or its error."""
    nilai: list[object] = []
    kerja = [lambda ke=ke: nilai.append(tindakan(ke)) for ke in range(BANYAK)]
    galat = [satu for satu in serentak(app, *kerja) if satu]
    assert all(isinstance(satu, GalatDomain) for satu in galat), galat
    return [*nilai, *galat]


def test_one_draft_and_one_published_version(app_nyata: Flask, jam) -> None:
    with app_nyata.app_context(), mulai_tulis():
        services.muat_bawaan(SISTEM)
        db.session.commit()
    semua = _sekaligus(app_nyata, lambda _: services.buka_draf(ADMIN, "anjuran").id)
    assert len(set(semua)) == 1

    with app_nyata.app_context(), mulai_tulis():
        draf = baca.draf("anjuran")
        nomor = nomor_bagian(draf.isi, "blok:pembuka")

    simpan = _sekaligus(
        app_nyata,
        lambda ke: (
            services.simpan_draf(
                ADMIN, "anjuran", "blok:pembuka", nomor, {"teks": f"Dari orang {ke}"}
            ).versi
        ),
    )
    assert sum(isinstance(satu, int) for satu in simpan) == 1

    with app_nyata.app_context():
        versi = baca.draf("anjuran").versi
    terbit = _sekaligus(
        app_nyata, lambda ke: services.terbitkan(ADMIN, "anjuran", versi, f"{ke}").versi_ke
    )
    assert [satu for satu in terbit if isinstance(satu, int)] == [2]
    assert all(isinstance(satu, int | GalatDomain) for satu in terbit)
    with app_nyata.app_context():
        status = [v.status for v in db.session.query(VersiTemplat).filter_by(kode="anjuran")]
        assert sorted(status) == [StatusTemplat.BERLAKU, StatusTemplat.LAMA]
