"""The permission rows of this domain: one an act, read from the transition table, and reading."""

from __future__ import annotations

from hi_cases.core.authz import PERAN_BIDANG, Cakupan, Izin, Peran
from hi_cases.perselisihan.rules.alur import ALUR
from hi_cases.perselisihan.rules.transisi.pelaku import KABID, LOKET, MEDIATOR_DAN_LOKET, PIHAK
from hi_cases.perselisihan.types import TERBUKA, Tindakan

LIHAT = "perselisihan.lihat"
LIHAT_RINGKAS = "perselisihan.lihat_ringkas"
BUKA_BIPARTIT = "perselisihan.buka_bipartit"
BUKA_DRAF = "perselisihan.buka_draf"
IKHTISAR = "perselisihan.ikhtisar"
CATATAN_PRIBADI = "perselisihan.catatan_pribadi"
ISIAN_LOKET = "perselisihan.isian_loket"
SAYA = "perselisihan.saya"
MASUK = "perselisihan.masuk"
UNDANG = "perselisihan.undang"
BUKA_DATA_PRIBADI = "perselisihan.buka_data_pribadi"


def kode(tindakan: Tindakan) -> str:
    """Return the permission code of an act."""
    return f"perselisihan.{tindakan.value}"


def _izin_tindakan() -> tuple[Izin, ...]:
    gabungan: dict[Tindakan, Izin] = {}
    for transisi in ALUR:
        lama = gabungan.get(transisi.tindakan)
        gabungan[transisi.tindakan] = Izin(
            kode(transisi.tindakan),
            transisi.tindakan.label,
            {**(lama.peran if lama else {}), **transisi.peran},
            frozenset(transisi.dari) | (lama.tahap or frozenset() if lama else frozenset()),
            f"{lama.dasar}; {transisi.dasar}" if lama else transisi.dasar,
        )
    return tuple(gabungan.values())


IZIN: tuple[Izin, ...] = (
    Izin(LIHAT, "Membaca isi perkara", dict.fromkeys(PERAN_BIDANG, Cakupan.SEMUA)),
    Izin(
        # The admin keeps the system running: numbers, codes and dates, no content of a case.
        LIHAT_RINGKAS,
        "Membaca nomor, kode, dan tanggal perkara",
        dict.fromkeys((*PERAN_BIDANG, Peran.ADMIN), Cakupan.SEMUA),
    ),
    Izin(
        # Who stands for a party; which cases these are is told by queries/posisi.
        SAYA,
        "Membaca perkara sendiri",
        PIHAK,
    ),
    Izin(
        # The counter sees all of it, a mediator what concerns the cases that he leads.
        MASUK,
        "Membaca yang masuk dan menunggu petugas",
        MEDIATOR_DAN_LOKET,
    ),
    Izin(
        # Invitation codes, tracking cards, and which account stands for a party.
        UNDANG,
        "Mengundang pihak, mencetak kodenya, dan mengatur akun yang membuka perkara",
        MEDIATOR_DAN_LOKET,
        dasar="praktik dinas: akses para pihak",
    ),
    Izin(
        BUKA_DATA_PRIBADI,
        "Membuka NIK dan telepon para pihak",
        MEDIATOR_DAN_LOKET,
        dasar="UU 27/2022 tentang Pelindungan Data Pribadi",
    ),
    Izin(
        # The counter's pages; a party has forms of its own, which leave out what the office sets.
        ISIAN_LOKET,
        "Mencatat permohonan dan bipartit di loket",
        LOKET,
        dasar="UU 2/2004 Ps. 4 ayat (1)",
    ),
    Izin(
        # The counter, and the mediator who leads the case; not one who merely reads it.
        "perselisihan.kelola_berkas",
        "Membatalkan berkas perkara yang keliru",
        MEDIATOR_DAN_LOKET,
    ),
    Izin(BUKA_BIPARTIT, "Mencatat bipartit yang berjalan", LOKET | PIHAK, dasar="UU 2/2004 Ps. 3"),
    Izin(
        BUKA_DRAF, "Menyusun permohonan pencatatan", LOKET | PIHAK, dasar="UU 2/2004 Ps. 4 ayat (1)"
    ),
    Izin(
        IKHTISAR,
        "Membaca beban mediator dan perkara yang menunggu penunjukan",
        {**KABID, Peran.SUBKOOR: Cakupan.SEMUA, Peran.KADIS: Cakupan.SEMUA},
    ),
    Izin(
        # The duty of secrecy, UU 2/2004 Ps 12(3): nobody else opens them.
        CATATAN_PRIBADI,
        "Menulis dan membaca catatan pribadi mediator",
        {Peran.MEDIATOR: Cakupan.SENDIRI},
        frozenset(TERBUKA),
        "UU 2/2004 Ps. 12",
    ),
    *_izin_tindakan(),
)
