"""The workforce of a company: men, women, and all of them together."""


def jumlah_pekerja(jumlah: int | None, laki: int | None, perempuan: int | None) -> int | None:
    """Return how many there are: as stated, or both together where only they are stated."""
    if jumlah is None and laki is not None and perempuan is not None:
        return laki + perempuan
    return jumlah


def tolak_jumlah_lp(jumlah: int | None, laki: int | None, perempuan: int | None) -> str | None:
    """Return why these three do not agree; None where they do, or where one is not known."""
    if jumlah is None or laki is None or perempuan is None or jumlah == laki + perempuan:
        return None
    return f"Jumlah {jumlah} tidak sama dengan laki-laki {laki} + perempuan {perempuan}."
