"""What happens in each demo case, in working days since its filing. Pure data, all invented."""

from dataclasses import dataclass, field
from typing import Any

from hi_cases.perselisihan.types import Jenis, JenisPihak, Tindakan

T = Tindakan


@dataclass(frozen=True)
class Langkah:
    """One act: `ke` working days after the filing, by the account `oleh`, with `data`.

    `pihak` picks the party that the act is about: 0 the applicant, 1 the respondent.
    """

    tindakan: Tindakan
    ke: int
    data: dict[str, Any] = field(default_factory=dict)
    pihak: int | None = None
    hadir: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Skenario:
    """One case: who, against whom, about what, filed `sejak` working days ago."""

    pemohon: str
    perusahaan: str
    kecamatan: str
    jenis: tuple[Jenis, ...]
    pokok: str
    sejak: int
    langkah: tuple[Langkah, ...] = ()
    jenis_pemohon: JenisPihak = JenisPihak.PEKERJA
    anggota: tuple[str, ...] = ()
    tuntutan: tuple[tuple[str, int], ...] = ()
    alasan_phk: str = ""
    mediator: str = "mediator"
    bipartit: bool = False
    bukti: bool = True
    kuasa: str = ""
    akun: str = ""
    """The demo account that opens the case for the applicant, with its invitation."""


def _sampai_mediator(limpah: int) -> tuple[Langkah, ...]:
    return (
        Langkah(T.TERIMA_BERKAS, 0),
        Langkah(T.CATAT, 1),
        Langkah(T.LIMPAHKAN, limpah),
        Langkah(T.TERIMA_PELIMPAHAN, limpah),
    )


def _panggil(ke: int, untuk: int) -> tuple[Langkah, ...]:
    return tuple(
        Langkah(T.CATAT_PANGGILAN, ke, {"untuk": untuk, "diterima": ke + 1}, pihak=pihak)
        for pihak in (0, 1)
    )


def _sidang(ke: int, hadir: tuple[int, ...] = (0, 1)) -> Langkah:
    return Langkah(T.CATAT_SIDANG, ke, {"terlaksana": True}, hadir=hadir)


def _sampai_sidang() -> tuple[Langkah, ...]:
    return (*_sampai_mediator(2), *_panggil(3, 7), _sidang(7))


def _sampai_anjuran() -> tuple[Langkah, ...]:
    return (*_sampai_sidang(), _sidang(11), Langkah(T.TERBITKAN_ANJURAN, 14))


def _terima(ke: int, pihak: int) -> Langkah:
    return Langkah(T.CATAT_TERIMA_ANJURAN, ke, pihak=pihak)


def _jawab(ke: int, pihak: int, jawaban: str) -> Langkah:
    return Langkah(T.CATAT_JAWABAN, ke, {"jawaban": jawaban}, pihak=pihak)


_DUA_BELAS = (
    "Siti Aminah",
    "Agus Priyanto",
    "Dewi Lestari",
    "Eko Saputra",
    "Fitriani",
    "Gilang Ramadhan",
    "Hesti Purwanti",
    "Imam Syafi'i",
    "Jumadi",
    "Kartini Wulandari",
    "Lukman Hakim",
    "Muhammad Rizky Pratama Putra Wibowo",
)

