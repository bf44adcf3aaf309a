"""Pure decisions over strikes, lock-outs and demonstrations, and their permission rows."""

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran
from hi_cases.mogok.rules.jenis import JENIS
from hi_cases.urusan.rules.izin import izin_jenis

REGISTER, EKSPOR, SAYA = "mogok.register", "mogok.ekspor", "mogok.saya"
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
    Izin(
        SAYA,
        "Mengikuti pemberitahuan mogok kerja dan penutupan perusahaan sendiri",
        dict.fromkeys((Peran.SERIKAT, Peran.PERUSAHAAN, Peran.KUASA), Cakupan.SENDIRI),
    ),
)

__all__ = ["EKSPOR", "IZIN", "JENIS", "REGISTER", "SAYA"]
