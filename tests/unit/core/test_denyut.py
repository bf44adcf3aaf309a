"""Signs of life in the embedded shape: a file whose age its own disk tells."""

import os

import pytest

from hi_cases.core import denyut


@pytest.fixture(params=denyut.Siapa)
def siapa(request):
    """Return whose sign it is, each once."""
    return request.param


def test_no_sign_means_nobody(siapa, tmp_path):
    (tmp_path / "antrean").mkdir()
    assert denyut.broker_menjawab(None, tmp_path)
    assert not denyut.hidup(siapa, None, tmp_path)


def test_a_fresh_sign_counts_and_is_taken_away(siapa, tmp_path):
    denyut.tandai(siapa, None, tmp_path)
    assert denyut.hidup(siapa, None, tmp_path)
    denyut.hapus(siapa, None, tmp_path)
    denyut.hapus(siapa, None, tmp_path)
    assert not denyut.hidup(siapa, None, tmp_path)


def test_an_old_sign_does_not_count(siapa, tmp_path):
    denyut.tandai(siapa, None, tmp_path)
    berkas = tmp_path / "antrean" / f"denyut-{siapa}"
    lama = berkas.stat().st_mtime - denyut.UMUR_MAKS - 1
    os.utime(berkas, (lama, lama))
    assert not denyut.hidup(siapa, None, tmp_path)
    assert [anak.name for anak in berkas.parent.iterdir()] == [f"denyut-{siapa}"]


def test_without_its_folder_the_broker_does_not_answer(tmp_path):
    assert not denyut.broker_menjawab(None, tmp_path / "tidak-ada")


def test_one_sign_does_not_speak_for_the_other(tmp_path):
    denyut.tandai(denyut.Siapa.WORKER, None, tmp_path)
    assert not denyut.hidup(denyut.Siapa.BEAT, None, tmp_path)
