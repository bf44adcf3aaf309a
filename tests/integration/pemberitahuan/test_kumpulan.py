"""After days on which nothing left, a reader gets one e-mail; legal notices go by themselves."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from flask import Flask

from hi_cases.core.db import db
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import queries, services
from hi_cases.pemberitahuan.models import PesanKeluar
from hi_cases.pemberitahuan.types import Kegagalan, Kelompok, SaringanPesan, StatusPesan
from tests.integration.pemberitahuan.conftest import kirim
from tests.perangkat.klien import buat_pengguna
from tests.perangkat.peladen_surel import peladen_palsu
from tests.perangkat.serentak import serentak, transaksi

JUMAT, SABTU, SENIN = (f"2026-{hari}T01:00:00+00:00" for hari in ("02-27", "02-28", "03-02"))


def _tahu(orang: Any, kunci: str, **lain: Any) -> PesanKeluar:
    services.beri_tahu(
        [orang.id],
        **{
            "kelompok": Kelompok.SURAT,
            "judul": f"Surat {kunci} menunggu",
            "isi": "Ada.",
            "kunci": kunci,
            "rujukan": Rujukan("surat", 1),
        }
        | lain,
    )
    stmt = sa.select(PesanKeluar).filter_by(kunci=f"{kunci}:{orang.id}:surel")
    return db.session.scalars(stmt).one()


def _kumpulan() -> list[PesanKeluar]:
    stmt = sa.select(PesanKeluar).filter_by(templat="kabar_tertunda").order_by(PesanKeluar.id)
    return list(db.session.scalars(stmt))


def test_old_news_leaves_as_one_and_each_row_says_where(
    jam: Any,
    pengguna: Callable[..., Any],
    smtp: Callable[[int], None],
    client: Any,
    masuk: Callable[..., Any],
) -> None:
    jam.atur(JUMAT)
    orang, lain = pengguna("kadis"), pengguna("kabid")
    satu, dua, diambil = _tahu(orang, "satu"), _tahu(orang, "dua"), _tahu(orang, "tiga")
    resmi, milik_lain = _tahu(orang, "resmi", resmi=True), _tahu(lain, "lain")
    # A worker took the third and died; of the second it is known that it did not arrive.
    services.ambil(diambil.id)
    services.ambil(dua.id)
    services.catat_hasil(dua.id, Kegagalan("451 nanti saja", sementara=True))
    jam.atur(SABTU)
    kemarin = _tahu(orang, "kemarin")
    jam.atur("2026-03-01T01:00:00+00:00")
    assert services.ambil(kemarin.id) is not None
    services.catat_hasil(kemarin.id, None)
    jam.atur(SENIN)
    baru = _tahu(orang, "baru")
    with peladen_palsu() as peladen:
        smtp(peladen.server_address[1])
        assert kirim(satu.id) is None
        [kumpulan] = _kumpulan()
        assert kirim(dua.id) is None
        for pesan in (kumpulan, diambil, resmi, milik_lain, baru):
            assert kirim(pesan.id) is StatusPesan.TERKIRIM
        subjek = [str(surel["Subject"]) for surel in peladen.pesan]
        isi = peladen.pesan[0].get_content().replace("\r\n", "\n")
    assert subjek == [
        "2 kabar yang tertunda",
        "Surat tiga menunggu",
        "Surat resmi menunggu",
        "Surat lain menunggu",
        "Surat baru menunggu",
    ]
    assert f"- Surat satu menunggu\n  http://localhost:8000/kabar/{satu.kabar_id}\n" in isi
    assert "Surat dua menunggu" in isi
    for pesan in (satu, dua):
        assert (pesan.status, pesan.isi) == (StatusPesan.DIGABUNG, "")
        assert pesan.kumpulan_id == kumpulan.id
    assert kumpulan.kunci == f"kumpulan:{orang.id}:{satu.id}"
    assert len(_kumpulan()) == 1
    admin = masuk(client, "admin")
    assert queries.jumlah(admin.pelaku, SaringanPesan(mati=True)) == 0
    halaman = client.get("/pesan-keluar?status=digabung").text
    assert "Digabung dalam “2 kabar yang tertunda”: terkirim" in halaman
    assert client.post(f"/pesan-keluar/{satu.id}/kirim-ulang").status_code == 409


def test_one_alone_goes_by_itself(jam: Any, pengguna: Callable[..., Any]) -> None:
    jam.atur(JUMAT)
    satu = _tahu(pengguna("kadis"), "satu")
    jam.atur(SENIN)
    assert services.ambil(satu.id) is not None
    assert _kumpulan() == []


def test_two_workers_at_once_write_one(app_nyata: Flask, jam: Any) -> None:
    jam.atur(JUMAT)
    with transaksi(app_nyata):
        orang = buat_pengguna("kadis")
        ids = [_tahu(orang, f"k{ke}").id for ke in range(6)]
    jam.atur(SENIN)
    hasil: list[Any] = []
    kerja = [lambda satu=satu: hasil.append(services.ambil(satu)) for satu in ids]
    assert serentak(app_nyata, *kerja) == [None] * 6
    assert hasil == [None] * 6
    with app_nyata.app_context():
        [kumpulan] = _kumpulan()
        stmt = sa.select(PesanKeluar.kumpulan_id).where(PesanKeluar.id.in_(ids))
        assert set(db.session.scalars(stmt)) == {kumpulan.id}
