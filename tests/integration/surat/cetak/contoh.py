"""Letters that try the renderers: each golden file in tests/golden/surat/cetak is one of them."""

from datetime import date

from hi_cases.surat.types.naskah import (
    Bentuk,
    Butir,
    Data,
    Gaya,
    HalamanBaru,
    Judul,
    KolomTanda,
    Kop,
    Naskah,
    Paragraf,
    Subjudul,
    Tabel,
    TandaTangan,
)

KOP = Kop(
    pemerintah="Pemerintah Kabupaten Bekasi",
    dinas="Dinas Ketenagakerjaan",
    alamat="Kompleks Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Cikarang Pusat 17530",
    kontak="Telepon (021) 000 0000 · Surel disnaker@contoh.test",
)
TANGGAL = date(2026, 4, 1)
MEDIATOR = KolomTanda(
    "Mediator Hubungan Industrial,", "Siti Rahmawati, S.H., M.H.", "19800101 200501 2 001"
)
KALIMAT = (
    "Berdasarkan keterangan para pihak dan bukti yang diajukan, mediator berpendapat bahwa "
    "perselisihan ini patut diselesaikan dengan memperhatikan hak dan kewajiban kedua pihak. "
)

BIASA = Naskah(
    bentuk=Bentuk.SURAT,
    kop=KOP,
    judul="Panggilan mediasi",
    nomor="565/123/Disnaker/2026",
    tempat="Cikarang",
    tanggal=TANGGAL,
    hal="Panggilan sidang mediasi pertama antara Sdr. Ahmad Fauzi dan PT Maju Bersama Sejahtera",
    sifat="Segera",
    lampiran="1 (satu) berkas",
    tujuan=("Pimpinan PT Maju Bersama Sejahtera", "Kawasan Industri Blok A-12", "di Cikarang"),
    blok=(
        Paragraf("Dengan ini Saudara dipanggil untuk hadir pada sidang mediasi:", lekuk=True),
        Data(
            (
                ("Hari, tanggal", "Rabu, 8 April 2026"),
                ("Pukul", "09.00 WIB"),
                ("Tempat", "Ruang Mediasi 2\nGedung B, lantai 2"),
            )
        ),
        Paragraf("Saudara diminta membawa:"),
        Butir(("kartu identitas;", "surat kuasa khusus bila diwakili;", "bukti lain.")),
        Paragraf("Atas kehadiran Saudara diucapkan terima kasih.", lekuk=True),
        TandaTangan((MEDIATOR,)),
    ),
    tembusan=("Kepala Dinas Ketenagakerjaan Kabupaten Bekasi;", "Arsip."),
    alamat_periksa="https://hi.contoh.test/periksa/7F3K-9Q2M-XT4B",
)

SEMUA_BLOK = Naskah(
    bentuk=Bentuk.NASKAH,
    kop=KOP,
    judul="Anjuran",
    nomor="565/9/Anjuran/2026",
    tempat="Cikarang",
    tanggal=TANGGAL,
    blok=(
        Subjudul("A. Keterangan pekerja"),
        Paragraf(KALIMAT * 3 + "\n\n" + KALIMAT, lekuk=True),
        Butir(("bekerja sejak 2 Januari 2019;", "upah terakhir\ntermasuk tunjangan."), Gaya.HURUF),
        Butir(("surat peringatan", "bukti upah"), Gaya.GARIS),
        Subjudul("B. Pertimbangan"),
        Tabel(
            ("No.", "Bukti", "Diajukan oleh", "Nilai (Rp)"),
            (
                ("1", "Slip upah Maret 2026", "Pekerja", "5.331.680"),
                ("2", "Perjanjian kerja", "Pengusaha", ""),
            ),
            (1, 6, 3, 3),
        ),
        Tabel(("No.", "Saksi"), (), kosong="Tidak ada saksi."),
        HalamanBaru(),
        Judul("Menganjurkan", "kepada kedua pihak"),
        Butir(tuple(KALIMAT for _ in range(3))),
        TandaTangan(
            (KolomTanda("Kepala Dinas,", "Budi Santoso", pengantar="Mengetahui,"), MEDIATOR)
        ),
    ),
    tembusan=("Arsip.",),
)

NAMA_PANJANG = Naskah(
    bentuk=Bentuk.SURAT,
    kop=KOP,
    judul="Tanda terima",
    nomor="565/" + "1234567890/" * 12 + "2026",
    tempat="Cikarang",
    tanggal=TANGGAL,
    hal="Permohonan" * 15,
    tujuan=("PT " + "Ketenagakerjaanmandirisejahteraabadi" * 3, "di tempat"),
    blok=(
        Tabel(
            ("No.", "Nama pekerja", "Keterangan"),
            (
                (
                    "1",
                    "Raden Mas Ketenagakerjaanwirabuana-Pertanggungjawabankusumawardhani",
                    "dipertanggungjawabkan",
                ),
                ("2", "tanpajeda" * 30, "surel.yang.panjang.sekali@perusahaan.contoh.test"),
            ),
            (1, 4, 2),
        ),
        Data((("Nama lengkap beserta gelar dan sebutan kehormatannya", "z" * 200),)),
        TandaTangan(
            (
                KolomTanda(
                    "Kepala Bidang Hubungan Industrial dan Jaminan Sosial Tenaga Kerja,",
                    "Prof. Dr. Ir. Raden Ayu Siti Nurhaliza Kusumawardhani Prawirodirdjo, M.Si.",
                    "19800101 200501 2 001",
                ),
            )
        ),
    ),
)

