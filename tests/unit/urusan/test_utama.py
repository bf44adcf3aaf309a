"""Which act a stage awaits where several lead on or may be done again."""

import pytest

from hi_cases.data_pribadi.rules import PERMINTAAN
from hi_cases.mogok.rules.jenis import MOGOK
from hi_cases.tripartit.rules.putaran import BAHAS, DATA
from hi_cases.tripartit.rules.putaran import JENIS as PUTARAN
from hi_cases.urusan.rules.alur import dari_tahap, jauh, utama


@pytest.mark.parametrize(
    ("jenis", "tahap", "tindakan"),
    [
        # The data of a round may be entered again while it is discussed: that leads nowhere.
        (PUTARAN, DATA, "isi_data"),
        (PUTARAN, BAHAS, "berita_acara"),
        (MOGOK, "diterima", "jadwalkan"),
        (MOGOK, "damai", None),
        (PERMINTAAN, "dikerjakan", "jawab"),
    ],
)
def test_the_awaited_act_leads_on(jenis, tahap, tindakan) -> None:
    satu = utama(jenis, tahap)
    assert (satu.tindakan if satu else None) == tindakan


@pytest.mark.parametrize(
    ("jenis", "tahap", "urutan"),
    [
        (PUTARAN, BAHAS, ["berita_acara", "usul", "isi_data"]),
        (MOGOK, "berlangsung", ["pb", "jadwalkan"]),
        (PERMINTAAN, "dikerjakan", ["jawab", "susun_salinan"]),
    ],
)
def test_what_ends_a_stage_goes_before_what_is_done_again(jenis, tahap, urutan) -> None:
    semua = sorted(
        (satu for satu in dari_tahap(jenis, tahap) if satu.utama), key=lambda s: jauh(s, tahap)
    )
    assert [satu.tindakan for satu in semua] == urutan
