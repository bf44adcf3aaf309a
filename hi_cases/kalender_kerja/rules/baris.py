"""Reading a decree's days as typed: one line a day, "tanggal; jenis; nama"."""

from dataclasses import dataclass, field
from datetime import date

from hi_cases.core.tanggal import baca_tanggal, tulis_tanggal
from hi_cases.kalender_kerja.types import HariLibur, JenisLibur

_EJAAN = {
    "libur": JenisLibur.LIBUR_NASIONAL,
    "ln": JenisLibur.LIBUR_NASIONAL,
    "cuti": JenisLibur.CUTI_BERSAMA,
    "cb": JenisLibur.CUTI_BERSAMA,
    "setempat": JenisLibur.PENUTUPAN_SETEMPAT,
    "penutupan": JenisLibur.PENUTUPAN_SETEMPAT,
    "pemilihan": JenisLibur.HARI_PEMILIHAN,
    "pemilu": JenisLibur.HARI_PEMILIHAN,
    "pilkada": JenisLibur.HARI_PEMILIHAN,
    **{jenis.label.lower(): jenis for jenis in JenisLibur},
    **{jenis.value: jenis for jenis in JenisLibur},
}
PERKIRAAN = "perkiraan"


@dataclass
class HasilBaca:
    """The days that could be read, and a sentence for each line that could not."""

    hari: list[HariLibur] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)


def _tanggal(teks: str, tahun: int) -> date:
    """Read a date; "17 Agustus" belongs to the decree's year."""
    try:
        return baca_tanggal(teks)
    except ValueError:
        return baca_tanggal(f"{teks} {tahun}")


def _baca_satu(baris: str, tahun: int) -> HariLibur:
    bagian = [satu.strip() for satu in baris.split(";")]
    if len(bagian) not in (3, 4):
        raise ValueError("tulis tiga bagian dengan titik koma: tanggal; jenis; nama")
    try:
        tanggal = _tanggal(bagian[0], tahun)
    except ValueError:
        raise ValueError(
            f"tanggal “{bagian[0]}” tidak terbaca, tulis misalnya 17/08/{tahun}"
        ) from None
    if tanggal.year != tahun:
        raise ValueError(f"{tulis_tanggal(tanggal, hari=False)} bukan tanggal tahun {tahun}")
    jenis = _EJAAN.get(bagian[1].lower())
    if jenis is None:
        pilihan = ", ".join(satu.label.lower() for satu in JenisLibur)
        raise ValueError(f"jenis “{bagian[1]}” tidak dikenal, pilih {pilihan}")
    if not bagian[2]:
        raise ValueError("nama hari belum ditulis")
    if len(bagian) == 4 and bagian[3].lower() not in (PERKIRAAN, ""):
        raise ValueError(f"bagian keempat hanya boleh “{PERKIRAAN}”")
    return HariLibur(tanggal, jenis, bagian[2], "", len(bagian) == 4 and bool(bagian[3]))


def baca_baris(teks: str, tahun: int) -> HasilBaca:
    """Read all lines; blank ones are skipped, wrong ones are named by their number."""
    hasil, terlihat = HasilBaca(), {}
    for nomor, baris in enumerate(teks.splitlines(), 1):
        if not baris.strip():
            continue
        try:
            hari = _baca_satu(baris, tahun)
        except ValueError as galat:
            hasil.galat.append(f"Baris {nomor}: {galat}.")
            continue
        kunci = (hari.tanggal, hari.jenis, hari.nama)
        if kunci in terlihat:
            hasil.galat.append(f"Baris {nomor}: sama dengan baris {terlihat[kunci]}.")
        terlihat[kunci] = nomor
        hasil.hari.append(hari)
    return hasil


def tulis_baris(hari: list[HariLibur]) -> str:
    """Write days the way `baca_baris` reads them."""
    return "\n".join(
        f"{h.tanggal:%d/%m/%Y}; {h.jenis.label.lower()}; {h.nama}"
        + (f"; {PERKIRAAN}" if h.perlu_verifikasi else "")
        for h in hari
    )
