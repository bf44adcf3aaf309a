"""How letters name a dispute inside a sentence (UU 2/2004 Ps 2)."""

import pytest

from hi_cases.perselisihan.types import Jenis
from hi_cases.surat_perkara.rules.kata import perselisihan


@pytest.mark.parametrize(
    ("jenis", "sebutan"),
    [
        ([Jenis.PHK], "perselisihan pemutusan hubungan kerja"),
        ([Jenis.PHK, Jenis.HAK], "perselisihan hak dan pemutusan hubungan kerja"),
        ([Jenis.SPSB], "perselisihan antar serikat pekerja/serikat buruh"),
        (list(Jenis), None),
    ],
)
def test_a_dispute_is_named_as_the_act_does(jenis, sebutan):
    hasil = perselisihan(jenis)
    assert hasil == sebutan or (sebutan is None and hasil.count(",") == 3)
