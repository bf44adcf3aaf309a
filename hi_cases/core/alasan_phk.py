"""Reason codes of a PHK as data (PP 35/2021 Ps 36; UU 13/2003 Ps 154A).

Only the reason is recorded, with a dispute and with a report of a PHK. Multipliers of severance are
not computed here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AlasanPhk:
    kode: str
    uraian: str
    dasar: str
    keyakinan: str


_A_H = ("PP 35/2021 Ps. 36", "V")
_I_O = ("PP 35/2021 Ps. 36; UU 13/2003 Ps. 154A", "V2")

ALASAN_PHK: tuple[AlasanPhk, ...] = tuple(
    AlasanPhk(kode, uraian, *sumber)
    for kode, uraian, sumber in (
        ("A1", "Penggabungan, peleburan, pengambilalihan, atau pemisahan perusahaan", _A_H),
        ("A2", "Perubahan syarat kerja karena pengambilalihan, pekerja tidak bersedia", _A_H),
        ("B1", "Efisiensi karena perusahaan merugi", _A_H),
        ("B2", "Efisiensi untuk mencegah kerugian", _A_H),
        ("C1", "Perusahaan tutup karena rugi dua tahun", _A_H),
        ("C2", "Perusahaan tutup bukan karena rugi", _A_H),
        ("D1", "Perusahaan tutup karena keadaan memaksa", _A_H),
        ("D2", "Keadaan memaksa, perusahaan tidak tutup", _A_H),
        ("E1", "Penundaan kewajiban pembayaran utang karena rugi", _A_H),
        ("E2", "Penundaan kewajiban pembayaran utang bukan karena rugi", _A_H),
        ("F", "Perusahaan pailit", _A_H),
        ("G1", "Permohonan pekerja: dianiaya, dihina, atau diancam", _A_H),
        ("G2", "Permohonan pekerja: disuruh melanggar hukum", _A_H),
        ("G3", "Permohonan pekerja: upah terlambat tiga bulan atau lebih", _A_H),
        ("G4", "Permohonan pekerja: kewajiban yang dijanjikan tidak dipenuhi", _A_H),
        ("G5", "Permohonan pekerja: disuruh bekerja di luar yang diperjanjikan", _A_H),
        ("G6", "Permohonan pekerja: pekerjaan membahayakan", _A_H),
        (
            "H",
            "Pekerja minta PHK, tetapi menurut putusan pengusaha tidak bersalah",
            _A_H,
        ),
        ("I", "Pekerja mengundurkan diri", _I_O),
        ("J", "Mangkir lima hari kerja atau lebih berturut-turut", _I_O),
        ("K1", "Pelanggaran PK, PP, atau PKB setelah surat peringatan", _I_O),
        ("K2", "Pelanggaran bersifat mendesak", _I_O),
        ("L", "Tidak dapat bekerja enam bulan karena ditahan", _I_O),
        ("M", "Sakit berkepanjangan atau cacat akibat kecelakaan kerja lebih dari 12 bulan", _I_O),
        ("N", "Memasuki usia pensiun", _I_O),
        ("O", "Pekerja meninggal dunia", _I_O),
        ("P", "Alasan lain dalam PK, PP, atau PKB", ("UU 13/2003 Ps. 154A ayat (2)", "V2")),
        ("Q", "Berakhirnya PKWT", ("PP 35/2021 Ps. 15-17", "V2")),
    )
)

MENURUT_KODE = {satu.kode: satu for satu in ALASAN_PHK}
