"""The timetable as data: which periodic tasks there are, when each is due, what it is for.

Each domain names its own tasks (`BERKALA` in `rules/berkala.py`), the factory joins them. The
worker's timetable (`workers/schedule.py`), the catching up of missed times and the page *Tugas
terjadwal* all read the one list. Times of the day are UTC, as the timetable runs; midnight
in Jakarta is 17.00 UTC. Every task here finds what is due by itself, so a run that is late, doubled
or asked for by a person does no harm.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from hi_cases.core.clock import WIB

SEHARI = timedelta(days=1)
PAGI = time(7)
"""When the office opens its mail: what is told of a day leaves at this hour, not at midnight."""


def pagi(hari: date) -> datetime:
    """Return from when on what is told of a day may leave."""
    return datetime.combine(hari, PAGI, WIB)


@dataclass(frozen=True)
class Setiap:
    """Due again and again, `detik` seconds apart, counted from when the timetable began."""

    detik: int

    def __post_init__(self) -> None:
        """Refuse a distance that is none."""
        if self.detik <= 0:
            raise ValueError("an interval is at least one second")

    @property
    def kata(self) -> str:
        """The interval in words: "Setiap menit", "Setiap 2 jam"."""
        satuan, nama = next(
            (s, n) for s, n in ((3600, "jam"), (60, "menit"), (1, "detik")) if self.detik % s == 0
        )
        jumlah = self.detik // satuan
        return f"Setiap {nama}" if jumlah == 1 else f"Setiap {jumlah} {nama}"

    def berikut(self, saat: datetime, mulai: datetime | None = None) -> datetime:
        """Return when it is due next after `saat`, counted from the last run's begin.

        A run that lies further back than the interval means that nothing runs: due at once.
        """
        jeda = timedelta(seconds=self.detik)
        return mulai + jeda if mulai is not None and saat - jeda < mulai <= saat else saat


@dataclass(frozen=True)
class Harian:
    """Due once a day at this time of the day, UTC."""

    jam: int
    menit: int

    def __post_init__(self) -> None:
        """Refuse what is no time of the day."""
        time(self.jam, self.menit)

    @classmethod
    def pukul(cls, wib: time) -> "Harian":
        """Return what is due at this time of the day in the office."""
        utc = datetime.combine(date(2000, 1, 1), wib, WIB).astimezone(UTC)
        return cls(utc.hour, utc.minute)

    @property
    def wib(self) -> time:
        """The time of the day in the office."""
        return datetime(2000, 1, 1, self.jam, self.menit, tzinfo=UTC).astimezone(WIB).time()

    def terakhir(self, saat: datetime) -> datetime:
        """Return the last time due at or before `saat`, an aware instant; UTC."""
        kini = saat.astimezone(UTC)
        jatuh = kini.replace(hour=self.jam, minute=self.menit, second=0, microsecond=0)
        return jatuh if jatuh <= kini else jatuh - SEHARI

    @property
    def kata(self) -> str:
        """The time in words, as the office's clocks show it."""
        return f"Setiap hari pukul {self.wib:%H.%M}"

    def berikut(self, saat: datetime, _mulai: datetime | None = None) -> datetime:
        """Return the first time due after `saat`, an aware instant; UTC."""
        return self.terakhir(saat) + SEHARI


@dataclass(frozen=True)
class TugasBerkala:
    """One periodic task: its name in the worker, its name for people, what it does, when.

    `susul`: a task whose time passed while nothing ran is run once as soon as something runs again,
    however many of its times were missed (one that comes every minute or so just goes on).
    `paling_akhir`: it looks at what the others have done, so it is caught up once they are.
    """

    nama: str
    label: str
    uraian: str
    kapan: Setiap | Harian
    susul: bool = True
    paling_akhir: bool = False

    @property
    def harian(self) -> Harian | None:
        """The time of the day of a daily task; None for one that is due every few seconds."""
        return self.kapan if isinstance(self.kapan, Harian) else None


BERKALA: tuple[TugasBerkala, ...] = (
    TugasBerkala(
        "inti.kejar",
        "Mengejar tugas yang terlewat",
        "Menjalankan tugas harian yang waktunya lewat ketika sistem mati, dan mengirim ulang "
        "permintaan yang hilang.",
        Setiap(60),
    ),
    TugasBerkala(
        "inti.sapu_pekerjaan",
        "Melanjutkan pekerjaan yang terhenti",
        "Mengirim ulang pekerjaan panjang (impor, cetak register, jilid berkas) yang berhenti "
        "sebelum selesai.",
        Setiap(60),
    ),
    TugasBerkala(
        "inti.buang_isian",
        "Membuang isian formulir yang ditinggalkan",
        "Menghapus isian yang disimpan sementara dan tidak dilanjutkan.",
        Harian(18, 10),
    ),
    TugasBerkala(
        "inti.periksa",
        "Memeriksa kesesuaian data",
        "Mencari yang tidak sesuai di antara catatan, misalnya perkara tanpa tenggat atau berkas "
        "tanpa isi, dan memberi tahu kepala bidang dan admin.",
        Harian(18, 45),
        paling_akhir=True,
    ),
    TugasBerkala(
        "inti.buang_jalan",
        "Merapikan catatan tugas terjadwal",
        "Menghapus catatan jalannya tugas yang sudah lama.",
        Harian(18, 40),
    ),
)
"""What belongs to no domain; each domain names its own in `rules/berkala.py`."""

_daftar: tuple[TugasBerkala, ...] = BERKALA


def pasang(daftar: Iterable[TugasBerkala]) -> None:
    """Make `daftar` the timetable of this process (called once by the factory).

    Raises ValueError where two tasks have one name.
    """
    global _daftar
    semua = tuple(daftar)
    if len({satu.nama for satu in semua}) != len(semua):
        raise ValueError("two tasks of the timetable have one name")
    _daftar = semua


def daftar_berkala() -> tuple[TugasBerkala, ...]:
    """Return the timetable: the tasks of the core, then of each domain."""
    return _daftar


def menurut_nama(nama: str) -> TugasBerkala | None:
    """Return the periodic task of this name; None where there is none."""
    return next((satu for satu in _daftar if satu.nama == nama), None)
