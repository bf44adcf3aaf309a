"""Pure decisions over strikes, lock-outs and demonstrations, and their permission rows."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin
from hi_cases.mogok.rules.jenis import JENIS
from hi_cases.urusan.rules.izin import izin_jenis

REGISTER, EKSPOR = "mogok.register", "mogok.ekspor"
IZIN = (
    *(izin_jenis(satu) for satu in JENIS),
    Izin(
        REGISTER,
        "Membaca rekap mogok kerja, penutupan perusahaan, dan unjuk rasa",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
    Izin(
        EKSPOR,
        "Mengunduh rekap mogok kerja, penutupan perusahaan, dan unjuk rasa",
        dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA),
    ),
)

__all__ = ["EKSPOR", "IZIN", "JENIS", "REGISTER"]
