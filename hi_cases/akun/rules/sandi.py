"""What a password must be: long, and not one of those that are guessed first.

Length does the work; composition rules ("one digit, one sign") only make people write
"Password123!". So the letters that remain after taking away the commonest words are counted.
"""

import re

PANJANG_MINIMUM = 12
PANJANG_MAKSIMUM = 128
_HURUF_TERSISA = 4
_KARAKTER_BERBEDA = 5

_UMUM = frozenset(
    """
    password passw0rd passwd pass katasandi sandi rahasia kunci masuk login admin administrator
    root user pengguna guest tamu test testing coba demo default welcome selamatdatang selamat
    qwertyuiop qwerty asdfghjkl asdf zxcvbnm zxcvbn abcdefghijkl abcdefgh abcdef abcd abc
    iloveyou loveyou love sayang cinta akucintakamu bismillah alhamdulillah assalamualaikum
    indonesia merdeka nusantara garuda pancasila jakarta bekasi cikarang kabupaten jawabarat
    disnaker dinas tenagakerja ketenagakerjaan hubunganindustrial mediator mediasi kantor
    letmein secret master dragon monkey football sunshine princess superman batman
    januari februari maret april juni juli agustus september oktober november desember
    senin selasa rabu kamis jumat sabtu minggu hicases perselisihan changeme gantisaya
    """.split()
)
_UMUM_PANJANG_DULU = sorted(_UMUM, key=len, reverse=True)
_LEET = str.maketrans("013457@$!", "oieastasi")


def _sisa_huruf(teks: str) -> int:
    huruf = "".join(filter(str.isalpha, teks))
    for kata in _UMUM_PANJANG_DULU:
        huruf = huruf.replace(kata, "")
    return len(huruf)


def _mudah_ditebak(sandi: str) -> bool:
    kecil = sandi.casefold()
    return min(_sisa_huruf(kecil), _sisa_huruf(kecil.translate(_LEET))) < _HURUF_TERSISA


def _memuat_diri(sandi: str, nama: str, email: str) -> bool:
    kecil = sandi.casefold()
    milik = [email.partition("@")[0].casefold(), *re.findall(r"\w+", nama.casefold())]
    return any(len(kata) >= 4 and kata in kecil for kata in milik)


def kelemahan_sandi(sandi: str, *, nama: str = "", email: str = "") -> list[str]:
    """Return what is wrong with `sandi` in sentences; empty when it may be used."""
    if len(sandi) < PANJANG_MINIMUM:
        return [
            f"Kata sandi paling sedikit {PANJANG_MINIMUM} karakter; Anda menulis {len(sandi)}. "
            "Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak."
        ]
    if len(sandi) > PANJANG_MAKSIMUM:
        return [f"Kata sandi paling banyak {PANJANG_MAKSIMUM} karakter; Anda menulis {len(sandi)}."]
    kalimat = []
    if len(set(sandi)) < _KARAKTER_BERBEDA:
        kalimat.append("Kata sandi tidak boleh hanya mengulang beberapa karakter yang sama.")
    elif _mudah_ditebak(sandi):
        kalimat.append(
            "Kata sandi ini termasuk yang paling dulu ditebak orang. "
            "Tambahkan beberapa kata lain yang tidak umum."
        )
    if _memuat_diri(sandi, nama, email):
        kalimat.append("Kata sandi tidak boleh memuat nama atau surel Anda.")
    return kalimat
