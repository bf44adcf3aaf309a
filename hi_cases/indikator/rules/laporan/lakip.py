"""The chapter of a year as a paper."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.core.tanggal import tulis_tanggal, tulis_waktu
from hi_cases.indikator.rules.keterangan import CONTOH
from hi_cases.indikator.rules.laporan.kalimat import ringkasan, satu_paragraf
from hi_cases.indikator.rules.laporan.tulis import (
    KOSONG,
    angka,
    bagian_persen,
    persen,
    rupiah,
)
from hi_cases.indikator.types import (
    BarisLakip,
    DataLakip,
    KelompokLakip,
    NilaiTahun,
    Rumus,
    UangTahun,
)
from hi_cases.surat.types import Blok, Data, Judul, Paragraf, Subjudul, Tabel

ANALISIS = "Analisis (diisi penyusun)"
_TITIK = "\n".join(["…" * 42] * 3)


def judul(d: DataLakip) -> str:
    """Return the title of the paper."""
    return f"Laporan kinerja program hubungan industrial tahun {d.tahun}"


def blok(d: DataLakip) -> tuple[Blok, ...]:
    """Return the chapter as blocks of a paper."""
    nomor = {b.definisi.kode_indikator: ke for ke, b in enumerate(d.baris, 1)}
    return (
        *_pembuka(d),
        Subjudul("A. Ringkasan"),
        Paragraf(_kalimat_ringkas(d)),
        Subjudul("B. Capaian menurut program, kegiatan, dan sub-kegiatan"),
        *(satu for k in d.kelompok for satu in _kelompok(k, nomor)),
        Paragraf(d.kalimat_lampu),
        *_anggaran(d),
        *_perkara(d),
        Subjudul("E. Penjelasan tiap indikator"),
        *(satu for k in d.kelompok for b in k.baris for satu in _penjelasan(d, b, nomor)),
        *_catatan(d),
    )


def _pembuka(d: DataLakip) -> tuple[Blok, ...]:
    sampai = d.hari_ini if d.berjalan else d.hari_ini.replace(d.tahun, 12, 31)
    periode = f"1 Januari sampai {tulis_tanggal(sampai, hari=False)}"
    return (
        Judul("", "Bahan bab akuntabilitas kinerja (LAKIP) dan LKPJ"),
        Data(
            (
                ("Periode", periode + (" (tahun berjalan)" if d.berjalan else "")),
                ("Dokumen rencana", d.dokumen),
                ("Dihitung", tulis_waktu(d.dihitung) if d.dihitung else "belum pernah dihitung"),
                ("Bulan ditutup", _bulan(d)),
                *([("Perhatian", CONTOH)] if d.contoh else []),
            )
        ),
    )


def _bulan(d: DataLakip) -> str:
    tutup = [b for b in d.bulan if b.ditutup]
    if not tutup:
        return "belum ada; semua angka masih dapat berubah"
    nama = [b.nama.rsplit(" ", 1)[0] for b in tutup]
    berubah = [b for b in tutup if b.berubah]
    beda = ", ".join(f"{b.nama.rsplit(' ', 1)[0]} {b.berubah} angka" for b in berubah)
    kata = f"{len(tutup)} dari 12: {', '.join(nama)}"
    return f"{kata}. Berubah sesudah ditutup: {beda}" if beda else kata


def _kalimat_ringkas(d: DataLakip) -> str:
    kata = ringkasan(d)
    if d.uang.pagu is None:
        return f"{kata} Pagu anggaran tidak tercatat."
    if d.uang.terpakai is None:
        return f"{kata} Pagu {rupiah(d.uang.pagu)}; realisasi anggaran belum diisi."
    bagian = bagian_persen(d.uang.terpakai, d.uang.pagu)
    return (
        f"{kata} Dari pagu {rupiah(d.uang.pagu)} terealisasi {rupiah(d.uang.terpakai)} ({bagian})."
    )


def _kelompok(k: KelompokLakip, nomor: dict[str, int]) -> tuple[Blok, ...]:
    isi = tuple(
        (
            str(nomor[b.definisi.kode_indikator]),
            b.definisi.nama,
            b.definisi.satuan,
            angka(b.target),
            angka(b.realisasi),
            persen(b.capaian),
            b.lampu.label,
        )
        for b in k.baris
    )
    kepala = ("No.", "Indikator", "Satuan", "Target", "Realisasi", "Capaian", "Penilaian")
    nama = " ".join(satu for satu in (k.tingkat, k.kode) if satu)
    return (
        Subjudul(f"{nama}: {k.uraian}"),
        # Ended by a colon it stays with its table.
        *([Paragraf(f"{_uang(k.uang)} Indikatornya:")] if k.uang.pagu is not None else []),
        Tabel(kepala, isi, (5, 34, 13, 10, 12, 11, 15), utuh=True),
    )


def _uang(u: UangTahun) -> str:
    if u.terpakai is None:
        return f"Pagu {rupiah(u.pagu)}; realisasi anggaran belum diisi."
    bagian = bagian_persen(u.terpakai, u.pagu)
    return f"Pagu {rupiah(u.pagu)}; realisasi {rupiah(u.terpakai)} ({bagian})."


def _anggaran(d: DataLakip) -> tuple[Blok, ...]:
    isi = tuple(
        (str(u.tahun), rupiah(u.pagu), rupiah(u.terpakai), bagian_persen(u.terpakai, u.pagu))
        for u in d.anggaran
    )
    return (
        Subjudul("C. Anggaran program dari tahun ke tahun"),
        Tabel(("Tahun", "Pagu", "Realisasi", "Persen"), isi, (12, 30, 30, 20), utuh=True),
        Paragraf(
            f"{KOSONG} : tidak tercatat atau belum diisi. Pagu dan realisasi anggaran diisi dari "
            "dokumen, tidak dihitung sistem."
        ),
    )


def _perkara(d: DataLakip) -> tuple[Blok, ...]:
    isi = tuple(
        (
            str(p.tahun),
            angka(p.masuk_tertulis),
            angka(p.masuk),
            angka(p.selesai_tertulis),
            angka(p.selesai),
            bagian_persen(p.selesai, p.masuk),
        )
        for p in d.perkara
    )
    contoh = f"{CONTOH} " if d.contoh_perkara else ""
    return (
        Subjudul(
            f"D. Perselisihan dari tahun {d.perkara[0].tahun} (Tabel 10 Renstra, dilanjutkan)"
        ),
        Tabel(
            (
                "Tahun",
                "Masuk, Tabel 10",
                "Masuk, register",
                "Selesai, Tabel 10",
                "Selesai, register",
                "Persen selesai",
            ),
            isi,
            (12, 17, 17, 18, 18, 18),
            utuh=True,
        ),
        Paragraf(
            f"{contoh}{KOSONG} : Tabel 10 tidak memuat tahun itu, atau register tahun itu belum "
            "dimasukkan. Selesai: dari yang masuk pada tahun itu, yang sampai kini sudah berakhir."
        ),
    )


def _penjelasan(d: DataLakip, b: BarisLakip, nomor: dict[str, int]) -> tuple[Blok, ...]:
    satu = b.definisi
    data = [
        ("Data contoh", "Sebagian baris yang dihitung di sini rekaan." if b.contoh else ""),
        ("Definisi", satu.cara_baca),
        ("Rumus", satu.rumus.label),
        ("Sumber", b.sumber or "; ".join(b.bukti) or "isian dengan tangan, belum ada bukti"),
    ]
    if b.angka.penyebut is not None:
        data.append(("Pembilang", angka(b.angka.pembilang)))
        data.append(("Penyebut", angka(b.angka.penyebut)))
    if b.tertulis is not None and satu.rumus is not Rumus.TANGAN:
        data.append(("Angka dokumen", angka(b.tertulis, satu.satuan)))
        data.append(("Dihitung sistem", angka(b.angka.nilai, satu.satuan)))
    if b.lain is not None:
        lain = satu.satuan if satu.rumus_lain is Rumus.PERSEN else ""
        isi = satu.bacaan_lain.rstrip(".")
        data.append(("Bacaan lain", f"{isi}: {angka(b.lain.nilai, lain)}"))
    data += [("Penanggung jawab", satu.penanggung_jawab), ("Letak", satu.baris_sumber)]
    return (
        Subjudul(f"{nomor[satu.kode_indikator]}. {satu.nama}"),
        Paragraf(satu_paragraf(b, d)),
        Data(tuple((nama, nilai) for nama, nilai in data if nilai)),
        _tahunan(b.tahunan, satu.satuan),
        Tabel((ANALISIS,), ((_TITIK,),), (1,), utuh=True),
    )


def _tahunan(semua: Sequence[NilaiTahun], satuan: str) -> Tabel:
    berdokumen = any(s.tertulis is not None for s in semua)
    kepala = ["Tahun", f"Target ({satuan})", "Realisasi", "Capaian"]
    if berdokumen:
        kepala.insert(3, "Menurut dokumen")
    baris = []
    for s in semua:
        isi = [str(s.tahun), angka(s.target), angka(s.realisasi), persen(s.capaian)]
        if berdokumen:
            isi.insert(3, angka(s.tertulis))
        baris.append(tuple(isi))
    return Tabel(tuple(kepala), tuple(baris), (12,) + (22,) * (len(kepala) - 1), utuh=True)


def _catatan(d: DataLakip) -> tuple[Blok, ...]:
    return (
        Subjudul("F. Sumber dan cara menghitung"),
        Paragraf(
            f"Target dan pagu: {d.dokumen} ({d.sumber_dokumen}). Realisasi dihitung sistem dari "
            "baris yang dapat dibuka satu per satu pada halaman indikator; yang diisi tangan "
            "disebut demikian beserta buktinya. Tahun sebelum sistem dipakai hanya memuat yang "
            "sudah dimasukkan: angka 0 di sana dapat berarti belum dimasukkan. Capaian adalah "
            "realisasi dibagi target; bila makin kecil makin baik, (2 × target − realisasi) dibagi "
            "target; capaian persentase dihitung sebelum dibulatkan. Perkiraan yang diteruskan "
            "dengan laju yang sama dibulatkan, dan capaiannya dihitung dari angka bulat itu. "
            "Kalimat dibuat dari angka saja; sebabnya ditulis penyusun pada tempat "
            f"“{ANALISIS}”."
        ),
    )
