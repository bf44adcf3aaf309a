"""Who answers for the kinds of matter of this domain."""

from hi_cases.tripartit.queries.fakta_upah import fakta_surat
from hi_cases.tripartit.queries.upah import panel
from hi_cases.tripartit.rules import putaran, rekomendasi
from hi_cases.tripartit.services.upah import sesudah
from hi_cases.urusan.types import PortJenis

URUSAN = (
    (rekomendasi.JENIS, PortJenis()),
    (putaran.JENIS, PortJenis(sesudah=sesudah, panel=panel, fakta_surat=fakta_surat)),
)