TIGA_RATUS = Naskah(
    bentuk=Bentuk.NASKAH,
    kop=KOP,
    judul="Daftar pekerja yang diwakili",
    nomor="",
    tempat="Cikarang",
    tanggal=TANGGAL,
    blok=(
        Tabel(
            ("No.", "Nama", "Jabatan", "Masa kerja", "Upah terakhir (Rp)"),
            tuple(
                (
                    str(i),
                    f"Pekerja ke-{i}",
                    "Operator produksi",
                    "5 tahun 3 bulan",
                    f"5.{300 + i}.680",
                )
                for i in range(1, 301)
            ),
        ),
        TandaTangan((KolomTanda("Kuasa pekerja,"), KolomTanda("Pengusaha,"))),
    ),
)

TANDA_BACA = Naskah(
    bentuk=Bentuk.NASKAH,
    kop=Kop("Pemerintah <b>&</b>", "Dinas \"A\" & 'B'", "Jalan #1 $x$ *tebal* _miring_ @acuan"),
    judul="Risalah <script>alert('x')</script> & lainnya",
    nomor="1/#set page(width: 1cm)/2026",
    tempat="Cikarang",
    tanggal=TANGGAL,
    hal="tidak tercetak",
    blok=(
        Subjudul('= Bukan judul & <i>bukan</i> "markup"'),
        Paragraf(
            "A & B < C > D \"E\" 'F' #g $h$ *i* _j_ @k \\l `m` [n] {o} ~p -- q --- r / s // t"
        ),
        Data((("#let x = 1", "&amp; &lt; \\u{41} \\n %s {0} {{ isian }}"),)),
        Butir(("- bukan butir", "+ bukan butir", "1. bukan nomor")),
        Tabel(("<th>", "&"), (("<td>", "\"'"), ("=1+1", "@A1"))),
        TandaTangan((KolomTanda("<jabatan> & #1,", 'O\'Brien "Bob" & <Co>'),)),
    ),
    tembusan=("#pagebreak()", "<Arsip> & 'lain'"),
)

HURUF_TIMUR = Naskah(
    bentuk=Bentuk.SURAT,
    kop=KOP,
    judul="Panggilan mediasi",
    nomor="565/124/Disnaker/2026",
    tempat="Cikarang",
    tanggal=TANGGAL,
    hal="Perselisihan dengan 北京汽车（印度尼西亚）有限公司",
    tujuan=("Pimpinan 한국전자 주식회사 (PT Hankuk Jeonja Indonesia)", "di Cikarang"),
    blok=(
        Paragraf("Para pihak: 深圳市华强电子科技股份有限公司 dan 株式会社 日本製作所, 삼성물산."),
        Tabel(
            ("No.", "Perusahaan"), (("1", "上海机械设备进出口有限公司" * 6), ("2", "현대자동차"))
        ),
        TandaTangan((KolomTanda("Direktur,", "王小明 (Wang Xiaoming)"), KolomTanda("", "김철수"))),
    ),
)

KOSONG = Naskah(
    bentuk=Bentuk.SURAT,
    kop=None,
    judul="",
    nomor="",
    tempat="",
    tanggal=TANGGAL,
    blok=(
        Judul(""),
        Subjudul(" "),
        Paragraf("\n \n"),
        Data(()),
        Butir(("", " ")),
        Tabel((), (), kosong=""),
        TandaTangan(()),
        Data((("Tanpa isi", ""),)),
        Paragraf("Satu-satunya isi."),
        TandaTangan((KolomTanda("", "", "", ""),)),
    ),
    tembusan=("", " "),
)

RANCANGAN = Naskah(
    bentuk=Bentuk.SURAT,
    kop=KOP,
    judul="Panggilan mediasi",
    nomor="",
    tempat="Cikarang",
    tanggal=TANGGAL,
    hal="Panggilan mediasi",
    rancangan=True,
    blok=(Paragraf(KALIMAT * 2), HalamanBaru(), Paragraf("Halaman kedua.")),
)

TIGA_TANDA = Naskah(
    bentuk=Bentuk.NASKAH,
    kop=KOP,
    judul="Perjanjian bersama",
    nomor="565/3/PB/2026",
    tempat="Cikarang",
    tanggal=TANGGAL,
    blok=(
        *(Paragraf(KALIMAT * 2) for _ in range(8)),
        TandaTangan(
            (
                KolomTanda("Pekerja,", "Ahmad Fauzi"),
                KolomTanda("Saksi,", elektronik="Ditandatangani secara elektronik, 1 April 2026."),
                KolomTanda(
                    "Pengusaha\nPT Maju Bersama Sejahtera,", "Budi", pengantar="Menyetujui,"
                ),
            )
        ),
    ),
)

MELINTANG = Naskah(
    bentuk=Bentuk.NASKAH,
    kop=KOP,
    judul="Buku register perselisihan",
    nomor="",
    tempat="Cikarang",
    tanggal=TANGGAL,
    melintang=True,
    rancangan=True,
    blok=(
        Tabel(
            ("No.", *(f"Kolom {i}" for i in range(2, 12))),
            tuple(
                (str(i), *("Keterangan ketenagakerjaan" for _ in range(10))) for i in range(1, 9)
            ),
        ),
    ),
)

SEMUA: dict[str, Naskah] = {
    "biasa": BIASA,
    "semua_blok": SEMUA_BLOK,
    "nama_panjang": NAMA_PANJANG,
    "tiga_ratus_pekerja": TIGA_RATUS,
    "tanda_baca": TANDA_BACA,
    "huruf_timur": HURUF_TIMUR,
    "kosong": KOSONG,
    "rancangan": RANCANGAN,
    "tiga_tanda": TIGA_TANDA,
    "melintang": MELINTANG,
}
