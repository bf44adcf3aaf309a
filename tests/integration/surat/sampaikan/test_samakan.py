"""The receipt of an anjuran stands on one day: in the case, its letter, and what went with it."""

from __future__ import annotations

from datetime import date

import pytest

from hi_cases.core.authz import Peran
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.services import sampaikan
from tests.integration.surat.sampaikan.loket import Loket

ALASAN = {"bukti": "Resi R-1, cap pos", "alasan": "Resi terbaca keliru."}


def test_anggapan_yang_dibatalkan_memindahkan_juga_terima_suratnya(loket: Loket) -> None:
    """UU 2/2004 Ps 13(2)c-d. Received 17 March: 25 26 27 | 30 31 1 2 | 6 7 8, so 8 April.

    Truly on 25 March: 26 27 | 30 31 1 2 | 6 7 8 9, so 9 April. Nyepi and Idulfitri lie between.
    """
    surat = loket.surat_anjuran()
    loket.pada("2026-03-25")
    kiriman = loket.kirim_pos(surat, loket.termohon, "2026-03-10")
    loket.terima_surat(kiriman, "2026-03-17")
    loket.pada("2026-04-09")
    loket.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=loket.termohon)
    # The mediator's own correction would wipe out what only kabid undoes.
    with db.session.begin_nested() as titik:
        with pytest.raises(TindakanDitolak, match="Batalkan anggapan"):
            sampaikan.perbaiki_terima(
                loket.mediator, kiriman.id, kiriman.versi, date(2026, 3, 25), "Resi", "Keliru"
            )
        titik.rollback()
    kabid = loket.akun[Peran.KABID]
    isi = {"pihak_id": loket.termohon, **ALASAN}
    with pytest.raises(DataTidakSah, match="dikirim 10 Maret 2026"):
        loket.lakukan(Tindakan.BATALKAN_ANGGAPAN, kabid, diterima_pada="2026-03-09", **isi)
    loket.lakukan(Tindakan.BATALKAN_ANGGAPAN, kabid, diterima_pada="2026-03-25", **isi)
    assert loket.jwb(loket.termohon) == date(2026, 4, 9)
    (risalah,) = loket.lain("risalah_penyelesaian")
    for satu in (kiriman, risalah.penyampaian[0]):
        assert satu.diterima_pada == date(2026, 3, 25)
        assert satu.bukti == ALASAN["bukti"]
        assert [(p["dari"], p["menjadi"], p["oleh"]) for p in satu.perbaikan] == [
            ("2026-03-17", "2026-03-25", kabid.nama)
        ]