SKENARIO: tuple[Skenario, ...] = (
    Skenario(
        "Bayu Anggara",
        "PT Multi Kemasan Perkasa",
        "Cikarang Barat",
        (Jenis.HAK,),
        "Upah lembur tiga bulan belum dibayar",
        4,
        bipartit=True,
        langkah=(Langkah(T.CATAT_PERUNDINGAN, 1, {"hasil": "lanjut"}),),
    ),
    Skenario(
        "Nurlaela",
        "PT Karya Baja Nusantara",
        "Cibitung",
        (Jenis.PHK,),
        "PHK karena efisiensi, pesangon belum disepakati",
        0,
        alasan_phk="B2",
        bukti=False,
    ),
    Skenario(
        "Rudi Hartono",
        "PT Toyo Presisi Indonesia",
        "Cikarang Selatan",
        (Jenis.PHK,),
        "PHK karena dianggap mangkir",
        1,
        langkah=(Langkah(T.TERIMA_BERKAS, 0),),
        alasan_phk="J",
    ),
    Skenario(
        "Wahyu Nugroho",
        "CV Sumber Rejeki",
        "Tambun Selatan",
        (Jenis.HAK,),
        "THR tidak dibayar penuh",
        7,
        langkah=(
            Langkah(T.TERIMA_BERKAS, 0),
            Langkah(T.KEMBALIKAN_BERKAS, 1),
            Langkah(T.CATAT_TERIMA_PENGEMBALIAN, 2),
        ),
        bukti=False,
    ),
    Skenario(
        "Joko Prasetyo",
        "PT Cahaya Boga Sejahtera",
        "Cikarang Timur",
        (Jenis.HAK,),
        "Upah lembur hari libur belum dibayar",
        6,
        langkah=(
            Langkah(T.TERIMA_BERKAS, 0),
            Langkah(T.KEMBALIKAN_BERKAS, 1),
            Langkah(T.CATAT_TERIMA_PENGEMBALIAN, 2, {"penerima": "Joko Prasetyo"}),
        ),
        tuntutan=(("Upah lembur hari libur", 7_350_000),),
        bukti=False,
        akun="pekerja",
    ),
    Skenario(
        "Sri Mulyani Handayani",
        "PT Graha Tekstil Jaya",
        "Serang Baru",
        (Jenis.PHK, Jenis.HAK),
        "PHK dan kekurangan upah",
        2,
        langkah=(Langkah(T.TERIMA_BERKAS, 0), Langkah(T.CATAT, 1)),
        tuntutan=(("Uang pesangon", 42_500_000), ("Kekurangan upah Januari–Juni", 9_600_000)),
        alasan_phk="B1",
    ),
    Skenario(
        "SP Logam Elektronik Mesin PT Mitra Otoparts",
        "PT Mitra Otoparts",
        "Cikarang Utara",
        (Jenis.KEP,),
        "Perubahan jadwal kerja dalam perundingan PKB",
        6,
        langkah=(
            Langkah(T.TERIMA_BERKAS, 0),
            Langkah(T.CATAT, 1),
            Langkah(T.TAWARKAN, 2),
        ),
        jenis_pemohon=JenisPihak.SERIKAT,
    ),
    Skenario(
        "Tono Sugiarto",
        "PT Bina Plastindo",
        "Babelan",
        (Jenis.HAK,),
        "Iuran jaminan pensiun tidak disetor",
        8,
        langkah=_sampai_mediator(3),
    ),
    Skenario(
        "Agus Permana",
        "PT Multi Kemasan Perkasa",
        "Cikarang Barat",
        (Jenis.HAK, Jenis.PHK),
        "PHK sebelum kontrak berakhir",
        12,
        langkah=(*_sampai_mediator(3), *_panggil(6, 10)),
        alasan_phk="P",
    ),
    Skenario(
        "Dewi Larasati",
        "株式会社サクラ Indonesia",
        "Cikarang Pusat",
        (Jenis.HAK,),
        "Tunjangan shift malam",
        7,
        langkah=(*_sampai_mediator(2), Langkah(T.BUKA_KLARIFIKASI, 4)),
    ),
    Skenario(
        "SPN PT Surya Elektronika",
        "PT Surya Elektronika Tbk",
        "Setu",
        (Jenis.HAK,),
        "Penafsiran pasal uang makan dalam PKB",
        16,
        langkah=_sampai_sidang(),
        jenis_pemohon=JenisPihak.SERIKAT,
        mediator="mediator2",
        akun="serikat",
    ),
    Skenario(
        "Joko Prasetyo",
        "PT Sinar Cikarang Abadi",
        "Cikarang Selatan",
        (Jenis.PHK, Jenis.HAK),
        "PHK karena pengurangan jam kerja, pesangon belum disepakati",
        18,
        langkah=(*_sampai_anjuran(), _terima(15, 0), _terima(15, 1)),
        tuntutan=(("Uang pesangon", 38_400_000), ("Sisa cuti yang belum diambil", 2_150_000)),
        alasan_phk="B2",
        akun="pekerja",
    ),
    Skenario(
        "PUK SPSI PT Sinar Cikarang Abadi",
        "PT Sinar Cikarang Abadi",
        "Cikarang Selatan",
        (Jenis.KEP,),
        "Kenaikan uang makan dalam perundingan PKB",
        5,
        langkah=(
            Langkah(T.TERIMA_BERKAS, 0),
            Langkah(T.CATAT, 1),
            Langkah(T.TAWARKAN, 2),
        ),
        jenis_pemohon=JenisPihak.SERIKAT,
        akun="serikat",
    ),
    Skenario(
        "Yuni Kartika",
        "PT Karya Baja Nusantara",
        "Cibitung",
        (Jenis.PHK, Jenis.HAK),
        "PHK karena pelanggaran peraturan perusahaan",
        17,
        langkah=(*_sampai_anjuran(), _terima(15, 0)),
        alasan_phk="K1",
    ),
    Skenario(
        "Siti Aminah dkk.",
        "PT Sinar Cikarang Abadi",
        "Cikarang Selatan",
        (Jenis.PHK, Jenis.HAK),
        "PHK efisiensi terhadap 12 pekerja dan kekurangan upah",
        24,
        langkah=(*_sampai_anjuran(), _terima(14, 0), _terima(16, 1), _jawab(18, 0, "setuju")),
        jenis_pemohon=JenisPihak.KELOMPOK,
        anggota=_DUA_BELAS,
        tuntutan=(
            ("Uang pesangon 12 pekerja", 1_152_000_000),
            ("Kekurangan upah Januari–Maret", 132_500_000),
        ),
        alasan_phk="B2",
        kuasa="Indah Permatasari, S.H.",
    ),
    Skenario(
        "Joko Purnomo",
        "PT Sentra Perkasa Logistik",
        "Tarumajaya",
        (Jenis.PHK, Jenis.HAK),
        "PHK tanpa pemberitahuan",
        29,
        langkah=(*_sampai_anjuran(), _terima(15, 0), _terima(15, 1), _jawab(17, 0, "setuju")),
        alasan_phk="P",
    ),
    Skenario(
        "PUK SPSI PT Toyo Presisi",
        "PT Toyo Presisi Indonesia",
        "Cikarang Selatan",
        (Jenis.HAK,),
        "Uang transpor menurut PKB",
        26,
        langkah=(
            *_sampai_anjuran(),
            _terima(15, 0),
            _terima(15, 1),
            _jawab(20, 0, "setuju"),
            _jawab(24, 1, "setuju"),
        ),
        jenis_pemohon=JenisPihak.SERIKAT,
        mediator="mediator2",
    ),
    Skenario(
        "Lina Marlina",
        "PT Prima Komponen",
        "Tambun Utara",
        (Jenis.PHK, Jenis.HAK),
        "Pesangon belum dibayar",
        60,
        langkah=(*_sampai_sidang(), Langkah(T.PB_MEDIASI, 15)),
        alasan_phk="A1",
    ),
    Skenario(
        "Cahyo Kurniawan",
        "PT Daya Indotama",
        "Sukatani",
        (Jenis.PHK, Jenis.HAK),
        "PHK karena mangkir",
        75,
        langkah=(
            *_sampai_anjuran(),
            _terima(15, 0),
            _terima(15, 1),
            _jawab(20, 0, "setuju"),
            _jawab(22, 1, "menolak"),
            Langkah(T.TUTUP_ANJURAN_DITOLAK, 25),
        ),
        alasan_phk="J",
    ),
    Skenario(
        "Maman Suherman",
        "PT Cipta Pangan Lestari",
        "Kedungwaringin",
        (Jenis.PHK,),
        "PHK karena sakit berkepanjangan",
        14,
        langkah=(
            Langkah(T.TERIMA_BERKAS, 0),
            Langkah(T.CATAT, 1),
            Langkah(T.TAWARKAN, 2),
            Langkah(T.PILIH_KONSILIASI, 5),
        ),
        alasan_phk="M",
    ),
    Skenario(
        "Rahmat Hidayat",
        "PT Buana Tekstil",
        "Pebayuran",
        (Jenis.HAK,),
        "Upah di bawah upah minimum",
        40,
        langkah=(*_sampai_mediator(3), Langkah(T.CABUT, 8, pihak=0)),
        mediator="mediator2",
    ),
)
