"""What acts about a meeting begin with: the meeting as planned, who came, what its letters say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hi_cases.core.clock import ke_lokal
from hi_cases.core.web import pelaku_kini
from hi_cases.jadwal.types import JenisAcara, StatusHadir
from hi_cases.perselisihan.queries.pertemuan import isian_panggilan, tempat
from hi_cases.perselisihan.rules.pertemuan import hari, terbuka
from hi_cases.surat import queries as surat
from hi_cases.surat.types import StatusSurat

_RISALAH = (
    "pokok_masalah",
    "keterangan_pekerja",
    "keterangan_pengusaha",
    "arahan",
    "kesimpulan",
)


def _buka(halaman: Any, jenis: JenisAcara) -> list[Any]:
    return [satu for satu in halaman.acara if satu.jenis is jenis and terbuka(satu)]


def _untuk_dicatat(halaman: Any, jenis: JenisAcara) -> Any:
    """Return the meeting of a kind whose outcome waits: the last whose day has come."""
    tiba = [satu for satu in _buka(halaman, jenis) if hari(satu) <= halaman.fakta.hari_ini]
    return tiba[-1] if tiba else None


def _menyatakan(acara: Any, nama: dict[int, str]) -> str:
    """Say who said at the door that he is there and was not confirmed."""
    semua = [
        f"{satu.hadir_nama} ({nama.get(satu.rujukan_id, satu.sebutan)})"
        for satu in acara.peserta
        if satu.hadir is StatusHadir.MENYATAKAN
    ]
    if not semua:
        return ""
    return (
        f"Menyatakan hadir lewat kode QR dan belum dipastikan: {', '.join(semua)}. Centang bila "
        "memang hadir."
    )


def awal_sidang_baru(halaman: Any) -> dict[str, Any]:
    """Begin the record of a session with its meeting: day, place, and whose coming is confirmed."""
    acara = _untuk_dicatat(halaman, JenisAcara.SIDANG)
    if acara is None:
        return {}
    hadir = [satu for satu in acara.peserta if satu.hadir is StatusHadir.HADIR]
    nama = [satu.hadir_nama for satu in hadir if satu.hadir_nama]
    return {
        "tanggal": hari(acara),
        "tempat": acara.di,
        "hadir": [str(satu.rujukan_id) for satu in hadir],
        "terlaksana": bool(hadir) and len(hadir) == len(acara.peserta),
        **({"keterangan_hadir": ", ".join(nama)[:300]} if nama else {}),
    }


def petunjuk_sidang(halaman: Any) -> dict[str, str]:
    """Return what is said beside who attended."""
    acara = _untuk_dicatat(halaman, JenisAcara.SIDANG)
    nama = {satu.id: satu.nama for satu in halaman.fakta.pihak}
    kata = _menyatakan(acara, nama) if acara is not None else ""
    return {"hadir": kata} if kata else {}


def awal_undangan(halaman: Any) -> dict[str, Any]:
    """Begin the invitation to a clarification with the day that is planned for it."""
    buka = _buka(halaman, JenisAcara.KLARIFIKASI)
    return {"pertemuan": hari(buka[0])} if buka else {}


def awal_panggilan_jadwal(halaman: Any) -> dict[str, Any]:
    """Begin a summons that is recorded by hand with the next meeting; empty without one."""
    nanti = [
        satu for satu in halaman.acara if terbuka(satu) and hari(satu) >= halaman.fakta.hari_ini
    ]
    if not nanti:
        return {}
    isian = isian_panggilan(nanti[0])
    return {**isian, "untuk_tanggal": hari(nanti[0]), "pukul": f"{ke_lokal(nanti[0].mulai):%H.%M}"}


def _surat_terbit(halaman: Any, kode: str) -> Any:
    """Return the letter of a kind that is in force in this case; None: there is none."""
    semua: Sequence[Any] = surat.surat_untuk(pelaku_kini(), halaman.perkara.rujukan)
    cocok = (s for s in semua if s.kode == kode and s.status is StatusSurat.TERBIT)
    return next(cocok, None)


def awal_risalah(halaman: Any) -> dict[str, Any]:
    """Begin the risalah of a clarification with its meeting, and with its letter once issued."""
    awal: dict[str, Any] = {}
    acara = _untuk_dicatat(halaman, JenisAcara.KLARIFIKASI)
    if acara is not None:
        awal = {
            "tanggal": hari(acara),
            "tempat": tempat(acara),
            "hari_pertemuan": hari(acara).isoformat(),
        }
    terbit = _surat_terbit(halaman, "risalah_klarifikasi")
    if terbit is None:
        return awal
    awal |= {nama: terbit.bebas[nama] for nama in _RISALAH if terbit.bebas.get(nama)}
    return awal | _isian(terbit, "tempat")


def awal_perjanjian(halaman: Any) -> dict[str, Any]:
    """Begin the record of an agreement with its letter, once that is issued."""
    terbit = _surat_terbit(halaman, "perjanjian_bersama")
    if terbit is None:
        return {}
    isi = {"isi": terbit.bebas["isi"]} if terbit.bebas.get("isi") else {}
    return isi | _isian(terbit, "tempat", "pengadilan")


def _isian(terbit: Any, *nama: str) -> dict[str, Any]:
    """Return what was answered in a letter: its day as a day, and these words."""
    hasil: dict[str, Any] = {n: terbit.isian[n] for n in nama if terbit.isian.get(n)}
    if terbit.isian.get("tanggal"):
        hasil["tanggal"] = date.fromisoformat(terbit.isian["tanggal"])
    return hasil


def awal_pb_klarifikasi(halaman: Any) -> dict[str, Any]:
    """Begin with both: the risalah says the day and place, the agreement its text."""
    return awal_perjanjian(halaman) | awal_risalah(halaman)
